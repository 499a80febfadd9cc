import type { CaseTask } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'

/** C97 How far the promise is that a matter is, or was, decided on. */
const usePromiseSaid = ({ commitment, decidedAt }: CaseTask): string[] => {
  const { t, pick, language } = useSpeech()
  if (!commitment?.chosen) return []
  const { check, checkDueOn } = commitment
  const day = (at: string) => formatDay(at, language)
  const way = t('promise.way', { conditions: pick(commitment.conditions, commitment.conditionsEn) })
  if (!decidedAt) return [way]
  if (!check) return [way, ...(checkDueOn ? [t('promise.toCheck', { day: day(checkDueOn) })] : [])]
  if (check.outcome === 'kept') return [way, t('promise.wasKept', { day: day(check.at) })]
  if (check.revokedAt) {
    const { at, reason = '' } = check.restored ?? {}
    const opened = at ? [t('promise.wasRestored', { day: day(at), reason })] : []
    return [way, t('promise.wasRevoked', { day: day(check.revokedAt) }), ...opened]
  }
  return [
    way,
    check.curedAt
      ? t('promise.wasCured', { day: day(check.curedAt) })
      : t('promise.wasBroken', { day: day(check.at) }),
  ]
}

/** Whether anything moved the dates of a task, or was promised. */
export const hasNotes = ({ pauses, extension, commitment }: CaseTask): boolean =>
  pauses.length > 0 || extension !== null || commitment?.chosen === true

/** C92 C94 Why the dates of a task are what they are: what its clock stood for and how long, what was added, what was promised. */
export const TaskNotes = ({ task }: { task: CaseTask }) => {
  const { t, language } = useSpeech()
  const day = (value: string) => formatDay(value, language)
  const promises = usePromiseSaid(task)
  const pauses = task.pauses.map(({ procedure, from, until, reason }) => {
    const why = procedure ? procedure[language] : t('clock.excluded')
    const span = until
      ? t('clock.span', { why, from: day(from), until: day(until) })
      : t('clock.spanOpen', { why, from: day(from) })
    return reason ? t('clock.because', { what: span, reason }) : span
  })
  const notes = [
    ...pauses,
    ...(task.pausedDays > 0 ? [t('clock.stood', { days: task.pausedDays })] : []),
    ...(task.extension
      ? [t('clock.extended', { days: task.extension.days, reason: task.extension.reason })]
      : []),
    ...promises,
  ]
  return (
    <ul className="plain-list quiet task-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
