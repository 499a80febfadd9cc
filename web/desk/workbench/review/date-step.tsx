import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { dayInChina } from './day-in-china.ts'
import { useActOnVersion } from './use-act.ts'

type DateStepProps = {
  readonly act: 'open_consultation' | 'open_comment'
  readonly label: string
  readonly hint: string
  /** Days from today that are proposed. */
  readonly days: number
  readonly versionId: string
  readonly refresh: () => void
}

/** A stage that has a last day: the day, said with its weekday, and the step. */
export const DateStep = ({ act, label, hint, days, versionId, refresh }: DateStepProps) => {
  const { t, language } = useSpeech()
  const id = useId()
  const [until, setUntil] = useState(dayInChina(days))
  const step = useActOnVersion(versionId, refresh)
  return (
    <div className="step">
      <p className="quiet">{hint}</p>
      <label htmlFor={id}>{t('review.lastDay')}</label>
      <Input
        id={id}
        type="date"
        value={until}
        min={dayInChina(0)}
        onChange={(event) => setUntil(event.target.value)}
      />
      <p>{until ? formatDay(until, language) : t('review.lastDayNeeded')}</p>
      <RefusalNote error={step.error} />
      <Button
        type="primary"
        block
        disabled={!until}
        loading={step.isPending}
        onClick={() => step.mutate({ type: act, until })}
      >
        {label}
      </Button>
    </div>
  )
}
