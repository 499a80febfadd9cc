import chineseDays from 'chinese-days'
import { type DayNumber, readDay, writeDay, yearOf } from './day.ts'

/**
 * Years whose official notice (国务院办公厅关于某年部分节假日安排的通知) is in the calendar library and was compared with the
 * notice. The library calls every plain weekday of any other year a working day; such a year is refused instead (K15).
 */
const firstKnownYear = 2004
const lastKnownYear = 2026

/** Thrown when a day of an unknown year must be classified; caught where a calculation starts (see refusing). */
export class UnknownYear extends Error {
  readonly year: number
  constructor(year: number) {
    super(`no holiday notice of ${year}`)
    this.year = year
  }
}

const tables = new Map<number, ReadonlySet<DayNumber>>()

const tableOf = (year: number): ReadonlySet<DayNumber> => {
  const known = tables.get(year)
  if (known) return known
  if (year < firstKnownYear || year > lastKnownYear) throw new UnknownYear(year)
  const working = new Set<DayNumber>()
  const first = readDay(`${year}-01-01`)
  if (first.ok) {
    for (let day = first.value; yearOf(day) === year; day += 1)
      if (chineseDays.isWorkday(writeDay(day))) working.add(day)
  }
  tables.set(year, working)
  return working
}

/** Whether offices work on that day: weekdays that are no holiday, and make-up days (调休). Throws UnknownYear. */
export const isWorking = (day: DayNumber): boolean => tableOf(yearOf(day)).has(day)
