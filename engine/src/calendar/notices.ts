import published from '../../../catalogue/calendar/notices.json' with { type: 'json' }

/**
 * K15 What one notice of the General Office of the State Council (国务院办公厅关于某年部分节假日安排的通知) says of its year: the weekdays
 * on which offices rest and the weekend days on which they work, both as MM-DD.
 */
export type Notice = {
  readonly year: number
  /** Its title or number, so that anybody can look it up. */
  readonly notice: string
  readonly rest: readonly string[]
  readonly work: readonly string[]
}

/** Notices are data: those that came with this version, and those entered since. */
const shipped: readonly Notice[] = published
let book = new Map<number, Notice>(shipped.map((one) => [one.year, one]))
const readers = new Set<() => void>()
let edition = 0

/** Told whenever the book changed, so that what was reckoned from it is reckoned again. */
export const onNewNotices = (reader: () => void): void => void readers.add(reader)

/**
 * K15 Takes over the notices that were entered since this version was made; one of a year that is known already replaces it (a notice may
 * be amended, as in 2020). The book is one for the process, as the time zones are: a notice holds for the whole country.
 */
export const learnNotices = (entered: readonly Notice[]): void => {
  book = new Map([...shipped, ...entered].map((one) => [one.year, one]))
  edition += 1
  for (const reader of readers) reader()
}

/** Another number with every change of the book: what was made of days is not shown any more after one. */
export const noticeEdition = (): number => edition

export const noticeOf = (year: number): Notice | undefined => book.get(year)

/** Every notice that counts now, by its year. */
export const noticesInForce = (): readonly Notice[] => [...book.values()].toSorted((a, b) => a.year - b.year)

/** The first year that has a notice: no day before it is told working or resting. */
export const firstYear = (): number => Math.min(...book.keys())

/** K15 The year whose notice should be here by now and is not: next year's from 1 November, this year's at any time. */
export const missingNotice = (today: string): number | undefined => {
  const year = Number(today.slice(0, 4))
  if (!book.has(year)) return year
  return today.slice(5) >= '11-01' && !book.has(year + 1) ? year + 1 : undefined
}
