import type { Problem } from '#engine/kernel'
import { byId, type CatalogueDocument } from './catalogue.ts'
import { DataElement } from './data-element.ts'
import { Department } from './department.ts'
import { FieldCut } from './field-cut.ts'
import { Material } from './material.ts'
import { Matter } from './matter.ts'
import { type FiledText, TextPart, WrittenText } from './model-text.ts'
import { JointCut, OneThing } from './one-thing.ts'
import type { CatalogueFault, JsonPath, ParsedFile, Placed } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'
import { entries, fault, faultsIn, readNoun, readSources } from './read-entries.ts'
import { spreadTexts } from './text-parts.ts'
import { commitmentFaults } from './validate-commitment.ts'
import { sharedCutFaults, thingCutFaults, withSharedCuts } from './validate-cuts.ts'
import { fieldCutFaults, fieldGround, thingFieldFaults, withSharedFieldCuts } from './validate-field-cuts.ts'
import { allListFaults, thingListFaults } from './validate-lists.ts'
import { modelTextFaults, type TextGround, withModelTexts, withTextCuts } from './validate-model-texts.ts'
import { paperHelpFaults } from './validate-paper-help.ts'
import { type Blind, type Kind, referenceFaults } from './validate-references.ts'
import { rowFaults, thingFaults } from './validate-thing.ts'

/** Which noun a file holds, by its name or folder (FORMAT.md). */
const nouns = [
  { noun: 'departments', pattern: /^departments[^/]*\.ya?ml$/, schema: Department, key: 'id', needed: true },
  { noun: 'elements', pattern: /^elements[^/]*\.ya?ml$/, schema: DataElement, key: 'id', needed: false },
  { noun: 'materials', pattern: /^materials[^/]*\.ya?ml$/, schema: Material, key: 'id', needed: false },
  { noun: 'matters', pattern: /^matters(\/.+|[^/]*)\.ya?ml$/, schema: Matter, key: 'code', needed: true },
  { noun: 'things', pattern: /^things(\/.+|[^/]*)\.ya?ml$/, schema: OneThing, key: 'code', needed: true },
  { noun: 'cuts', pattern: /^cuts(\/.+|[^/]*)\.ya?ml$/, schema: JointCut, key: '', needed: false },
  {
    noun: 'texts',
    pattern: /^model-texts(\/.+|[^/]*)\.ya?ml$/,
    schema: WrittenText,
    key: 'id',
    needed: false,
  },
  {
    noun: 'textParts',
    pattern: /^text-parts(\/.+|[^/]*)\.ya?ml$/,
    schema: TextPart,
    key: 'id',
    needed: false,
  },
  { noun: 'fieldCuts', pattern: /^field-cuts(\/.+|[^/]*)\.ya?ml$/, schema: FieldCut, key: '', needed: false },
] as const

type Read = { readonly [N in (typeof nouns)[number]['noun']]: Placed<unknown>[] }

const missingFaults = (read: Read): CatalogueFault[] =>
  nouns
    .filter(({ noun, needed }) => needed && read[noun].length === 0)
    .map(({ noun }) => ({
      file: `${noun}.yaml`,
      line: 0,
      path: '',
      problem: failCatalogue('catalogue_empty', { what: `${noun}*.yaml` }),
    }))

type Parts = ReturnType<typeof readParts>

/** matters/<department id>.yaml holds matters of that department; a file named otherwise may hold any. */
const strayFaults = ({ departments, matters }: Parts): CatalogueFault[] => {
  const ids = new Set(departments.map(({ entry }) => entry.id))
  return matters.flatMap(({ entry: { code, department }, file, index }) => {
    const named = /^matters\/(.+)\.ya?ml$/.exec(file.file)?.[1] ?? ''
    return ids.has(named) && ids.has(department) && named !== department
      ? [fault(file, [index, 'department'], failCatalogue('wrong_department', { code, department }))]
      : []
  })
}

/** What an element says of its values and nobody could fill in. */
const optionFaults = ({ elements }: Parts): CatalogueFault[] =>
  elements.flatMap(({ entry, file, index }) => {
    const { id: element, type, options = [], options_en: english, range: [least, most] = [0, 0] } = entry
    if (least > most)
      return [fault(file, [index, 'range'], failCatalogue('element_range_turned', { element }))]
    if (type === 'enum' && options.length === 0)
      return [fault(file, [index], failCatalogue('element_options_missing', { element }))]
    const counts = { element, options: options.length, english: english?.length ?? 0 }
    return english && counts.english !== counts.options
      ? [fault(file, [index, 'options_en'], failCatalogue('element_options_uneven', counts))]
      : []
  })

/** Faults that need a whole noun to be readable: conditions, lead departments, cuts. */
const crossFaults = (
  { elements, materials, matters, things, cuts, fieldCuts, texts }: Parts,
  thingsAreRead: boolean,
): CatalogueFault[] => {
  const byCode = byId(
    matters.map(({ entry }) => entry),
    'code',
  )
  const ground = fieldGround(byId(entries(elements), 'id'), entries(matters), entries(things))
  const codes = new Set(entries(things).map(({ code }) => code))
  const placedFaults = <T>(placed: Placed<T>, list: readonly { path: JsonPath; problem: Problem }[]) =>
    list.map(({ path, problem }) => fault(placed.file, [placed.index, ...path], problem))
  return [
    ...materials.flatMap((placed) => placedFaults(placed, paperHelpFaults(placed.entry))),
    ...things.flatMap((placed) =>
      placedFaults(placed, [...thingFaults(placed.entry, byCode), ...thingCutFaults(placed.entry, byCode)]),
    ),
    ...faultsIn(
      cuts,
      sharedCutFaults(entries(cuts), entries(things), byCode, (index) => placeOf(cuts[index])),
    ),
    ...faultsIn(
      fieldCuts,
      fieldCutFaults(entries(fieldCuts), ground, (index) => placeOf(fieldCuts[index])),
    ),
    ...things.flatMap((placed) => placedFaults(placed, thingFieldFaults(placed.entry, ground))),
    ...faultsIn(
      texts,
      modelTextFaults(entries(texts), textGround({ elements, materials, matters, things, cuts })),
    ),
    ...things.flatMap((placed) =>
      placedFaults(placed, thingListFaults(placed.entry, entries(elements), byCode)),
    ),
    ...faultsIn(elements, allListFaults(entries(elements))),
    ...matters.flatMap((placed) =>
      placedFaults(placed, [
        ...rowFaults(placed.entry, entries(things), thingsAreRead),
        ...commitmentFaults(placed.entry, thingsAreRead ? codes : undefined),
      ]),
    ),
  ]
}

