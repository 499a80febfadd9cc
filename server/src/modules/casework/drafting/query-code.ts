import { randomInt } from 'node:crypto'

/** Letters and digits that are not mistaken for each other when read out on the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const letters = (count: number): string =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')

/** A query code such as 1124-7KQ4-9MWD: the day for people, forty random bits so that nobody guesses one. */
export const newQueryCode = (now: string): string =>
  `${now.slice(5, 7)}${now.slice(8, 10)}-${letters(4)}-${letters(4)}`
