/** A day of the calendar to choose in: what is written down is a weekday off, or a weekend day at work. */
export type MarkedDay = {
  /** YYYY-MM-DD */
  readonly day: string
  readonly number: number
  readonly weekend: boolean
  readonly marked: boolean
}
type Month = {
  readonly month: number
  /** One key a place before the first day; weeks begin on Monday. */
  readonly blank: readonly string[]
  readonly days: readonly MarkedDay[]
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Days are counted in UTC: a calendar date has no time zone (K2). */
const weekdayOf = (year: number, month: number, day: number): number =>
  (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7

/** The months of a year with what is written down of their days (MM-DD). */
export const monthsOf = (
  year: number,
  rest: readonly string[],
  work: readonly string[],
): readonly Month[] => {
  const marks = new Set([...rest, ...work])
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
    return {
      month,
      blank: Array.from({ length: weekdayOf(year, month, 1) }, (_none, place) => `${month}-${place}`),
      days: Array.from({ length }, (_none, place) => {
        const text = `${two(month)}-${two(place + 1)}`
        return {
          day: `${year}-${text}`,
          number: place + 1,
          weekend: weekdayOf(year, month, place + 1) > 4,
          marked: marks.has(text),
        }
      }),
    }
  })
}

type Days = { readonly rest: readonly string[]; readonly work: readonly string[] }

/** The days written down after one of them was pressed. */
export const withToggled = (days: Days, { day, weekend, marked }: MarkedDay): Days => {
  const text = day.slice(5)
  const kind = weekend ? 'work' : 'rest'
  const others = days[kind].filter((one) => one !== text)
  return { ...days, [kind]: marked ? others : [...others, text].toSorted() }
}
