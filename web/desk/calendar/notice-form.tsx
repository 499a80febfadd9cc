import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { dayChanges, entryFaults, readNotice } from '#engine/calendar'
import { type Problem, sentence } from '#engine/kernel'
import type { CalendarYear, Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { sayDays } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { DayChanges } from './day-changes.tsx'
import { withToggled } from './marked-days.ts'
import { YearDays } from './year-days.tsx'

/** What counts so far; nothing where the regulation alone does. */
const before = ({ notice, ...year }: CalendarYear) => (notice === null ? undefined : { ...year, notice })

const Faults = ({ problems }: { problems: readonly Problem[] }) => {
  const { language } = useSpeech()
  return problems.length ? (
    <ul className="notice-faults" role="status">
      {problems.map((problem) => {
        const text = sayDays(sentence(problem, language), language)
        return <li key={text}>{text}</li>
      })}
    </ul>
  ) : null
}

type YearProps = { readonly shown: CalendarYear; readonly onEntered: () => void }

const NoticeOfYear = ({ shown, onEntered }: YearProps) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const [number, setNumber] = useState('')
  const [text, setText] = useState('')
  const [days, setDays] = useState({ rest: shown.rest, work: shown.work })
  const [unread, setUnread] = useState<readonly Problem[]>([])
  const enter = useMutation({
    mutationFn: (body: Operations['enterNotice']['body']) => call('enterNotice', { body }),
    onSuccess: () => {
      onEntered()
      void client.invalidateQueries({ queryKey: ['alarms'] })
      return client.invalidateQueries({ queryKey: ['notices'] })
    },
  })
  const paste = (pasted: string) => {
    setText(pasted)
    const { rest, work, problems } = readNotice(shown.year, pasted)
    setUnread(problems)
    setDays(rest.length || work.length ? { rest: [...rest], work: [...work] } : shown)
  }
  const typed = { year: shown.year, notice: number.trim(), ...days }
  return (
    <div className="notice-form">
      <div className="notice-field">
        <label htmlFor="notice-number">{t('notice.number')}</label>
        <Input
          id="notice-number"
          value={number}
          maxLength={100}
          placeholder={t('notice.numberExample')}
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
      <div className="notice-field">
        <label htmlFor="notice-text">{t('notice.paste')}</label>
        <Input.TextArea
          id="notice-text"
          rows={6}
          value={text}
          placeholder={t('notice.pasteExample')}
          onChange={(event) => paste(event.target.value)}
        />
      </div>
      <Faults problems={unread} />
      <p className="quiet">{t('notice.choose')}</p>
      <YearDays
        {...{ year: shown.year, rest: days.rest, work: days.work }}
        onToggle={(day) => {
          const next = withToggled(days, day)
          setDays({ rest: [...next.rest], work: [...next.work] })
        }}
      />
      <h3>{t('notice.differs')}</h3>
      <DayChanges changes={dayChanges(typed, before(shown))} />
      <Faults problems={entryFaults(typed)} />
      <RefusalNote error={enter.error} />
      <div>
        <Button type="primary" loading={enter.isPending} onClick={() => enter.mutate(typed)}>
          {t('notice.enter')}
        </Button>
      </div>
    </div>
  )
}

/** Entering a notice: its lines pasted, or its days chosen; what it changes is shown before. */
export const NoticeForm = ({
  years,
  onEntered,
}: {
  years: readonly CalendarYear[]
  onEntered: () => void
}) => {
  const { t } = useSpeech()
  // The next year's notice is what is mostly entered; the one that runs is only amended.
  const [year, setYear] = useState(years.at(-1)?.year)
  const shown = years.find((one) => one.year === year)
  return (
    <section className="notice-box">
      <h2>{t('notice.new')}</h2>
      <Segmented
        aria-label={t('notice.year')}
        value={year ?? 0}
        onChange={setYear}
        options={years.map((one) => ({
          value: one.year,
          label: t(one.notice === null ? 'notice.yearOpen' : 'notice.yearKnown', { year: one.year }),
        }))}
      />
      {shown && <NoticeOfYear key={shown.year} shown={shown} onEntered={onEntered} />}
    </section>
  )
}
