import type { Problem } from '#engine/kernel'
import { type DayNumber, readDay, writeDay, yearOf } from './day.ts'
import { failCalendar } from './problems.ts'
import { isWeekend } from './statutory.ts'

/** What the lines of a notice say, and what could not be read or does not add up. */
export type NoticeRead = {
  readonly rest: readonly string[]
  readonly work: readonly string[]
  readonly problems: readonly Problem[]
}

const weekdays = '日一二三四五六'
const digits = '〇一二三四五六七八九'
/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: DayNumber): string => weekdays[(((day + 4) % 7) + 7) % 7] ?? ''

/** Full-width digits and blanks as people paste them; headings such as “一、元旦：” say nothing of days. */
const tidy = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[一二三四五六七八九十\d]+[、.．)](?=\D)/, '')

const token =
  /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?|(放假|休息|补休|调休放假)|(照常上班|上班|工作)|(至|到|-|—|~)|共(\d{1,2}|[一二三四五六七八九十]+)天/g

const numberOf = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (one: string | undefined, none: number) => (one ? digits.indexOf(one) : none)
  return text.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0)
}

type Reading = {
  readonly year: number
  readonly line: string
  readonly rest: Set<DayNumber>
  readonly work: Set<DayNumber>
  readonly problems: Problem[]
  /** Days named since the last verb: what they are for is said after them. */
  open: DayNumber[]
  last: DayNumber | undefined
  month: number | undefined
  ranging: boolean
  freed: number
}

const dayNamed = (reading: Reading, [text, year, month, day, bracket]: RegExpMatchArray): void => {
  if (month) reading.month = Number(month)
  const two = (number: number) => String(number).padStart(2, '0')
  const place = year ? Number(year) : reading.year
  const read = readDay(`${place}-${two(reading.month ?? 0)}-${two(Number(day))}`)
  if (!read.ok) {
    reading.problems.push(...read.problems)
    return
  }
  const said = /(?:周|星期)([一二三四五六日天])/.exec(bracket ?? '')?.[1]?.replace('天', '日')
  if (said && said !== weekdayOf(read.value))
    reading.problems.push(
      failCalendar('notice_weekday_wrong', { value: text, said: `周${said}`, year: place }),
    )
  const from = reading.ranging && reading.last !== undefined ? reading.last + 1 : read.value
  for (let one = from; one <= read.value; one += 1) reading.open.push(one)
  reading.last = read.value
  reading.ranging = false
}

/** Off or at work: what was named before it is that. Weekends are off anyway and are not written down. */
const saidOf = (reading: Reading, kind: 'rest' | 'work'): void => {
  if (kind === 'rest') reading.freed = reading.open.length || reading.freed
  for (const day of reading.open)
    if (yearOf(day) !== reading.year)
      reading.problems.push(failCalendar('notice_year_other', { value: writeDay(day), year: yearOf(day) }))
    else if (kind === 'work' || !isWeekend(day)) reading[kind].add(day)
  reading.open = []
}

const counted = (reading: Reading, said: number): void => {
  if (reading.freed && reading.freed !== said)
    reading.problems.push(
      failCalendar('notice_count_wrong', { value: reading.line, said, count: reading.freed }),
    )
}

const readLine = (reading: Reading): void => {
  for (const match of reading.line.matchAll(token)) {
    const [, , , day, , rest, work, until, days] = match
    if (day) dayNamed(reading, match)
    else if (rest) saidOf(reading, 'rest')
    else if (work) saidOf(reading, 'work')
    else if (until) reading.ranging = true
    else if (days) counted(reading, numberOf(days))
  }
  if (reading.open.length) reading.problems.push(failCalendar('notice_unread', { value: reading.line }))
}

/**
 * K20 Reads the lines of a notice as the State Council writes them (“10月1日（周四）至7日（周三）放假调休，共7天。9月27日（周日）上班。”). Weekdays
 * in brackets and numbers of days are compared with what was read. A line without a day says nothing. Pure; decides nothing: what was
 * read is shown before anybody enters it.
 */
export const readNotice = (year: number, text: string): NoticeRead => {
  const rest = new Set<DayNumber>()
  const work = new Set<DayNumber>()
  const problems: Problem[] = []
  for (const line of text
    .slice(0, 10_000)
    .split(/[\n。；;]/)
    .map(tidy)
    .filter(Boolean))
    readLine({
      year,
      line,
      rest,
      work,
      problems,
      open: [],
      last: undefined,
      month: undefined,
      ranging: false,
      freed: 0,
    })
  const written = (days: Set<DayNumber>) =>
    [...days].toSorted((a, b) => a - b).map((day) => writeDay(day).slice(5))
  return { rest: written(rest), work: written(work), problems }
}