/** What the model texts stand on: one things with the decisions written for them. */
const textGround = ({
  elements,
  materials,
  matters,
  things,
  cuts,
}: Pick<Parts, 'elements' | 'materials' | 'matters' | 'things' | 'cuts'>): TextGround => ({
  element: byId(entries(elements), 'id'),
  material: byId(entries(materials), 'id'),
  matter: byId(entries(matters), 'code'),
  things: entries(things).map((thing) => withSharedCuts(thing, entries(cuts))),
})

const placeOf = (placed: Placed<unknown> | undefined): string =>
  placed ? `${placed.file.file}:${placed.file.lineOf([placed.index])}` : ''

const kindOf: Partial<Record<(typeof nouns)[number]['noun'], Kind>> = {
  departments: 'department',
  elements: 'element',
  materials: 'material',
  matters: 'matter',
}

/** What references must not be blamed for, because the fault is told where it is. */
const blindSpots = (files: readonly ParsedFile[]): Blind => {
  const lists = files.map(({ value }) => value).filter(Array.isArray)
  const written = new Set(lists.flat().map((entry) => String(entry?.id ?? entry?.code)))
  const unreadable = files.filter(
    ({ value, faults }) =>
      faults.length > 0 || (value !== null && value !== undefined && !Array.isArray(value)),
  )
  const kinds = unreadable.flatMap(({ file }) =>
    nouns.filter(({ pattern }) => pattern.test(file)).flatMap(({ noun }) => kindOf[noun] ?? []),
  )
  return { written, kinds: new Set(kinds) }
}

export type Validation = { readonly document: CatalogueDocument; readonly faults: readonly CatalogueFault[] }

/** I11 The texts with the parts they share spread out. */
const readTexts = (
  texts: readonly Placed<WrittenText>[],
  parts: readonly Placed<TextPart>[],
  faults: CatalogueFault[],
): Placed<FiledText>[] => {
  const spread = spreadTexts(entries(texts), entries(parts))
  faults.push(...faultsIn(texts, spread.faults), ...faultsIn(parts, spread.idle))
  return texts.map((placed, index) => ({ ...placed, entry: spread.texts[index] as FiledText }))
}

const readParts = (files: readonly ParsedFile[], faults: CatalogueFault[]) => {
  const read = Object.fromEntries(
    nouns.map(({ noun, pattern, schema, key }) => [
      noun,
      readNoun(
        files.filter(({ file }) => pattern.test(file)),
        schema,
        key,
        faults,
      ),
    ]),
  ) as unknown as Read
  const departments = read.departments as Placed<Department>[]
  const ids = new Set(departments.map(({ entry }) => entry.id))
  const sources = readSources(
    files.filter(({ file }) => /^sources\.ya?ml$/.test(file)),
    ids,
    faults,
  )
  if (faults.length === 0) faults.push(...missingFaults(read))
  return {
    departments,
    elements: read.elements as Placed<DataElement>[],
    materials: read.materials as Placed<Material>[],
    matters: read.matters as Placed<Matter>[],
    things: read.things as Placed<OneThing>[],
    cuts: read.cuts as Placed<JointCut>[],
    fieldCuts: read.fieldCuts as Placed<FieldCut>[],
    texts: readTexts(read.texts as Placed<WrittenText>[], read.textParts as Placed<TextPart>[], faults),
    sources,
  }
}

const inFileOrder = (a: CatalogueFault, b: CatalogueFault): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1

const yamlFaults = ({ file, faults }: ParsedFile): CatalogueFault[] =>
  faults.map(({ line, problem }) => ({ file, line, path: '', problem }))

/**
 * Checks all files of a folder together and tells EVERY fault with file, line and path. The document is only fit for use
 * when there is none: an import is all or nothing.
 */
export const validateCatalogue = (files: readonly ParsedFile[]): Validation => {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1))
  const faults = sorted.flatMap(yamlFaults)
  const parts = readParts(sorted, faults)
  // The questions of a one thing that was refused are not known: its matters' conditions must not be blamed for it.
  const thingsAreRead = !faults.some(({ file }) => /^things/.test(file))
  faults.push(
    ...referenceFaults(parts, blindSpots(sorted)),
    ...strayFaults(parts),
    ...optionFaults(parts),
    ...crossFaults(parts, thingsAreRead),
  )
  const ground = textGround(parts)
  const texts = entries(parts.texts)
  const document = {
    departments: entries(parts.departments),
    elements: entries(parts.elements),
    materials: withModelTexts(entries(parts.materials), texts),
    matters: entries(parts.matters),
    things: ground.things.map((thing) =>
      withSharedFieldCuts(withTextCuts(thing, texts, ground), entries(parts.fieldCuts), ground.matter),
    ),
    sources: entries(parts.sources),
  }
  return { document, faults: faults.sort(inFileOrder) }
}
