import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { isQueue, type Queue } from '#engine/casework'
import type { QueueRow } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { exportRows } from '../export-rows.ts'
import { queueQuery, rememberQueue } from '../queue-query.ts'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import { queueNames } from '../words.ts'
import { Pager } from './pager.tsx'
import { QueueTable } from './queue-table.tsx'

const pageSize = 50

const SearchRows = ({ onSearch }: { onSearch: (text: string) => void }) => {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const search = (event: FormEvent) => {
    event.preventDefault()
    onSearch(text)
  }
  return (
    <search>
      <form className="page-search" onSubmit={search}>
        <input
          type="search"
          className="input"
          aria-label={t('queue.search')}
          placeholder={t('queue.search')}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            if (!event.target.value) onSearch('')
          }}
        />
        <button type="submit" className="button-second">
          {t('finder.find')}
        </button>
      </form>
    </search>
  )
}

/** A clerk's list: who, which one thing, what is missing, how long left. J and K move, Enter opens. */
export const QueuePage = () => {
  const { queue = '' } = useParams()
  // Another queue begins on its own first page, at its first row.
  return isQueue(queue) ? <Rows key={queue} queue={queue} /> : <Navigate to="/" replace />
}

const Rows = ({ queue }: { queue: Queue }) => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const [at, setAt] = useState(0)
  const { data, error } = useQuery(queueQuery(queue, page, text))
  const shown = Boolean(data)
  useEffect(() => {
    if (shown) rememberQueue(queue)
  }, [queue, shown])
  const rows = data?.rows
  const turn = (next: number) => {
    setPage(next)
    setAt(0)
  }
  const open = (row: QueueRow | undefined) =>
    row && navigate(`/cases/${row.caseId}?queue=${queue}${row.task ? `&task=${row.task.matter}` : ''}`)
  useKeys({
    j: () => setAt(Math.min(at + 1, (rows?.length ?? 1) - 1)),
    k: () => setAt(Math.max(at - 1, 0)),
    enter: () => open(rows?.[at]),
  })
  return (
    <main className="desk-main desk-wide">
      <div className="page-head">
        <h1>{t(queueNames[queue])}</h1>
        {data && (
          <span className="quiet">
            {t('queue.total', { count: data.more ? `${data.total}+` : data.total })}
          </span>
        )}
        <SearchRows
          onSearch={(next) => {
            setText(next)
            turn(1)
          }}
        />
        <button
          type="button"
          className="button-second"
          onClick={() => rows && exportRows(rows, t)}
          disabled={!rows?.length}
        >
          {t('queue.export')}
        </button>
      </div>
      <RefusalNote error={error} />
      {!error && <QueueTable rows={rows} at={at} setAt={setAt} open={open} />}
      <Pager page={page} size={pageSize} total={data?.total ?? 0} onTurn={turn} />
      <p className="quiet keys-hint">{t('queue.keys')}</p>
    </main>
  )
}
