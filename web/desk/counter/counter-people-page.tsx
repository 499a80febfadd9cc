import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import type { CounterRow } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { caseStatusKeys } from '../../ui/words.ts'
import { RefusalNote } from '../refusal.tsx'
import { ConfirmCard } from './confirm-card.tsx'

const columnKeys = [
  'column.applicant',
  'people.ends',
  'column.thing',
  'people.status',
  'column.since',
  'people.keeper',
  'column.code',
] as const

/** What waits for the person's papers opens where a clerk goes on with it, everything else as a case. */
const addressOf = ({ caseId, status, atCounter }: CounterRow): string =>
  atCounter && (status === 'draft' || status === 'correcting') ? `/counter/${caseId}` : `/cases/${caseId}`

const Row = ({ row }: { row: CounterRow }) => {
  const { t, pick, language } = useSpeech()
  return (
    <tr>
      <td>
        <Link to={addressOf(row)}>
          <b>{row.applicantName}</b>
        </Link>
      </td>
      <td className="code">{[row.numberEnd, row.phoneEnd].map((end) => end || '—').join(' / ')}</td>
      <td>{pick(row.thing.name, row.thing.nameEn)}</td>
      <td>
        <span className={`status status-${row.status}`}>{t(caseStatusKeys[row.status] ?? row.status)}</span>
      </td>
      <td>{formatInstant(row.since, language)}</td>
      <td>{row.own ? t('people.own') : (row.keeper ?? '—')}</td>
      <td className="code">{row.queryCode ?? '—'}</td>
    </tr>
  )
}

const Rows = ({ text }: { text: string }) => {
  const { t } = useSpeech()
  const { data, error } = useQuery({
    queryKey: ['counter', 'people', text],
    queryFn: () => call('findAtCounter', { body: { text } }),
  })
  if (error) return <RefusalNote error={error} />
  const rows = data?.rows ?? []
  const nothing = data ? t(text ? 'people.nothing' : 'people.noDrafts') : t('desk.waiting')
  return (
    <>
      <h2>{t(text ? 'people.found' : 'people.drafts', { text })}</h2>
      <div className="table-scroll">
        <table className="rows">
          <thead>
            <tr>
              {columnKeys.map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.caseId} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className="quiet">
        {rows.length === 0 ? nothing : data?.more ? t('people.more', { count: rows.length }) : ''}
      </p>
    </>
  )
}

/** The person who stands at the counter again: unfinished drafts of the windows, or whatever is found by what they know (C21, C22). */
export const CounterPeoplePage = () => {
  const { t } = useSpeech()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const search = (event: FormEvent) => {
    event.preventDefault()
    setText(typed.trim())
  }
  return (
    <main className="desk-main desk-wide">
      <h1>{t('nav.people')}</h1>
      <search>
        <form className="page-search" onSubmit={search}>
          <input
            type="search"
            className="input"
            // biome-ignore lint/a11y/noAutofocus: the clerk opens this page to type a name
            autoFocus
            maxLength={60}
            aria-label={t('people.search')}
            placeholder={t('people.search')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              if (!event.target.value) setText('')
            }}
          />
          <button type="submit" className="button-second">
            {t('finder.find')}
          </button>
        </form>
      </search>
      <p className="quiet">{t('people.logged')}</p>
      <Rows text={text} />
      <ConfirmCard />
    </main>
  )
}
