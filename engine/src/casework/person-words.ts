import { tidyPerson } from '#engine/form'

/**
 * C22 How a person is found by what stands encrypted. A person is written down as words, which the store keeps only as keyed digests; what
 * somebody types is read as words too, and a case is found that has all of them.
 */
type Person = { readonly name: string; readonly idNumber: string; readonly phone: string }

const han = /\p{Script=Han}/u
/** Runs of a Chinese name that are looked for: 王, 王小, 小明; a longer part must be the whole name. */
const longestRun = 4
/** Beginnings of a word of a name in letters, from two letters on. */
const [leastLetters, mostLetters] = [2, 8]

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Cf}/gu, '')
/** Blanks, dots and hyphens part a name; nobody types them twice alike. */
const parts = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
const characters = (text: string): string[] => [...text]

const runs = (text: string): string[] => {
  const all = characters(text)
  return all.flatMap((_, from) =>
    Array.from({ length: Math.min(longestRun, all.length - from) }, (__, more) =>
      all.slice(from, from + more + 1).join(''),
    ),
  )
}
const beginnings = (word: string): string[] => {
  const all = characters(word)
  const most = Math.min(all.length, mostLetters)
  return Array.from({ length: Math.max(0, most - leastLetters + 1) }, (_, more) =>
    all.slice(0, leastLetters + more).join(''),
  )
}

const nameWords = (name: string): string[] => {
  const words = parts(name)
  const whole = words.join('')
  if (!whole) return []
  const pieces = han.test(whole) ? runs(whole) : words.flatMap(beginnings)
  return [`name ${whole}`, ...pieces.map((piece) => `part ${piece}`)]
}

const plainNumber = (text: string): string => folded(text).replace(/[^0-9A-Z]/g, '')
const numberWords = (text: string): string[] => {
  const number = plainNumber(text)
  return number.length < 7 ? [] : [`number ${number}`, `end ${number.slice(-4)}`]
}

/** C22 The words of persons, each once: the whole name and its parts, numbers and phones whole and by their last four. */
export const wordsOfPersons = (persons: readonly Person[]): readonly string[] => {
  const words = persons.flatMap((person) => {
    const { name, idNumber, phone } = tidyPerson(person)
    return [...nameWords(name), ...numberWords(idNumber), ...numberWords(phone)]
  })
  return [...new Set(words)].sort()
}

/** A number or phone as a whole, however it is grouped. */
const wholeNumber = (text: string): string | undefined => {
  const { idNumber, phone } = tidyPerson({ name: '', idNumber: text, phone: text })
  if (/^(\d{15}|\d{17}[\dX])$/.test(idNumber)) return idNumber
  if (/^1[3-9]\d{9}$/.test(phone) || /^0\d{2,3}-\d{7,8}(-\d+)?$/.test(phone)) return plainNumber(phone)
  return /^[A-Z]{1,2}\d{6,10}$/.test(idNumber) ? idNumber : undefined
}

const wordTyped = (part: string): string | undefined => {
  if (/^\d{3}[\dX]$/.test(part)) return `end ${part}`
  if (/\d/.test(part)) return /^[A-Z]{0,2}\d{7,}X?$/.test(part) ? `number ${part}` : undefined
  const { length } = characters(part)
  if (han.test(part)) return length > longestRun ? `name ${part}` : `part ${part}`
  return length < leastLetters ? undefined : `part ${part.slice(0, mostLetters)}`
}

/**
 * C22 What somebody typed, as the words a case must have all of; none where it names no person. One character alone is a surname, which is half
 * the town: it counts only beside another part (王 小, 王 4411).
 */
export const wordsTyped = (text: string): readonly string[] => {
  const number = wholeNumber(text)
  if (number) return [`number ${number}`]
  const typed = parts(text)
  const words = typed.map(wordTyped)
  const known = words.filter((word) => word !== undefined)
  if (known.length < words.length || characters(typed.join('')).length < 2) return []
  return [...new Set(known)]
}
