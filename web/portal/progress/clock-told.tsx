import { chinaDay } from '#engine/kernel'
import type { CaseTask } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'

/** C92 C94 C97 What moved the days of a matter, as its person reads it: days that do not count, a longer limit, and the check of a promise. */
export const ClockTold = ({ task }: { task: CaseTask }) => {
  const { t, language } = useSpeech()
  const day = (instant: string) => formatDay(chinaDay(instant), language)
  return (
    <>
      {task.pauses.map((pause) => (
        <PauseTold key={`${pause.from} ${pause.basis}`} pause={pause} />
      ))}
      {task.pausedDays > 0 && task.status !== 'paused' && (
        <p className="soft small figures">{t('clock.stood', { days: task.pausedDays })}</p>
      )}
      {task.extension && (
        <p className="small figures">
          {t('clock.extended', { days: task.extension.days, reason: task.extension.reason })}
        </p>
      )}
      {task.status === 'partly' && task.outcomeReason && (
        <>
          <p className="small">{t('clock.partly', { reason: task.outcomeReason })}</p>
          <p className="soft small">{t('clock.appeal')}</p>
        </>
      )}
      {task.commitment?.chosen && <PromiseTold commitment={task.commitment} day={day} />}
    </>
  )
}

const PauseTold = ({ pause }: { pause: CaseTask['pauses'][number] }) => {
  const { t, pick, language } = useSpeech()
  const what = pause.procedure ? pick(pause.procedure.zh, pause.procedure.en) : t('clock.excluded')
  const from = formatDay(pause.from, language)
  return (
    <p className="small figures">
      {pause.until
        ? t('clock.pausedUntil', { what, from, until: formatDay(pause.until, language) })
        : t('clock.paused', { what, from })}{' '}
      <span className="soft">{t('clock.basis', { basis: pause.basis })}</span>
    </p>
  )
}

type Commitment = NonNullable<CaseTask['commitment']>

const PromiseTold = ({
  commitment: { check, checkDueOn },
  day,
}: {
  commitment: Commitment
  day: (instant: string) => string
}) => {
  const { t, language } = useSpeech()
  if (check?.revokedAt)
    return (
      <p className="small">
        {t('promise.revoked', { day: day(check.revokedAt) })}
        {check.restored && ` ${t('promise.opened', { day: day(check.restored.at) })}`}
      </p>
    )
  if (check?.curedAt) return <p className="soft small">{t('promise.cured', { day: day(check.curedAt) })}</p>
  if (check)
    return (
      <p className="small">
        {t(check.outcome === 'kept' ? 'promise.kept' : 'promise.notKept', { day: day(check.at) })}
      </p>
    )
  return (
    <p className="soft small figures">
      {checkDueOn ? t('promise.checkBy', { day: formatDay(checkDueOn, language) }) : t('promise.chosen')}
    </p>
  )
}
