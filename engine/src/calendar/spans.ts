import { ok, type Result, refuse } from '#engine/kernel'
import { type DayNumber, readDay, writeDay } from './day.ts'
import { refusing } from './due.ts'
import { type Pause, pauseOf, readPauses } from './pauses.ts'
import { failCalendar } from './problems.ts'
import { isWorking } from './working-days.ts'

/** What a clock that stands is asked for beside its due date: how long it stood, and until when it stands. */

/** The day after a day. */
export const dayAfter = (day: string): Result<string> => {
  const read = readDay(day)
  return read.ok ? ok(writeDay(read.value + 1)) : read
}

/** The day before a day. */
export const dayBefore = (day: string): Result<string> => {
  const read = readDay(day)
  return read.ok ? ok(writeDay(read.value - 1)) : read
}

/** K4 Working days that lie in any of the pauses, each once. */
export const pausedDays = (pauses: readonly Pause[]): Result<number> => {
  const spans = readPauses(pauses)
  if (!spans.ok) return spans
  return refusing(() =>
    spans.value.reduce((sum, { from, until }) => {
      let count = 0
      for (let day = from; day < until; day += 1) if (isWorking(day)) count += 1
      return sum + count
    }, 0),
  )
}

/** K3 Until when a pause lasts that takes so many working days out, the first of them `from` or the next working day. */
export const pauseLasting = (from: string, days: number): Result<string> => {
  const start = readDay(from, 'from')
  if (!start.ok) return start
  if (!Number.isInteger(days) || days < 0 || days > 3650)
    return refuse(failCalendar('days_wrong', { value: days }, 'days'))
  return refusing(() => {
    let day: DayNumber = start.value
    for (let left = days; left > 0; day += 1) if (isWorking(day)) left -= 1
    return writeDay(day)
  })
}

/** Whether a day lies in one of the pauses. */
export const isPaused = (day: string, pauses: readonly Pause[]): Result<boolean> => {
  const [read, spans] = [readDay(day), readPauses(pauses)]
  if (!read.ok) return read
  return spans.ok ? ok(pauseOf(read.value, spans.value) !== undefined) : spans
}
