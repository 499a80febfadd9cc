import { type DayNumber, readDay, yearOf } from './day.ts'
import { firstYear, noticeOf, onNewNotices } from './notices.ts'
import { isWeekend, statutoryRest } from './statutory.ts'

/** Thrown when a day before the first notice on file must be classified; caught where a calculation starts (see refusing). */
export class UnknownYear extends Error {
  readonly year: number
  constructor(year: number) {
    super(`no holiday notice of ${year}`)
    this.year = year
  }
}

type Year = {
  /** Reckoned by the regulation alone: the notice is not out (K15). */
  readonly provisional: boolean
  readonly rest: ReadonlySet<DayNumber>
  readonly work: ReadonlySet<DayNumber>
}
const years = new Map<number, Year>()
onNewNotices(() => years.clear())

const yearFrom = (year: number): Year => {
  const notice = noticeOf(year)
  if (!notice) {
    if (year < firstYear()) throw new UnknownYear(year)
    return { provisional: true, rest: statutoryRest(year), work: new Set() }
  }
  const days = (texts: readonly string[]) =>
    new Set(
      texts.flatMap((text) => {
        const day = readDay(`${year}-${text}`)
        return day.ok ? [day.value] : []
      }),
    )
  return { provisional: false, rest: days(notice.rest), work: days(notice.work) }
}

const yearWith = (day: DayNumber): Year => {
  const number = yearOf(day)
  const known = years.get(number)
  if (known) return known
  const made = yearFrom(number)
  years.set(number, made)
  return made
}

/** Whether offices work on that day: weekdays that are no holiday, and make-up days (调休). Throws UnknownYear. */
export const isWorking = (day: DayNumber): boolean => {
  const { rest, work } = yearWith(day)
  return isWeekend(day) ? work.has(day) : !rest.has(day)
}

/** K15 Whether a notice that is still to come may move that day. */
export const isProvisional = (day: DayNumber): boolean => yearWith(day).provisional
