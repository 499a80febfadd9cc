import { isWorkingDay, readDay } from '#engine/calendar'
import { chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { failPlay } from './problems.ts'

/** PL2 K17 When a step happens: a day, or an instant of any offset, read as the day it is in China. */

const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/

/** The last year whose days are reckoned; beyond it a limit would run out of years of four digits. */
const lastYear = 2400

const dayWritten = (at: unknown): string | undefined => {
  if (typeof at !== 'string') return undefined
  if (readDay(at).ok) return at
  const match = instant.exec(at)
  if (!match?.[1] || !readDay(match[1]).ok) return undefined
  // An offset is written +08:00 or +0800; without one it is China's.
  const whole = match[3] ? at.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : `${at}+08:00`
  return Number.isNaN(Date.parse(whole)) ? undefined : chinaDay(whole)
}

/** The day of a step, not before the day of the step before it. */
export const momentOf = (at: unknown, before: string): Result<string> => {
  const day = dayWritten(at)
  const said = typeof at === 'string' ? at : (JSON.stringify(at) ?? 'null')
  if (day === undefined || Number(day.slice(0, 4)) > lastYear)
    return refuse(failPlay('play_at_wrong', { at: said }, 'at'))
  // K15 Days before the first notice on file are refused.
  const known = isWorkingDay(day)
  if (!known.ok) return known
  return day < before ? refuse(failPlay('play_at_earlier', { at: said, before }, 'at')) : ok(day)
}

const two = (number: number): string => String(Math.floor(number)).padStart(2, '0')

/** Steps of one day happen one after another from nine o'clock, a millisecond apart. */
export const instantAt = (day: string, tick: number): string => {
  const [seconds, thousandths] = [Math.floor(tick / 1000), String(tick % 1000).padStart(3, '0')]
  const clock = [9 + seconds / 3600, (seconds / 60) % 60, seconds % 60].map(two).join(':')
  return `${day}T${clock}.${thousandths}+08:00`
}
