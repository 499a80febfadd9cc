import chineseDays from 'chinese-days'
import { type DayNumber, readDay } from './day.ts'

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: DayNumber): boolean => [0, 6].includes((((day + 4) % 7) + 7) % 7)

const dayOf = (text: string): DayNumber => {
  const day = readDay(text)
  if (!day.ok) throw new Error(`${text} is no day`)
  return day.value
}

/** The days of the year's moon and sun as the library knows them; undefined in years it does not reach. */
const found = (look: () => string | null | undefined): DayNumber | undefined => {
  try {
    const text = look()
    return text ? dayOf(text) : undefined
  } catch {
    return undefined
  }
}

/** 全国年节及纪念日放假办法 (revised 2024-11-10, in force from 2025-01-01) article 2: the thirteen holidays of all citizens. */
const holidaysOf = (year: number): readonly DayNumber[] => {
  const lunar = (date: string) => found(() => chineseDays.getSolarDateFromLunar(`${year}-${date}`).date)
  const newYear = lunar('01-01')
  return [
    dayOf(`${year}-01-01`),
    ...(newYear === undefined ? [] : [newYear - 1, newYear, newYear + 1, newYear + 2]),
    found(() => chineseDays.getSolarTermDate(year, 4, 'pure_brightness')),
    dayOf(`${year}-05-01`),
    dayOf(`${year}-05-02`),
    lunar('05-05'),
    lunar('08-15'),
    dayOf(`${year}-10-01`),
    dayOf(`${year}-10-02`),
    dayOf(`${year}-10-03`),
  ].filter((day) => day !== undefined)
}

/**
 * K15 The weekdays on which offices rest by the regulation alone, for a year whose notice is not out. A holiday on a weekend, or on the day
 * of another, is made up for on the next weekday (article 6). Which further days are swapped only the notice says.
 */
export const statutoryRest = (year: number): ReadonlySet<DayNumber> => {
  const holidays = holidaysOf(year).toSorted((a, b) => a - b)
  const rest = new Set(holidays.filter((day) => !isWeekend(day)))
  const owed = holidays.filter((day, index) => isWeekend(day) || day === holidays[index - 1])
  for (const day of owed) {
    let instead = day + 1
    while (isWeekend(instead) || rest.has(instead)) instead += 1
    rest.add(instead)
  }
  return rest
}
