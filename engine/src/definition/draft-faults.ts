import {
  type Catalogue,
  type CatalogueDocument,
  type CatalogueFault,
  indexCatalogue,
  type JsonPath,
  type LibraryDocument,
  type OneThing,
  pathText,
  settledLibrary,
  validateThing,
} from '#engine/catalogue'
import type { Draft } from './draft-shape.ts'

/** An optional text somebody emptied again is no text. */
const withoutBlanks = <T extends object>(value: T, keys: readonly (keyof T)[]): T =>
  Object.fromEntries(
    Object.entries(value).filter(([key, text]) => text !== '' || !keys.includes(key as keyof T)),
  ) as T

/** A proposed row as a preview takes it. */
const signedAs = <T extends { readonly by: string; readonly on: string }>(row: T): T => ({
  ...row,
  by: row.by || '待签字',
  on: row.on || '0000-00-00',
})

/** The draft as a one thing. Only signed cuts count in what is published; a preview may take the proposed ones too. */
export const toThing = (
  { cuts, matters, field_cuts: fields = [], ...rest }: Draft,
  withProposed = false,
): OneThing => {
  const rows = fields
    .filter(({ by }) => by || withProposed)
    .map(({ proposedBy: _proposedBy, ...row }) => signedAs(row))
  const kept = cuts
    .filter(({ by }) => by || withProposed)
    .map(({ proposedBy: _proposedBy, ...cut }) => signedAs(cut))
  const { questions, settled, ...others } = withoutBlanks(rest, [
    'name_en',
    'audience',
    'zone',
    'lead_reason',
  ])
  return {
    ...others,
    ...(questions && {
      questions: questions.map((question) => ({
        ...withoutBlanks(question, ['ask_en', 'unit', 'reckoned']),
        ...(question.options && {
          options: question.options.map((option) => withoutBlanks(option, ['label_en'])),
        }),
      })),
    }),
    ...(settled && { settled: settled.map((row) => withoutBlanks(row, ['when'])) }),
    matters: matters.map(({ code, when, papers, per, each }) => ({
      code,
      ...(when?.trim() && { when }),
      ...(per?.trim() && { per }),
      ...(each?.trim() && { each }),
      ...(papers?.length && {
        papers: papers.map(({ material, when: asked }) => ({
          material,
          ...(asked?.trim() && { when: asked }),
        })),
      }),
    })),
    ...(kept.length ? { cuts: kept } : {}),
    ...(rows.length ? { field_cuts: rows } : {}),
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

/** V3 A fault of a draft, with the row it stands on: `matters/scjgj-spjy`, `questions/areaSqm`, `basics/name`, `cuts/…/…`. */
export type DraftFault = CatalogueFault & { readonly row: string }

const rowOf = (draft: Draft, [part, place, list, paper]: JsonPath): string => {
  if (part === 'faq' || part === 'also_said') return 'said'
  const listed = part === 'matters' || part === 'questions' || part === 'cuts' || part === 'field_cuts'
  if (!listed) return part === undefined ? '' : `basics/${part}`
  // The list itself, such as one without any matter.
  if (typeof place !== 'number') return part
  const cut = draft.cuts[place]
  const field = draft.field_cuts?.[place]
  const ids = {
    matters: draft.matters[place]?.code,
    questions: draft.questions?.[place]?.id,
    cuts: cut && `${cut.matter}/${cut.material}`,
    field_cuts: field && `${field.owner}/${field.element}`,
  }
  const row = `${part}/${ids[part] || `#${place + 1}`}`
  const asked = list === 'papers' && draft.matters[place]?.papers?.[Number(paper)]?.material
  return asked ? `${row}/${asked}` : row
}

/** A fault of a matter's own list, on the paper it speaks of. */
const rowOfMatter = (
  { materials }: LibraryDocument['matters'][number] | { materials: [] },
  code: string,
  [part, place]: JsonPath,
): string => {
  const material = part === 'materials' ? materials[Number(place)]?.material : undefined
  return material ? `matters/${code}/${material}` : `matters/${code}`
}

/** An unsigned cut belongs to whoever owns its matter today; the owner written when it was proposed is no fault. */
const withOwners = (library: LibraryDocument, draft: Draft): Draft => ({
  ...draft,
  cuts: draft.cuts.map((cut) => {
    const owner = library.matters.find(({ code }) => code === cut.matter)?.department
    return cut.by || owner === undefined ? cut : { ...cut, owner }
  }),
})

/**
 * V3 The faults an import of a folder would tell of this draft and of the matters it reaches: shape, references, conditions, cuts of
 * rows that are gone. One does not hide another. Paths are those of the draft, or of the library's matter.
 */
export const draftFaults = (library: LibraryDocument, draft: Draft): readonly DraftFault[] => {
  const places = new Map(library.matters.map(({ code }, index) => [code, index]))
  const thing = toThing(withOwners(library, draft), true)
  return validateThing(library, thing).map(({ matter, path, problem }) =>
    matter === null
      ? {
          file: 'things/draft.yaml',
          line: 0,
          path: pathText([0, ...path]),
          row: rowOf(draft, path),
          problem,
        }
      : {
          file: 'matters/library.yaml',
          line: 0,
          path: pathText([places.get(matter) ?? 0, ...path]),
          row: rowOfMatter(library.matters[places.get(matter) ?? -1] ?? { materials: [] }, matter, path),
          problem,
        },
  )
}

/** The draft in its library, indexed; null while the draft has faults. `previewDraft` shows what can be shown all the same. */
export const draftCatalogue = (
  library: LibraryDocument,
  draft: Draft,
): { readonly catalogue: Catalogue; readonly thing: OneThing } | null => {
  if (draftFaults(library, draft).length) return null
  const thing = toThing(draft, true)
  return { catalogue: indexCatalogue(withThing(settledLibrary(library), thing)), thing }
}
