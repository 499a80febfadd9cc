import { isRealDay } from './real-day.ts'
import { compact, plainLine } from './tidy-plain.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?'

const written = (year = '', monthNo = '', day = ''): string =>
  `${year}-${monthNo.padStart(2, '0')}-${day.padStart(2, '0')}`
const monthNoOf = (name = ''): string => String(months.indexOf(name.toLowerCase().slice(0, 3)) + 1)

/** 二〇二六年三月十五日 as contracts write it. */
const chinese = '〇一二三四五六七八九'
const inDigits = (text: string): string =>
  text
    .replace(/[零○]/g, '〇')
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (ten) => {
      const [before = '', after = ''] = ten.split('十')
      return `${before ? chinese.indexOf(before) : 1}${after ? chinese.indexOf(after) : 0}`
    })
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chinese.indexOf(digit)))

/** 05/03/2024: which is the month is known where only one of them can be, or where both are the same. */
const dayAndMonth = (first: string, second: string, year: string): string | undefined => {
  const [a, b] = [Number(first), Number(second)]
  if (a === b || (b <= 12 && a > 12)) return written(year, second, first)
  return a <= 12 && b > 12 ? written(year, first, second) : undefined
}

const orders: readonly (readonly [RegExp, (parts: readonly string[]) => string | undefined])[] = [
  [
    /^(\d{4}) ?[-/.年 ] ?(\d{1,2}) ?[-/.月 ] ?(\d{1,2}) ?[日号]?$/,
    ([year, monthNo, day]) => written(year, monthNo, day),
  ],
  [/^((?:19|20|21)\d{2})(\d{2})(\d{2})$/, ([year, monthNo, day]) => written(year, monthNo, day)],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ?[-/ ]?(?:of )?${month} ?[-/ ]?(\\d{4})$`, 'i'),
    ([day, name, year]) => written(year, monthNoOf(name), day),
  ],
  [
    new RegExp(`^${month} ?(\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})$`, 'i'),
    ([name, day, year]) => written(year, monthNoOf(name), day),
  ],
  [
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/,
    ([first = '', , second = '', year = '']) => dayAndMonth(first, second, year),
  ],
]

/** What stands behind a day and says nothing more: its weekday, the midnight of a spreadsheet. */
const behind = /\s*[([]?(星期|周|礼拜)[一二三四五六日天][)\]]?$|[T ]0{1,2}:00(:00(\.0+)?)?Z?$/

const plainDate = (text: string): string =>
  plainLine(text)
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/。/g, '.')
    .replace(behind, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/.,年月日]) ?/g, '$1')

/** F42 A day in whatever order it is written, where the order can only be one; else as it was typed, so that it is told. */
export const tidyDate = (text: string): string => {
  const plain = plainDate(text)
  const digits = /[年月]/.test(plain) ? inDigits(plain) : plain
  for (const [order, say] of orders) {
    const parts = order.exec(digits)?.slice(1)
    const day = parts && say(parts)
    // Eight digits that are no day stay as they are: nobody can see in 2024-13-05 what they typed.
    if (day && (isRealDay(day) || !/^\d+$/.test(digits))) return day
  }
  return compact(text)
}

/** F42 Two numbers that can both be the month, before a year. */
export const isUnclearDay = (text: string): boolean =>
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text) && tidyDate(text) === text
