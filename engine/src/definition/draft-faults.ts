import {
  type Catalogue,
  type CatalogueDocument,
  type CatalogueFault,
  indexCatalogue,
  type OneThing,
  type ParsedFile,
  validateCatalogue,
} from '#engine/catalogue'
import type { Draft } from './version-types.ts'

/** The draft as a one thing. Only signed cuts count in what is published; a preview may take the proposed ones too. */
export const toThing = ({ cuts, matters, ...rest }: Draft, withProposed = false): OneThing => {
  const kept = cuts
    .filter(({ by }) => by || withProposed)
    .map(({ proposedBy: _proposedBy, by, on, ...cut }) => ({
      ...cut,
      by: by || '待签字',
      on: on || '0000-00-00',
    }))
  return {
    ...rest,
    matters: matters.map(({ code, when }) => (when?.trim() ? { code, when } : { code })),
    ...(kept.length ? { cuts: kept } : {}),
  }
}

/** The library with this one thing in place of its published version; nothing else changes. */
export const withThing = (library: CatalogueDocument, thing: OneThing): CatalogueDocument => {
  const known = library.things.some(({ code }) => code === thing.code)
  return {
    ...library,
    things: known
      ? library.things.map((other) => (other.code === thing.code ? thing : other))
      : [...library.things, thing],
  }
}

const asFile = (file: string, value: unknown): ParsedFile => ({ file, value, lineOf: () => 0, faults: [] })

/** The same faults an import of a folder would tell: shape, references, conditions. Paths are those of the draft. */
export const draftFaults = (library: CatalogueDocument, draft: Draft): readonly CatalogueFault[] => {
  const used = new Set(draft.matters.map(({ code }) => code))
  const { faults } = validateCatalogue([
    asFile('departments.yaml', library.departments),
    asFile('elements.yaml', library.elements),
    asFile('materials.yaml', library.materials),
    asFile('matters/library.yaml', library.matters),
    asFile('things/draft.yaml', [toThing(draft)]),
  ])
  // The library's own faults are told where the library is kept; here only what this draft brings.
  return faults.filter(
    ({ file, path }) =>
      file === 'things/draft.yaml' ||
      library.matters.some(({ code }, index) => used.has(code) && path.startsWith(`[${index}]`)),
  )
}

/** The draft in its library, indexed; null while the draft has faults. */
export const draftCatalogue = (
  library: CatalogueDocument,
  draft: Draft,
): { readonly catalogue: Catalogue; readonly thing: OneThing } | null => {
  if (draftFaults(library, draft).length) return null
  const thing = toThing(draft, true)
  return { catalogue: indexCatalogue(withThing(library, thing)), thing }
}
