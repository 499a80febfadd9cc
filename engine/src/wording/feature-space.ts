import type { Tokens } from './collect.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { type MaterialCard, readMaterials } from './material-card.ts'
import { type Reading, readWording } from './read-wording.ts'
import { createSettledMemory, type SettledMemory } from './settled-memory.ts'
import { createTokenIndex, rarity, type TokenIndex } from './token-index.ts'
import type { WordingLibrary, WordingMatter } from './types.ts'

/** Everything of a library that does not change from row to row. */
export type FeatureSpace = {
  readonly lexicon: Lexicon
  readonly cards: readonly MaterialCard[]
  /** The tokens of the words that tell no two materials apart. */
  readonly neutral: Tokens
  /** Every name of every card, and whose it is. */
  readonly index: TokenIndex
  readonly owner: readonly number[]
  /** The parts of names that name several papers (中标通知书或施工合同), and whose they are. */
  readonly aliases: TokenIndex
  readonly aliasOwner: readonly number[]
  readonly memory: SettledMemory
  /** The department that issues each card, as a place in `issuers`; -1 for none known. */
  readonly issuers: TokenIndex
  readonly issuerOf: readonly number[]
  /** Every paper some material is named after. */
  readonly papers: ReadonlySet<string>
  readonly resultOf: ReadonlyMap<string, string | undefined>
}

/** A matter with all its rows read, and the words around each of them. */
export type Surroundings = {
  readonly matter: WordingMatter
  readonly rows: readonly Reading[]
  /** What the matter's own name and result speak of. */
  readonly own: Tokens
  /** What each material name shares with that already. */
  readonly ownShared: Float64Array
  /** The same words with the wordings of all its rows, and how much of each name they cover. */
  readonly wide: Tokens
  readonly wideCovered: Float64Array
  /** The materials its prerequisites make. */
  readonly before: ReadonlySet<string>
}

export const openSpace = (library: WordingLibrary): FeatureSpace => {
  const { materials, matters, settled = [], departments = [] } = library
  const lexicon = createLexicon(library.words)
  const read = (text: string): Tokens => readWording(lexicon, text).all
  const cards = readMaterials(lexicon, materials, matters)
  const names = cards.flatMap((card, at) => card.names.map((name) => ({ at, tokens: name.all })))
  const nameTokens = names.map(({ tokens }) => tokens)
  const aliases = cards.flatMap((card, at) => card.aliases.map((tokens) => ({ at, tokens })))
  const issuerTokens = departments.map(({ name }) => read(name))
  const rare = rarity(nameTokens)
  const place = new Map(materials.map(({ id }, at) => [id, at]))
  return {
    lexicon,
    cards,
    neutral: unite(...[...lexicon.neutral].map(read)),
    index: createTokenIndex(nameTokens, rare),
    owner: names.map(({ at }) => at),
    aliases: createTokenIndex(
      aliases.map(({ tokens }) => tokens),
      rare,
    ),
    aliasOwner: aliases.map(({ at }) => at),
    memory: createSettledMemory(lexicon, settled, place, rare),
    issuers: createTokenIndex(issuerTokens, rarity(issuerTokens)),
    issuerOf: materials.map(({ issued_by }) => departments.findIndex(({ id }) => id === issued_by)),
    papers: new Set(cards.flatMap(({ name }) => [...name.papers])),
    resultOf: new Map(matters.map(({ code, resultMaterial }) => [code, resultMaterial])),
  }
}

const unite = (...lists: readonly Tokens[]): Tokens => {
  const united = new Map<string, number>()
  for (const tokens of lists)
    for (const [token, weight] of tokens) united.set(token, Math.max(weight, united.get(token) ?? 0))
  return united
}

export const surround = (space: FeatureSpace, matter: WordingMatter): Surroundings => {
  const rows = matter.rows.map(({ asNamed }) => readWording(space.lexicon, asNamed))
  const named = [matter.name, matter.resultName ?? ''].map((text) => readWording(space.lexicon, text).all)
  const own = unite(space.neutral, ...named)
  const wide = unite(own, ...rows.map(({ all }) => all))
  return {
    matter,
    rows,
    own,
    ownShared: space.index.share(own),
    wide,
    wideCovered: space.index.covered(wide),
    before: new Set(matter.prerequisites.flatMap((code) => space.resultOf.get(code) ?? [])),
  }
}
