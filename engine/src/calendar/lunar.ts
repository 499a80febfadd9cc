import chineseDays from 'chinese-days'
import type { DayNumber } from './day.ts'

/** The library's table of the moon begins with 31 January 1900 and ends with the lunar year 2100. */
const table = { first: 1900, last: 2100, begins: Date.UTC(1900, 0, 31) / 86_400_000 }

const monthsOf = Array.from({ length: 12 }, (_, index) => index + 1)
const leapOf = (year: number) => chineseDays.getYearLeapMonth(year)
const lengthOf = (year: number): number =>
  monthsOf.reduce((sum, month) => sum + chineseDays.monthDays(year, month), leapOf(year).days)

const begins = new Map<number, DayNumber>()
const newYearOf = (year: number): DayNumber => {
  const known = begins.get(year)
  if (known !== undefined) return known
  let day = table.begins
  for (let past = table.first; past < year; past += 1) day += lengthOf(past)
  begins.set(year, day)
  return day
}

/**
 * K17 The day of a lunar date (not in a leap month), by counting the lengths of months alone; undefined in years the table does not
 * reach. The library's own dates are days of the process's time zone: in New York the Dragon Boat Festival was a day early.
 */
export const lunarDay = (year: number, month: number, day: number): DayNumber | undefined => {
  if (year < table.first || year > table.last) return undefined
  const { leapMonth, days } = leapOf(year)
  const before = monthsOf.filter((one) => one < month)
  const past = before.reduce((sum, one) => sum + chineseDays.monthDays(year, one), 0)
  return newYearOf(year) + past + (leapMonth !== undefined && leapMonth < month ? days : 0) + day - 1
}

/** 清明, the 4th, 5th or 6th of April, by the usual formula of the solar terms. */
export const qingmingOf = (year: number): number => {
  const within = year % 100
  return Math.floor(within * 0.2422 + (year >= 2000 ? 4.81 : 5.59)) - Math.floor(within / 4)
}
