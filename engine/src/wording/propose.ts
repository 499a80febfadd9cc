import type { DraftMatter, LibraryDocument } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { createElementSuggester } from './elements.ts'
import { elementMergeFaults, materialMergeFaults } from './merge.ts'
import { createNormaliser } from './normalise.ts'
import { settledLabels, settledWordings, wordingsOf } from './remember.ts'
import { findTwinElements, findTwinMaterials, type Twins } from './twins.ts'
import type { Decision, LibraryWording, Noun, WordingMatter, WordingWords } from './types.ts'

type Proposal = { readonly target: string; readonly score: number; readonly why: Said }
/** A wording with what the product proposes; `doubtful` where it is settled and the product would settle it otherwise (SE7). */
export type Proposed = LibraryWording & {
  readonly proposals: readonly Proposal[]
  readonly doubtful: boolean
}

export type SettlingLibrary = {
  readonly document: LibraryDocument
  /** In the order they were made. */
  readonly decisions: readonly Decision[]
  readonly words: WordingWords
}

const toWordingMatter = (matter: DraftMatter): WordingMatter => ({
  code: matter.code,
  name: matter.name,
  department: matter.department,
  prerequisites: matter.prerequisites ?? [],
  rows: matter.materials.map(({ as_named }) => ({ asNamed: as_named })),
  ...(matter.result ? { resultName: matter.result.name } : {}),
  ...(matter.result?.material ? { resultMaterial: matter.result.material } : {}),
})

/** The product doubts what nobody decided by name, when it is this sure of another and believes this little of what stands. */
const sureOfAnother = 0.8
const littleBelieved = 0.05
const lookedAt = 10

const doubts = ({ target, decided }: LibraryWording, proposals: readonly Proposal[]): boolean => {
  if (target === undefined || decided) return false
  const [best] = proposals
  const own = proposals.find((proposal) => proposal.target === target)?.score ?? 0
  return best !== undefined && best.target !== target && best.score >= sureOfAnother && own <= littleBelieved
}

const materialProposer = ({ document, decisions, words }: SettlingLibrary) => {
  const { materials, departments } = document
  const matters = document.matters.map(toWordingMatter)
  const settled = settledWordings(document, decisions)
  const normaliser = createNormaliser({ materials, matters, departments, settled, words })
  return (matter: DraftMatter, wordings: readonly LibraryWording[]): Proposed[] => {
    const blind = normaliser.suggest(toWordingMatter(matter), lookedAt, true)
    const order = new Map(matter.materials.map(({ as_named }, at) => [as_named, at]))
    return wordings.map((wording) => {
      const proposals = (blind[order.get(wording.wording) ?? -1] ?? []).map(({ material, score, why }) => ({
        ...{ target: material, score, why },
      }))
      return { ...wording, proposals: proposals.slice(0, 3), doubtful: doubts(wording, proposals) }
    })
  }
}

const elementProposer = ({ document, decisions, words }: SettlingLibrary) => {
  const used = new Map<string, number>()
  for (const field of document.matters.flatMap(({ form_fields = [] }) => form_fields))
    used.set(field, (used.get(field) ?? 0) + 1)
  const { elements } = document
  const suggest = createElementSuggester({
    elements,
    used,
    words,
    settled: settledLabels(document, decisions),
  })
  return (_matter: DraftMatter, wordings: readonly LibraryWording[]): Proposed[] =>
    wordings.map((wording) => ({
      ...wording,
      proposals: suggest(wording.wording, 3).map(({ element, score, why }) => ({
        target: element,
        score,
        why,
      })),
      doubtful: false,
    }))
}

/** Opens a library for settling words. Nothing is read or judged before it is asked for. */
export const openSettling = (library: SettlingLibrary) => {
  const { document, decisions, words } = library
  const proposers: { [N in Noun]?: ReturnType<typeof materialProposer> } = {}
  const byMatter: { [N in Noun]?: Map<string, LibraryWording[]> } = {}
  const wordings = (noun: Noun): Map<string, LibraryWording[]> => {
    byMatter[noun] ??= Map.groupBy(wordingsOf(document, noun, decisions), ({ matter }) => matter)
    return byMatter[noun]
  }
  const proposer = (noun: Noun) => {
    proposers[noun] ??= noun === 'material' ? materialProposer(library) : elementProposer(library)
    return proposers[noun]
  }
  return {
    wordings: (noun: Noun): LibraryWording[] => [...wordings(noun).values()].flat(),
    /** The wordings of one matter with proposals. */
    propose: (noun: Noun, matter: DraftMatter): Proposed[] => {
      const own = wordings(noun).get(matter.code) ?? []
      return own.length ? proposer(noun)(matter, own) : []
    },
    twins: (noun: Noun): Twins[] => twinsOf(document, decisions, words, noun),
  }
}
export type Settling = ReturnType<typeof openSettling>

const settledAs = (document: LibraryDocument, noun: Noun, decisions: readonly Decision[]) => {
  const words = new Map<string, Set<string>>()
  for (const { target, wording } of wordingsOf(document, noun, decisions)) {
    if (target !== undefined) words.set(target, (words.get(target) ?? new Set<string>()).add(wording))
  }
  return words
}

/** SE8 Pairs that look like one, could be one, and that nobody has told apart. */
const twinsOf = (
  document: LibraryDocument,
  decisions: readonly Decision[],
  words: WordingWords,
  noun: Noun,
): Twins[] => {
  const settled = settledAs(document, noun, decisions)
  const apart = new Set(
    decisions
      .filter((decision) => decision.act === 'apart' && decision.noun === noun)
      .flatMap(({ target, other }) => [`${target}\n${other}`, `${other}\n${target}`]),
  )
  const material = new Map(document.materials.map((entry) => [entry.id, entry]))
  const element = new Map(document.elements.map((entry) => [entry.id, entry]))
  const pairs =
    noun === 'material'
      ? findTwinMaterials(words, document.materials, settled).filter(
          ({ one, other }) => !materialMergeFaults(document, material.get(other)!, material.get(one)!).length,
        )
      : findTwinElements(words, document.elements, settled).filter(
          ({ one, other }) => !elementMergeFaults(element.get(other)!, element.get(one)!).length,
        )
  return pairs.filter(({ one, other }) => !apart.has(`${one}\n${other}`))
}
