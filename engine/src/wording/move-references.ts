import type { DataElement, LibraryDocument, Material } from '#engine/catalogue'

type Thing = LibraryDocument['things'][number]
type Cut = NonNullable<Thing['cuts']>[number]

const once = <T>(list: readonly T[]): T[] => {
  const seen = new Set<string>()
  return list.filter((entry) => {
    const key = JSON.stringify(entry)
    return !seen.has(key) && seen.add(key)
  })
}

const withCuts = (things: readonly Thing[], change: (cut: Cut) => Cut): Thing[] =>
  things.map((thing) => (thing.cuts ? { ...thing, cuts: once(thing.cuts.map(change)) } : thing))

/** I9 A condition of the one paper is one of the other, unless that has its own. */
const withPapers = (thing: Thing, from: string, into: string): Thing => ({
  ...thing,
  matters: thing.matters.map((matter) => {
    const { papers } = matter
    if (!papers?.some(({ material }) => material === from)) return matter
    const own = papers.some(({ material }) => material === into)
    const kept = own ? papers.filter(({ material }) => material !== from) : papers
    return {
      ...matter,
      papers: kept.map((paper) => (paper.material === from ? { ...paper, material: into } : paper)),
    }
  }),
})

/** D9 A row on the one field is a row on the other, unless that has its own; what was one fact with itself is no row any more. */
const withFields = (thing: Thing, from: string, into: string): Thing => {
  const { field_cuts: rows } = thing
  if (!rows?.some(({ element, as }) => element === from || as === from)) return thing
  const own = (owner: string) => rows.some((row) => row.element === into && row.owner === owner)
  return {
    ...thing,
    field_cuts: rows
      .filter(({ element, owner }) => element !== from || !own(owner))
      .map((row) => ({
        ...row,
        element: row.element === from ? into : row.element,
        ...(row.as === from && { as: into }),
      }))
      .filter(({ element, as }) => element !== as),
  }
}

/** What `into` did not say itself it takes over: who issues it, which matter makes it. */
const enriched = (into: Material, from: Material): Material => {
  const { issued_by = from.issued_by, produced_by = from.produced_by, result_of = from.result_of } = into
  const kind = into.kind === 'other' ? from.kind : into.kind
  const more = { issued_by, produced_by, result_of }
  const said = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined))
  return { ...into, ...said, kind }
}

/** SE4 Every place that names the one material names the other; a source of the one is kept only where the other has none. */
export const moveMaterial = (document: LibraryDocument, from: Material, into: Material): LibraryDocument => {
  const moved = <T extends string | undefined>(id: T) => (id === from.id ? into.id : id) as T
  const sourced = document.sources.some(({ material }) => material === into.id)
  return {
    ...document,
    materials: document.materials
      .filter(({ id }) => id !== from.id)
      .map((material) => (material.id === into.id ? enriched(into, from) : material)),
    elements: document.elements.map((element) =>
      element.from === from.id ? { ...element, from: into.id } : element,
    ),
    matters: document.matters.map((matter) => ({
      ...matter,
      materials: matter.materials.map((row) =>
        row.material === from.id ? { ...row, material: into.id } : row,
      ),
      ...(matter.result?.material === from.id ? { result: { ...matter.result, material: into.id } } : {}),
    })),
    things: withCuts(document.things, (cut) => ({ ...cut, material: moved(cut.material) })).map((thing) =>
      withPapers(thing, from.id, into.id),
    ),
    sources: document.sources
      .filter(({ material }) => material !== from.id || !sourced)
      .map((source) => (source.material === from.id ? { ...source, material: into.id } : source)),
  }
}

/** SE4 Every form and cut that names the one data element names the other, once. */
export const moveElement = (
  document: LibraryDocument,
  from: DataElement,
  into: DataElement,
): LibraryDocument => {
  const moved = (ids: readonly string[]) => [...new Set(ids.map((id) => (id === from.id ? into.id : id)))]
  return {
    ...document,
    elements: document.elements
      .filter(({ id }) => id !== from.id)
      .map((element) =>
        element.id === into.id && !element.from && from.from ? { ...element, from: from.from } : element,
      ),
    matters: document.matters.map((matter) =>
      matter.form_fields?.includes(from.id) ? { ...matter, form_fields: moved(matter.form_fields) } : matter,
    ),
    things: withCuts(document.things, (cut) => ({
      ...cut,
      ...(cut.fields ? { fields: moved(cut.fields) } : {}),
      ...(cut.adds ? { adds: moved(cut.adds) } : {}),
    })).map((thing) => withFields(thing, from.id, into.id)),
  }
}
