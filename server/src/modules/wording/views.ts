import type { DraftMatter, LibraryDocument } from '#engine/catalogue'
import type { Noun, Proposed } from '#engine/wording'
import type { Canonical, WordingRow } from './schemas.ts'

type Named = { readonly name: string; readonly name_en?: string | undefined }
const names = ({ name, name_en }: Named) => ({ name, nameEn: name_en ?? name })

const usesOf = (document: LibraryDocument, noun: Noun): Map<string, number> => {
  const uses = new Map<string, number>()
  const ids = document.matters.flatMap(({ materials, form_fields = [] }) =>
    noun === 'material' ? materials.flatMap(({ material }) => material ?? []) : form_fields,
  )
  for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1)
  return uses
}

/** Every canonical material or data element by its id. */
export const canonicalsOf = (document: LibraryDocument, noun: Noun): Map<string, Canonical> => {
  const uses = usesOf(document, noun)
  const entries =
    noun === 'material'
      ? document.materials.map((entry) => ({ ...entry, sort: entry.kind, unit: undefined }))
      : document.elements.map((entry) => ({ ...entry, sort: entry.type }))
  return new Map(
    entries.map((entry) => [
      entry.id,
      {
        ...{ id: entry.id, ...names(entry), sort: entry.sort, unit: entry.unit ?? null },
        uses: uses.get(entry.id) ?? 0,
      },
    ]),
  )
}

export const departmentView = (document: LibraryDocument, id: string) => {
  const department = document.departments.find((one) => one.id === id)
  return { id, ...(department ? names(department) : { name: id, nameEn: id }) }
}

export const wordingView = (
  document: LibraryDocument,
  canonicals: ReadonlyMap<string, Canonical>,
  matter: DraftMatter,
  proposed: Proposed,
): WordingRow => ({
  noun: proposed.noun,
  matter: { code: matter.code, ...names(matter) },
  department: departmentView(document, proposed.department),
  wording: proposed.wording,
  current: canonicals.get(proposed.target ?? '') ?? null,
  decided: proposed.decided ?? null,
  doubtful: proposed.doubtful,
  proposals: proposed.proposals.flatMap(({ target, score, why }) => {
    const canonical = canonicals.get(target)
    return canonical ? [{ canonical, score, why }] : []
  }),
})
