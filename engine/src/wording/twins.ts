import type { DataElement, Material } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { type Reading, readWording } from './read-wording.ts'
import { createTokenIndex, rarity } from './token-index.ts'
import type { WordingWords } from './types.ts'

/** Two canonical entries that look like one. `score` 0 to 1; `one` stands before `other` in the list. */
export type Twins = {
  readonly one: string
  readonly other: string
  readonly score: number
  readonly why: Said
}

type Entry = { readonly id: string; readonly name: string; readonly sort: string }

/** From here on two names are told to be alike; the same words settled as both may lift a pair over it. */
const alike = { material: 0.62, element: 0.72 }
const liftEach = 0.12
const pairsAtMost = 200
/** 负责人联系电话 and 法定代表人手机: the same concepts, spelt otherwise. */
const sameInOtherWords = 0.75
const someLetters = 0.5

const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((word) => other.has(word))

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((word) => other.has(word))

/** N11 Persons, papers and subjects tell entries apart however alike they are spelt: two identity cards of two persons are no twins. */
const mayBeOne = (one: Reading, other: Reading): boolean =>
  same(one.roles, other.roles) &&
  (one.papers.size === 0 || other.papers.size === 0 || meets(one.papers, other.papers)) &&
  [...one.subjects].every((subject) => other.all.has(`c:${subject}`) || other.subjects.size === 0) &&
  [...other.subjects].every((subject) => one.all.has(`c:${subject}`) || one.subjects.size === 0)

const concepts = ({ all }: Reading): Set<string> =>
  new Set([...all.keys()].filter((token) => token.startsWith('c:') || token.startsWith('r:')))

const sameMeaning = (one: Reading, other: Reading): boolean => {
  const words = concepts(one)
  return words.size > 1 && same(words, concepts(other))
}

const explain = (equal: boolean, both: readonly string[]): Said => {
  if (equal)
    return { zh: '名称只差括号、空格或套话', en: 'names differ by brackets, spaces or set phrases only' }
  const [first] = both
  if (first !== undefined) return { zh: `“${first}”两个都定过`, en: `“${first}” was settled as each of them` }
  return { zh: '名称相近，说的是同样的人和材料', en: 'like names, about the same persons and papers' }
}

const sharedBy = (one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): string[] =>
  one && other ? [...one].filter((wording) => other.has(wording)) : []

type Wordings = ReadonlyMap<string, ReadonlySet<string>>

const pairsOf = (lexicon: Lexicon, entries: readonly Entry[], wordings: Wordings, least: number): Twins[] => {
  const readings = entries.map(({ name }) => readWording(lexicon, name))
  const tokens = readings.map(({ all }) => all)
  const index = createTokenIndex(tokens, rarity(tokens))
  return entries.flatMap((entry, at) => {
    const both = index.both(tokens[at]!)
    return entries.slice(at + 1).flatMap((next, distance): Twins[] => {
      const place = at + 1 + distance
      const [left, right] = [readings[at]!, readings[place]!]
      if (next.sort !== entry.sort && next.sort !== '' && entry.sort !== '') return []
      const equal = left.plain === right.plain
      const shared = sharedBy(wordings.get(entry.id), wordings.get(next.id))
      const likeness =
        both[place]! >= someLetters && sameMeaning(left, right)
          ? Math.max(sameInOtherWords, both[place]!)
          : both[place]!
      const score = equal ? 1 : Math.min(0.99, likeness + liftEach * Math.min(3, shared.length))
      if (score < least || (!equal && !mayBeOne(left, right))) return []
      const rounded = Math.round(score * 100) / 100
      return [{ one: entry.id, other: next.id, score: rounded, why: explain(equal, shared) }]
    })
  })
}

const best = (pairs: Twins[]): Twins[] => pairs.sort((a, b) => b.score - a.score).slice(0, pairsAtMost)

/** N11 Canonical materials that look like one, likeliest first. `wordings` are the department's words settled as each. */
export const findTwinMaterials = (
  words: WordingWords,
  materials: readonly Material[],
  wordings: Wordings,
): Twins[] =>
  best(
    pairsOf(
      createLexicon(words),
      materials.map(({ id, name, kind }) => ({ id, name, sort: kind === 'other' ? '' : kind })),
      wordings,
      alike.material,
    ),
  )

/** N11 Data elements that look like one, likeliest first. */
export const findTwinElements = (
  words: WordingWords,
  elements: readonly DataElement[],
  wordings: Wordings,
): Twins[] => {
  const beside = words.concepts.filter(({ kind }) => kind !== 'paper')
  const lexicon = createLexicon({ ...words, concepts: [...words.fields, ...beside] })
  return best(
    pairsOf(
      lexicon,
      elements.map(({ id, name, type }) => ({ id, name, sort: type === 'string' ? '' : type })),
      wordings,
      alike.element,
    ),
  )
}
