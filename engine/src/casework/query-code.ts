/** Letters and digits that are not mistaken for each other when read out on the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** C20 A code such as 1124-7KQ4-9MWD: month and day for people, forty bits of `below` (a fair number from 0 to below it) that nobody guesses. */
export const makeQueryCode = (day: string, below: (count: number) => number): string => {
  const letters = () => Array.from({ length: 4 }, () => alphabet[below(alphabet.length)]).join('')
  return `${day.slice(5, 7)}${day.slice(8, 10)}-${letters()}-${letters()}`
}

/** A whole code at the end of what was typed: before it may stand what a person copied along (查询码：…). */
const whole = new RegExp(`([0-9OIL]{4})([${alphabet}]{4})([${alphabet}]{4})$`)
/** The address a QR code leads to: a scanner at the counter types all of it. */
const address = /\/PROGRESS\/([^/?#\s]+)/

const capitals = (typed: string): string => typed.normalize('NFKC').toUpperCase()
const plainOf = (text: string): string => (address.exec(text)?.[1] ?? text).replace(/[^0-9A-Z]/g, '')
/** Month and day are digits: a letter that looks like one stands for it. Behind them neither 0 and 1 nor O, I and L occur. */
const digits = (text: string): string => text.replace(/O/g, '0').replace(/[IL]/g, '1')

/** C20 A code as people copy it: blanks, dashes of every kind, full-width and small letters are put right. Empty when nothing is left. */
export const tidyQueryCode = (typed: string): string => {
  const plain = plainOf(capitals(typed))
  const [, day = '', first = '', last = ''] = whole.exec(plain) ?? []
  return day ? `${digits(day)}-${first}-${last}` : plain
}

/** What a part of a code is typed with; anything else is a word. */
const typedAsCode = /^[0-9A-Z\s\p{Pd}\p{Cf}\u2212\u30fc_.·]*$/u
const fours = (text: string): string => text.match(/.{1,4}/g)?.join('-') ?? ''
const foursFromEnd = (text: string): string => [...fours([...text].reverse().join(''))].reverse().join('')

/** C20 The beginning or the end of a code, each as codes are written, if a text may be one; a whole code is both. */
export const partOfQueryCode = (
  typed: string,
): { readonly begins: string; readonly ends: string } | undefined => {
  const code = tidyQueryCode(typed)
  if (code.includes('-')) return { begins: code, ends: code }
  if (code.length < 3 || code.length > 12 || !typedAsCode.test(capitals(typed))) return undefined
  return { begins: fours(digits(code.slice(0, 4)) + code.slice(4)), ends: foursFromEnd(code) }
}
