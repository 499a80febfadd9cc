import type { DataElement } from './data-element.ts'
import type { Department } from './department.ts'
import type { FieldCut } from './field-cut.ts'
import type { Material, Source } from './material.ts'
import type { Matter } from './matter.ts'
import { nearest } from './nearest.ts'
import type { JointCut, OneThing } from './one-thing.ts'
import { type CatalogueFault, type JsonPath, type Placed, pathText } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'

export type Parts = {
  readonly departments: readonly Placed<Department>[]
  readonly elements: readonly Placed<DataElement>[]
  readonly materials: readonly Placed<Material>[]
  readonly matters: readonly Placed<Matter>[]
  readonly things: readonly Placed<OneThing>[]
  readonly sources: readonly Placed<Source>[]
  readonly cuts: readonly Placed<JointCut>[]
  readonly fieldCuts: readonly Placed<FieldCut>[]
}

export type Reference = { readonly path: JsonPath; readonly kind: Kind; readonly id: string | undefined }
export type Kind = 'department' | 'element' | 'material' | 'matter'

const reference = (kind: Kind, id: string | undefined, ...path: (string | number)[]): Reference => ({
  path,
  kind,
  id,
})

export const ofMatter = (matter: Matter): Reference[] => [
  reference('department', matter.department, 'department'),
  reference('material', matter.result.material, 'result', 'material'),
  ...(matter.prerequisites ?? []).map((code, index) => reference('matter', code, 'prerequisites', index)),
  ...matter.materials.map((row, index) =>
    reference('material', row.material, 'materials', index, 'material'),
  ),
  ...(matter.form_fields ?? []).map((id, index) => reference('element', id, 'form_fields', index)),
]

const ofCut = (cut: JointCut, ...path: (string | number)[]): Reference[] => [
  reference('matter', cut.matter, ...path, 'matter'),
  reference('material', cut.material, ...path, 'material'),
  reference('material', cut.as, ...path, 'as'),
  reference('department', cut.owner, ...path, 'owner'),
  ...(cut.fields ?? []).map((id, index) => reference('element', id, ...path, 'fields', index)),
  ...(cut.adds ?? []).map((id, index) => reference('element', id, ...path, 'adds', index)),
]

const ofFieldCut = (cut: FieldCut, ...path: (string | number)[]): Reference[] => [
  reference('element', cut.element, ...path, 'element'),
  reference('department', cut.owner, ...path, 'owner'),
  reference('element', cut.as, ...path, 'as'),
  reference('matter', cut.before, ...path, 'before'),
  ...(cut.matters ?? []).map((code, index) => reference('matter', code, ...path, 'matters', index)),
]

export const ofThing = (thing: OneThing): Reference[] => [
  reference('department', thing.lead_department, 'lead_department'),
  ...thing.matters.map(({ code }, index) => reference('matter', code, 'matters', index, 'code')),
  ...thing.matters.map(({ per }, index) => reference('element', per, 'matters', index, 'per')),
  ...thing.matters.flatMap(({ papers = [] }, index) =>
    papers.map(({ material }, place) =>
      reference('material', material, 'matters', index, 'papers', place, 'material'),
    ),
  ),
  ...(thing.cuts ?? []).flatMap((cut, index) => ofCut(cut, 'cuts', index)),
  ...(thing.field_cuts ?? []).flatMap((cut, index) => ofFieldCut(cut, 'field_cuts', index)),
  ...(thing.settled ?? []).map(({ code }, index) => reference('matter', code, 'settled', index, 'code')),
]

const ofMaterial = (material: Material): Reference[] => [
  reference('department', material.issued_by, 'issued_by'),
  reference('matter', material.result_of, 'result_of'),
  ...(material.blank ?? []).map(({ element }, index) =>
    reference('element', element, 'blank', index, 'element'),
  ),
]

/** What cannot be blamed: ids standing in entries that were refused, and nouns of which a file could not be read at all. */
export type Blind = { readonly written: ReadonlySet<string>; readonly kinds: ReadonlySet<Kind> }

/** Every id that names nothing. A fault told already is not told again at every place that refers to it. */
export const referenceFaults = (parts: Parts, blind: Blind): CatalogueFault[] => {
  const known: Record<Kind, Set<string>> = {
    department: new Set(parts.departments.map(({ entry }) => entry.id)),
    element: new Set(parts.elements.map(({ entry }) => entry.id)),
    material: new Set(parts.materials.map(({ entry }) => entry.id)),
    matter: new Set(parts.matters.map(({ entry }) => entry.code)),
  }
  const check = <T>(placed: readonly Placed<T>[], references: (entry: T) => Reference[]): CatalogueFault[] =>
    placed.flatMap(({ entry, file, index }) =>
      references(entry)
        .filter(
          ({ kind, id }) =>
            id !== undefined && !known[kind].has(id) && !blind.written.has(id) && !blind.kinds.has(kind),
        )
        .map(({ path, kind, id }) => ({
          file: file.file,
          line: file.lineOf([index, ...path]),
          path: pathText([index, ...path]),
          problem: failCatalogue('unknown_reference', {
            kind,
            id: id ?? '',
            hint: nearest(id ?? '', known[kind]),
          }),
        })),
    )
  return [
    ...check(parts.elements, (element) => [
      reference('material', element.from, 'from'),
      reference('element', element.not_before, 'not_before'),
      ...(element.list?.columns ?? []).map((id, index) => reference('element', id, 'list', 'columns', index)),
    ]),
    ...check(parts.materials, ofMaterial),
    ...check(parts.matters, ofMatter),
    ...check(parts.things, ofThing),
    ...check(parts.cuts, (cut) => ofCut(cut)),
    ...check(parts.fieldCuts, (cut) => ofFieldCut(cut)),
    ...check(parts.sources, (source) => [
      reference('material', source.material, 'material'),
      reference('department', source.department, 'department'),
    ]),
  ]
}
