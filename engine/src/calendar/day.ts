import { ok, type Result, refuse } from '#engine/kernel'
import { failCalendar } from './problems.ts'

/** A calendar date as days since 1970-01-01: dates only, no clock, no time zone (K2). */
export type DayNumber = number

const millisecondsOfDay = 86_400_000

/** Reads YYYY-MM-DD; a date that does not exist is refused. */
export const readDay = (text: string, place?: string): Result<DayNumber> => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match) {
    const number = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / millisecondsOfDay
    if (writeDay(number) === text) return ok(number)
  }
  return refuse(failCalendar('date_wrong', { value: text }, place))
}

export const writeDay = (day: DayNumber): string =>
  new Date(day * millisecondsOfDay).toISOString().slice(0, 10)

/** A day as spreadsheets count it, from the end of 1899: what is left of a cell that lost its format. */
export const daySerial = (serial: number): string => writeDay(serial - 25_569)

export const yearOf = (day: DayNumber): number => new Date(day * millisecondsOfDay).getUTCFullYear()
