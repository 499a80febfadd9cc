/** Letters and digits that are not mistaken for each other when read out on the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** C20 A code such as 1124-7KQ4-9MWD: month and day for people, forty bits of `below` (a fair number from 0 to below it) that nobody guesses. */
export const makeQueryCode = (day: string, below: (count: number) => number): string => {
  const letters = () => Array.from({ length: 4 }, () => alphabet[below(alphabet.length)]).join('')
  return `${day.slice(5, 7)}${day.slice(8, 10)}-${letters()}-${letters()}`
}

/** C20 A code as people copy it: blanks, full-width letters and small letters are put right. Empty when nothing is left. */
export const tidyQueryCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, '')
    .toUpperCase()

/** C20 The beginning or end of a code, if a text may be one. */
export const partOfQueryCode = (typed: string): string | undefined => {
  const text = tidyQueryCode(typed)
  return /^[0-9A-Z-]{3,}$/.test(text) ? text : undefined
}
