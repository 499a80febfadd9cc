import { compact } from './tidy-plain.ts'

/** A label without a colon: Tel 0574 …, 电话 138 … */
const named =
  /^(tel|phone|mobile|mob|cell|联系电话|联系方式|手机号码|手机号|手机|电话号码|电话|座机|固话)[.．]?(?=[\d+(])/i

/** Beijing and the cities of 02x have area codes of three digits, all others of four. */
const area = /^(010|02\d|0[3-9]\d{2})/
const mobile = /^1[3-9]\d{9}$/

/** A landline as area, number and extension; undefined where it is none. The groups people write a number in are not its parts. */
const landline = (groups: readonly string[]): string | undefined => {
  const digits = groups.join('')
  const code = area.exec(digits)?.[0]
  if (!code) return undefined
  // An extension is a group of its own, behind a number of seven or eight digits.
  const last = groups.at(-1) ?? ''
  const number = groups.slice(0, -1).join('').slice(code.length)
  if (groups.length > 1 && /^\d{7,8}$/.test(number) && last.length <= 6) return `${code}-${number}-${last}`
  return /^\d{7,8}$/.test(digits.slice(code.length)) ? `${code}-${digits.slice(code.length)}` : undefined
}

/** Behind the country code a landline goes without the nought of its area. */
const withNought = ([first = '', ...rest]: readonly string[]): string[] =>
  /^[1-9]/.test(first) && !mobile.test([first, ...rest].join('')) ? [`0${first}`, ...rest] : [first, ...rest]

/** F7 F42 A phone in whatever groups, with or without its country, its label and the words for an extension. */
export const tidyPhone = (text: string): string => {
  const plain = compact(text)
    .replace(named, '')
    .replace(/转|分机|ext\.?|#/gi, '-')
    .replace(/[()\p{Pd}\u2212\u30fc.]+/gu, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  const [, country, rest = plain] =
    /^(\+-?86|0086)-?(.*)$/.exec(plain) ??
    /^(86)-?((?:0?[1-9]\d{1,2}-?[2-9]|1[3-9])[\d-]{7,})$/.exec(plain) ??
    []
  const groups = rest.split('-')
  const digits = groups.join('')
  if (mobile.test(digits)) return digits
  return landline(country ? withNought(groups) : groups) ?? rest
}
