import { withoutUnseen } from '#engine/kernel'
import type { FieldType } from './types.ts'

/** Full-width digits, letters and signs to their usual width: phones with a Chinese keyboard type them without notice. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')

/** Without blanks and the marks nobody sees that come along with what is pasted. */
const compact = (text: string): string => halfWidth(text).replace(/[\s\p{Cf}]/gu, '')

const tidyDate = (text: string): string => {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(compact(text))
  if (!match) return compact(text)
  return `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
}

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

const tidyPhone = (text: string): string => {
  const plain = compact(text)
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

const yes = new Set(['true', '是', '有', 'yes', 'y', '1'])
const no = new Set(['false', '否', '无', '没有', 'no', 'n', '0'])
const tidyBoolean = (text: string): string => {
  const plain = compact(text).toLowerCase()
  return yes.has(plain) ? 'true' : no.has(plain) ? 'false' : plain
}

const tidiers: Partial<Record<FieldType, (text: string) => string>> = {
  number: (text) => compact(text).replace(/(?<=\d),(?=\d{3}(\D|$))/g, ''),
  integer: (text) => compact(text).replace(/(?<=\d),(?=\d{3}(\D|$))/g, ''),
  date: tidyDate,
  boolean: tidyBoolean,
  id_number: (text) => compact(text).replace(/-/g, '').toUpperCase(),
  uscc: (text) => compact(text).replace(/-/g, '').toUpperCase(),
  phone: tidyPhone,
}

/** F7. What the person meant, in the one way it is stored; texts lose what nobody sees (KE7), are trimmed and composed (NFC). */
export const tidy = (type: FieldType, text: string): string => {
  const tidier = tidiers[type]
  return tidier ? tidier(text) : withoutUnseen(text).normalize('NFC').trim()
}
