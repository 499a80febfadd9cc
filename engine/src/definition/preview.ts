import {
  answerFault,
  type Catalogue,
  type CatalogueDocument,
  compileCondition,
  type DraftMatter,
  indexCatalogue,
  type LibraryDocument,
  type Matter,
  type OneThing,
  type Question,
  settledMatter,
  variablesOf,
} from '#engine/catalogue'
import { type DraftFault, draftFaults, toThing, withThing } from './draft-faults.ts'
import type { Draft } from './draft-shape.ts'

/** As much of a draft as can be composed, and what had to be left out of it. */
export type Preview = {
  readonly catalogue: Catalogue
  readonly thing: OneThing
  /** V3 Each with the row it stands on; empty when nothing was left out. */
  readonly faults: readonly DraftFault[]
  /** Matters of the draft that are not in `thing`, for the library does not know them or their condition does not compile. */
  readonly left: readonly string[]
}

const choice = ({ type }: Question): boolean => type === 'single' || type === 'multi'

/** Questions that can be asked: those with a name of their own and, where they offer a choice, something to choose. */
const soundQuestions = (thing: OneThing, faults: readonly DraftFault[]): Question[] => {
  const unusable = new Set(
    faults.filter(({ path }) => /\.questions\[\d+\]\.id$/.test(path)).map(({ path }) => path),
  )
  return (thing.questions ?? []).flatMap((question, index) => {
    if (unusable.has(`[0].questions[${index}].id`)) return []
    if (choice(question) && !question.options?.length) return []
    const { range, sample, reckoned, ...bare } = question
    const unfit = faults.some(({ path }) => path === `[0].questions[${index}].reckoned`)
    const rest = reckoned === undefined || unfit ? bare : { ...bare, reckoned }
    const ranged = range && range[0] <= range[1] ? { ...rest, range } : rest
    const sampled = sample !== undefined && !answerFault(ranged, sample) ? { ...ranged, sample } : ranged
    return [sampled]
  })
}

const compiles = (thing: OneThing, text: string | undefined): boolean =>
  text === undefined || compileCondition(text, variablesOf(thing), thing.code).ok

/**
 * A matter that plans can be made of. A row whose condition does not compile counts as asked for always, the stricter reading; a row
 * nobody has settled the material of is left out, as are facts the department has not given yet.
 */
const sound = ({ own: _own, ...matter }: DraftMatter, thing: OneThing): Matter => ({
  ...matter,
  counter_visits: matter.counter_visits ?? 0,
  result: matter.result ?? { name: '', kind: '无' },
  materials: matter.materials.flatMap(({ material, when, ...row }) => {
    if (material === undefined) return []
    return [when !== undefined && compiles(thing, when) ? { ...row, material, when } : { ...row, material }]
  }),
})

const soundParts = (library: LibraryDocument, whole: OneThing, faults: readonly DraftFault[]): OneThing => {
  const known = new Map(library.matters.map((matter) => [matter.code, matter]))
  const asking: OneThing = { ...whole, questions: soundQuestions(whole, faults) }
  const seen = new Set<string>()
  const broken = new Set(faults.map(({ path }) => path))
  const matters = whole.matters.flatMap(({ papers, per, each, ...matter }, index) => {
    const { code, when } = matter
    const unfit = (part: string) => broken.has(`[0].matters[${index}].${part}`)
    if (!known.has(code) || seen.has(code) || !compiles(asking, when)) return []
    seen.add(code)
    // What a broken condition would leave out is asked for always, the stricter reading.
    const sure = papers?.map(({ material, when: asked }) =>
      asked !== undefined && compiles(asking, asked) ? { material, when: asked } : { material },
    )
    // D13 Without a list there is one for all; where it is not known which rows have it, every row has.
    const rows = per !== undefined &&
      !unfit('per') && { per, ...(each !== undefined && !unfit('each') && { each }) }
    return [{ ...matter, ...rows, ...(sure && { papers: sure }) }]
  })
  const cut = new Set<string>()
  const cuts = (whole.cuts ?? []).filter(({ matter, material }) => {
    const row = `${matter}|${material}`
    const there = known.get(matter)?.materials.some((one) => one.material === material)
    if (!there || cut.has(row)) return false
    cut.add(row)
    return true
  })
  const faulty = new Set(faults.map(({ path }) => /^\[0\]\.field_cuts\[(\d+)\]/.exec(path)?.[1]))
  const rows = whole.field_cuts?.filter((_row, index) => !faulty.has(String(index)))
  const settled = (whole.settled ?? []).filter(({ when }) => compiles(asking, when))
  return { ...asking, matters, settled, cuts, ...(rows && { field_cuts: rows }) }
}

/**
 * V14 A draft as far as it can be shown while it still has faults: parts that cannot be composed are left out, each named by its
 * fault; the rest is planned as it stands. Never refuses, never throws.
 */
export const previewDraft = (library: LibraryDocument, draft: Draft): Preview => {
  const faults = draftFaults(library, draft)
  const whole = toThing(draft, true)
  const thing = faults.length ? soundParts(library, whole, faults) : whole
  const kept = new Set(thing.matters.map(({ code }) => code))
  const document: CatalogueDocument = {
    ...library,
    matters: library.matters.map((matter) =>
      faults.length && kept.has(matter.code)
        ? sound(matter, thing)
        : (settledMatter(matter) ?? sound(matter, thing)),
    ),
  }
  return {
    catalogue: indexCatalogue(withThing(document, thing)),
    thing,
    faults,
    left: draft.matters.map(({ code }) => code).filter((code) => !kept.has(code)),
  }
}
