import { type TSchema, Type } from '@sinclair/typebox'
import type { Problem } from '#engine/kernel'
import { byId, type CatalogueDocument } from './catalogue.ts'
import { DataElement } from './data-element.ts'
import { Department } from './department.ts'
import { Material, Source } from './material.ts'
import { Matter } from './matter.ts'
import { OneThing } from './one-thing.ts'
import { type CatalogueFault, type JsonPath, type ParsedFile, pathText } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'
import { referenceFaults } from './validate-references.ts'
import { shapeFaults } from './validate-shape.ts'
import { rowFaults, thingFaults } from './validate-thing.ts'

/** Which noun a file holds, by its name or folder (FORMAT.md). */
const nouns = [
  { noun: 'departments', pattern: /^departments[^/]*\.ya?ml$/, schema: Department, key: 'id', needed: true },
  { noun: 'elements', pattern: /^elements[^/]*\.ya?ml$/, schema: DataElement, key: 'id', needed: false },
  { noun: 'materials', pattern: /^materials[^/]*\.ya?ml$/, schema: Material, key: 'id', needed: false },
  { noun: 'matters', pattern: /^matters(\/.+|[^/]*)\.ya?ml$/, schema: Matter, key: 'code', needed: true },
  { noun: 'things', pattern: /^things(\/.+|[^/]*)\.ya?ml$/, schema: OneThing, key: 'code', needed: true },
] as const

/** Where each entry of a document came from, so that later faults can be placed. */
export type Placed<T> = { readonly entry: T; readonly file: ParsedFile; readonly index: number }

const fault = (file: ParsedFile, path: JsonPath, problem: Problem): CatalogueFault => ({
  file: file.file,
  line: file.lineOf(path),
  path: pathText(path),
  problem,
})

const readNoun = <T>(
  files: readonly ParsedFile[],
  schema: TSchema,
  key: string,
  faults: CatalogueFault[],
): Placed<T>[] => {
  const placed: Placed<T>[] = []
  const first = new Map<string, string>()
  for (const file of files) {
    if (file.value === null || file.value === undefined || file.faults.length > 0) continue
    if (!Array.isArray(file.value)) {
      faults.push(fault(file, [], failCatalogue('not_a_list')))
      continue
    }
    for (const [index, entry] of file.value.entries()) {
      const wrong = shapeFaults(schema, entry)
      faults.push(...wrong.map(({ path, problem }) => fault(file, [index, ...path], problem)))
      const id = (entry as Record<string, unknown> | null)?.[key]
      const seen = first.get(String(id))
      if (id !== undefined && seen)
        faults.push(fault(file, [index, key], failCatalogue('duplicate_id', { id: String(id), first: seen })))
      if (id !== undefined && !seen) first.set(String(id), `${file.file}:${file.lineOf([index])}`)
      if (wrong.length === 0) placed.push({ entry: entry as T, file, index })
    }
  }
  return placed
}

const SourceMap = Type.Record(Type.String(), Type.Boolean())

/** sources.yaml: a list of {material | department, connected}, or a plain mapping of ids to true and false. */
const readSources = (
  files: readonly ParsedFile[],
  departments: ReadonlySet<string>,
  faults: CatalogueFault[],
): Placed<Source>[] =>
  files.flatMap((file) => {
    if (file.value === null || file.value === undefined) return []
    if (Array.isArray(file.value)) return readNoun<Source>([file], Source, '', faults)
    const wrong = shapeFaults(SourceMap, file.value)
    faults.push(...wrong.map(({ path, problem }) => fault(file, path, problem)))
    if (wrong.length) return []
    const entries = Object.entries(file.value as Record<string, boolean>)
    return entries.map(([id, connected], index) => ({
      entry: departments.has(id) ? { department: id, connected } : { material: id, connected },
      file,
      index,
    }))
  })

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

/** Faults that need a whole noun to be readable: conditions and lead departments. */
const crossFaults = (
  matters: readonly Placed<Matter>[],
  things: readonly Placed<OneThing>[],
): CatalogueFault[] => {
  const byCode = byId(
    matters.map(({ entry }) => entry),
    'code',
  )
  const placedFaults = <T>(placed: Placed<T>, list: readonly { path: JsonPath; problem: Problem }[]) =>
    list.map(({ path, problem }) => fault(placed.file, [placed.index, ...path], problem))
  return [
    ...things.flatMap((placed) => placedFaults(placed, thingFaults(placed.entry, byCode))),
    ...matters.flatMap((placed) => {
      const users = things
        .map(({ entry }) => entry)
        .filter((thing) => thing.matters.some(({ code }) => code === placed.entry.code))
      return placedFaults(placed, rowFaults(placed.entry, users))
    }),
  ]
}

const entries = <T>(placed: readonly Placed<T>[]): T[] => placed.map(({ entry }) => entry)

export type Validation = { readonly document: CatalogueDocument; readonly faults: readonly CatalogueFault[] }

/**
 * Checks all files of a folder together and tells EVERY fault with file, line and path. The document is only fit for use
 * when there is none: an import is all or nothing.
 */
export const validateCatalogue = (files: readonly ParsedFile[]): Validation => {
  const faults: CatalogueFault[] = files.flatMap((file) =>
    file.faults.map(({ line, what }) => ({
      file: file.file,
      line,
      path: '',
      problem: failCatalogue('yaml_fault', { what }),
    })),
  )
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1))
  const read = Object.fromEntries(
    nouns.map(({ noun, pattern, schema, key }) => [
      noun,
      readNoun(
        sorted.filter(({ file }) => pattern.test(file)),
        schema,
        key,
        faults,
      ),
    ]),
  ) as unknown as Read
  const departments = read.departments as Placed<Department>[]
  const sources = readSources(
    sorted.filter(({ file }) => /^sources\.ya?ml$/.test(file)),
    new Set(departments.map(({ entry }) => entry.id)),
    faults,
  )
  const broken = faults.length > 0
  if (!broken) faults.push(...missingFaults(read))
  const parts = {
    departments,
    elements: read.elements as Placed<DataElement>[],
    materials: read.materials as Placed<Material>[],
    matters: read.matters as Placed<Matter>[],
    things: read.things as Placed<OneThing>[],
    sources,
  }
  // An entry with a wrong shape is not among the parts; references to it are not faults of their own.
  faults.push(...referenceFaults(parts, broken), ...crossFaults(parts.matters, parts.things))
  const document = {
    departments: entries(parts.departments),
    elements: entries(parts.elements),
    materials: entries(parts.materials),
    matters: entries(parts.matters),
    things: entries(parts.things),
    sources: entries(parts.sources),
  }
  return {
    document,
    faults: faults.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
  }
}
