import { daySerial } from '#engine/calendar'

/** Chinese and half-width signs of one meaning become one; for comparing, never for what is kept. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** A text as it is kept: no blanks at either end, no doubled ones, lines of a cell joined. */
export const oneLine = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** What people write into a cell to say that there is nothing. */
export const isNothing = (text: string): boolean => /^(|无|没有|[-—–/\\]+|none|n\/a)$/i.test(folded(text))

export const isFormulaError = (text: string): boolean =>
  /^#(REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/i.test(text.trim())

const digits = '零一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 二十五 → 25; undefined when a sign is none of a number below ten thousand. */
const chineseNumber = (text: string): number | undefined => {
  let [sum, digit] = [0, 0]
  for (const letter of text.replace(/两/g, '二').replace(/〇/g, '零')) {
    const unit = units[letter]
    if (unit) sum += (digit || 1) * unit
    else if (!digits.includes(letter)) return undefined
    digit = unit ? 0 : digits.indexOf(letter)
  }
  return sum + digit
}

/** A number with nothing but one of the given measures behind it: 20, ２０, 20个工作日, 二十日, 1,200元. */
export const readNumber = (text: string, measures: readonly string[]): number | undefined => {
  const plain = folded(text).replace(/^(共|计|约|每次|不超过|最多|一式|至少|各)/, '')
  const measure = measures.find((one) => plain.endsWith(one)) ?? ''
  const figures = plain.slice(0, plain.length - measure.length)
  if (/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(figures)) return Number(figures.replaceAll(',', ''))
  return figures ? chineseNumber(figures) : undefined
}

/** Longest first: the first that fits is taken off. */
const dayMeasures = [
  '个工作日内',
  '个工作日',
  '工作日内',
  '工作日',
  '日内',
  '日',
  '天内',
  '天',
  '个',
] as const

export type Days =
  | { readonly days: number }
  | { readonly fault: 'list_not_a_number' | 'list_calendar_days' | 'list_out_of_range' }

const mostDays = 3650

/**
 * A limit in working days; 日 alone is a working day (行政许可法 §82). Calendar days, weeks and months are not converted
 * here: whoever converts them answers for it in the note.
 */
export const readDays = (text: string): Days => {
  const plain = folded(text)
  if (/^(即办|即时|即时办结|即办件|当场|当场办结|当场办理|立等可取|当日|当日办结)$/.test(plain))
    return { days: 0 }
  if (/\d|[一二三四五六七八九十两半]/.test(plain) && /自然日|日历日|个月|月|周|星期|小时|年/.test(plain))
    return { fault: 'list_calendar_days' }
  const days = readNumber(plain, dayMeasures)
  if (days === undefined || !Number.isInteger(days)) return { fault: 'list_not_a_number' }
  return days < 0 || days > mostDays ? { fault: 'list_out_of_range' } : { days }
}

/** Yes, no, or undefined: √ ✓ 是 有 / × 否 无. */
export const readYesNo = (text: string): boolean | undefined => {
  const plain = folded(text)
  if (/^(√|✓|✔|☑|是|有|对|y|yes|true|1|可|可以)$/.test(plain)) return true
  return /^(×|x|✗|✘|否|无|不|不可|不可以|n|no|false|0|[-—/]+)$/.test(plain) ? false : undefined
}

/** A word of a closed list, or one of the ways people write it. */
export const readWord = (
  text: string,
  known: readonly string[],
  synonyms: Readonly<Record<string, string>> = {},
): string | undefined => {
  const plain = folded(text)
  const word = known.find((one) => folded(one) === plain)
  return word ?? (Object.hasOwn(synonyms, plain) ? synonyms[plain] : undefined)
}

export type Day =
  | { readonly day: string }
  | { readonly fault: 'list_date_unreadable' | 'list_date_impossible' }

const written = (date: Date): string => date.toISOString().slice(0, 10)

/** The time that programs write behind a day. */
const timeBehind = /[\sT]\d{1,2}[:：]\d{2}([:：]\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/i

/** L12 A date as text: 2017-06-01, 2017/6/1, 2017.6.1, 2017年6月1日, 20170601, a time behind it aside. A day that does not exist is refused. */
export const readDate = (text: string): Day => {
  const plain = folded(text.replace(timeBehind, ''))
  if (/^\d{5}$/.test(plain) && Number(plain) >= 20_000 && Number(plain) <= 80_000)
    // A date that lost its format in a spreadsheet; of 1954 to 2119.
    return { day: daySerial(Number(plain)) }
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!match) return { fault: 'list_date_unreadable' }
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1949
  return exists ? { day: written(date) } : { fault: 'list_date_impossible' }
}

/** Parts of a cell that lists several: by lines and ；, unless a line is known whole; then by 、 and ，. */
export const splitList = (text: string, known: (part: string) => boolean): string[] =>
  text
    .split(/[\r\n]+/)
    .flatMap((line) => (known(line.trim()) ? [line] : line.split(/[；;]/)))
    .flatMap((part) => (known(part.trim()) ? [part] : part.split(/[、，,]/)))
    .map((part) => part.trim())
    .filter((part) => !isNothing(part))

/** An id in brackets behind its name, or the text itself: 营业执照（business_licence） → [business_licence, 营业执照]. */
export const idAndName = (text: string): readonly [string, string | undefined] => {
  const match = /^(.*)[（(]([\w.-]+)[）)]$/.exec(text.trim())
  return match ? [match[2]!, match[1]!.trim()] : [text.trim(), undefined]
}
