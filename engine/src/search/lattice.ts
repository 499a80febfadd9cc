import { withoutUnseen } from '#engine/kernel'
import { fuzzy, longestSyllable, syllables } from './syllables.ts'
import type { Reader } from './types.ts'

/** A question as the phrases are looked for in it: one string without idle spaces, and what may stand at each place. */
export type Lattice = {
  readonly text: string
  /** True where a phrase of Latin letters may begin (or end): at a word's edge or a syllable's. */
  readonly edge: readonly boolean[]
  /** True where a space stood beside letters: no syllable runs across it. */
  readonly gap: readonly boolean[]
  /** True for characters inside a real word of two or more characters; a typo rarely makes one. */
  readonly inWord: readonly boolean[]
  /** True where a word of the language libraries begins or ends. */
  readonly seam: readonly boolean[]
}

export const isLatin = (char: string | undefined): boolean =>
  char !== undefined && ((char >= 'a' && char <= 'z') || char === 'ü')
export const isHan = (char: string | undefined): boolean => char !== undefined && /\p{Script=Han}/u.test(char)

/** A tone typed as a number behind its syllable: min2 su4. What is no syllable keeps its number (c1, ps5). */
const withoutToneNumbers = (text: string): string =>
  text.replace(/([a-z]{2,6})[1-5](?![0-9a-z]*[0-9]{2})/g, (written, letters: string) =>
    [...letters].some((_, from) => from < letters.length - 1 && syllables.has(letters.slice(from)))
      ? `${letters} `
      : written,
  )

/** Letters as they are compared: no accents and tone marks (café, mín sù; ü is v), no apostrophes, words apart at hyphens. */
const plainLetters = (text: string): string =>
  withoutToneNumbers(
    text
      .normalize('NFD')
      .replace(/u\u0308/g, 'v')
      .replace(/(?<=[a-z])[\u0300-\u036f]+/g, '')
      .normalize('NFC')
      .replace(/(?<=[a-z])['’](?=[a-z ]|$)/g, '')
      .replace(/(?<=[a-z])-(?=[a-z])/g, ' '),
  )

/** Full width to half width, capitals to small, traditional to simplified, letters plain, one space for many. */
export const normalise = (text: string, reader: Reader): string =>
  plainLetters(reader.simplify(withoutUnseen(text).normalize('NFKC').toLowerCase()).normalize('NFKC'))
    .replace(/[\s\u3000]+/g, ' ')
    .trim()

/** The person's own spaces count: what they typed as one syllable is not cut again (mian is not mi an). */
const isOneSyllable = (text: string, from: number, wordEdge: ReadonlySet<number>): number => {
  for (let size = longestSyllable; size > 0; size -= 1)
    if (wordEdge.has(from + size) && syllables.has(text.slice(from, from + size))) {
      for (let at = from + 1; at < from + size; at += 1) if (wordEdge.has(at)) return 0
      return size
    }
  return 0
}

/** Marks the syllable edges of one run of letters that can be reached from a word's edge on both sides. */
const markSyllables = (
  text: string,
  from: number,
  to: number,
  wordEdge: ReadonlySet<number>,
  edge: boolean[],
) => {
  const forward = new Set<number>()
  for (let at = from; at <= to; at += 1) {
    if (wordEdge.has(at)) forward.add(at)
    for (let size = 1; size <= longestSyllable && at - size >= from; size += 1)
      if (forward.has(at - size) && syllables.has(text.slice(at - size, at))) forward.add(at)
  }
  const backward = new Set<number>()
  for (let at = to; at >= from; at -= 1) {
    if (wordEdge.has(at)) backward.add(at)
    for (let size = 1; size <= longestSyllable && at + size <= to; size += 1)
      if (backward.has(at + size) && syllables.has(text.slice(at, at + size))) backward.add(at)
    if (forward.has(at) && backward.has(at)) edge[at] = true
  }
  for (const start of wordEdge)
    for (let at = start + 1; at < start + isOneSyllable(text, start, wordEdge); at += 1) edge[at] = false
}

/** Drops the spaces beside letters (pinyin is typed with and without them) and remembers where they were. */
export const joinLetters = (spaced: string): { text: string; wordEdge: Set<number> } => {
  let text = ''
  const wordEdge = new Set<number>()
  for (let at = 0; at < spaced.length; at += 1) {
    const char = spaced[at]!
    if (char === ' ' && (isLatin(spaced[at - 1]) || isLatin(spaced[at + 1]))) wordEdge.add(text.length)
    else text += char
  }
  return { text, wordEdge }
}

/** S3 The blank beside a Chinese character that stands alone is dropped: 超 市 is 超市. Between whole words it stays. */
const joinSingleHan = (spaced: string): string =>
  spaced.replace(
    /(?<=(?:^| )\p{Script=Han}) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\p{Script=Han}(?: |$))/gu,
    '',
  )

const wordsOf = (text: string, reader: Reader): Pick<Lattice, 'inWord' | 'seam'> => {
  const inWord: boolean[] = []
  const seam: boolean[] = [true]
  for (const word of reader.words(text)) {
    for (let unit = 1; unit <= word.length; unit += 1) {
      inWord.push(word.length > 1)
      seam.push(unit === word.length)
    }
  }
  return { inWord, seam }
}

export const latticeOf = (question: string, reader: Reader): Lattice => {
  const { text, wordEdge } = joinLetters(joinSingleHan(normalise(question, reader)))
  const edge = Array.from({ length: text.length + 1 }, () => true)
  for (let from = 0; from < text.length; from += 1) {
    if (!isLatin(text[from]) || isLatin(text[from - 1])) continue
    let to = from
    while (isLatin(text[to])) to += 1
    for (let at = from; at <= to; at += 1) edge[at] = at === from || at === to || wordEdge.has(at)
    markSyllables(text, from, to, new Set([...wordEdge, from, to]), edge)
  }
  const gap = Array.from({ length: text.length + 1 }, (_, at) => wordEdge.has(at))
  return { text, edge, gap, ...wordsOf(text, reader) }
}

/** The syllables that begin at a place of the letters: [end, exact, fuzzy key]. */
export const syllablesAt = (
  { gap, text }: Pick<Lattice, 'text' | 'gap'>,
  from: number,
): [end: number, syllable: string, key: string][] => {
  const found: [number, string, string][] = []
  for (let size = 1; size <= longestSyllable && isLatin(text[from + size - 1]); size += 1) {
    const syllable = text.slice(from, from + size)
    if (size > 1 && gap[from + size - 1]) break
    if (syllables.has(syllable)) found.push([from + size, syllable, fuzzy(syllable)])
  }
  return found
}
