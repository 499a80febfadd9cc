import { type DayNumber, readDay, writeDay } from './day.ts'
import { lunarDay, qingmingOf } from './lunar.ts'

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: DayNumber): boolean => [0, 6].includes((((day + 4) % 7) + 7) % 7)

const dayOf = (text: string): DayNumber => {
  const day = readDay(text)
  if (!day.ok) throw new Error(`${text} is no day`)
  return day.value
}

type Name = 'new_year' | 'spring' | 'qingming' | 'labour' | 'duanwu' | 'mid_autumn' | 'national'
type Holiday = { readonly day: DayNumber; readonly holiday: Name }

/** 全国年节及纪念日放假办法 (revised 2024-11-10, in force from 2025-01-01) article 2: the thirteen holidays of all citizens, in their order. */
export const holidaysOf = (year: number): readonly Holiday[] => {
  const of = (holiday: Holiday['holiday'], ...days: readonly (DayNumber | undefined)[]): Holiday[] =>
    days.flatMap((day) => (day === undefined ? [] : [{ day, holiday }]))
  const newYear = lunarDay(year, 1, 1)
  const spring = newYear === undefined ? [] : [newYear - 1, newYear, newYear + 1, newYear + 2]
  return [
    ...of('new_year', dayOf(`${year}-01-01`)),
    ...of('spring', ...spring),
    ...of('qingming', dayOf(`${year}-04-0${qingmingOf(year)}`)),
    ...of('labour', dayOf(`${year}-05-01`), dayOf(`${year}-05-02`)),
    ...of('duanwu', lunarDay(year, 5, 5)),
    ...of('mid_autumn', lunarDay(year, 8, 15)),
    ...of('national', dayOf(`${year}-10-01`), dayOf(`${year}-10-02`), dayOf(`${year}-10-03`)),
  ].toSorted((a, b) => a.day - b.day)
}

/**
 * K15 The weekdays on which offices rest by the regulation alone, for a year whose notice is not out. A holiday on a weekend, or on the day
 * of another, is made up for on the next weekday (article 6). Which further days are swapped only the notice says.
 */
export const statutoryRest = (year: number): ReadonlySet<DayNumber> => {
  const days = holidaysOf(year).map(({ day }) => day)
  const rest = new Set(days.filter((day) => !isWeekend(day)))
  const owed = days.filter((day, index) => isWeekend(day) || day === days[index - 1])
  for (const day of owed) {
    let instead = day + 1
    while (isWeekend(instead) || rest.has(instead)) instead += 1
    rest.add(instead)
  }
  return rest
}

/** The same as MM-DD, for a calendar that shows them. */
export const regulationRest = (year: number): readonly string[] =>
  [...statutoryRest(year)].toSorted((a, b) => a - b).map((day) => writeDay(day).slice(5))
