import { type TSchema, Type } from '@sinclair/typebox'
import type { Problem } from '#engine/kernel'
import { Source } from './material.ts'
import { type CatalogueFault, type JsonPath, type ParsedFile, type Placed, pathText } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'
import { shapeFaults } from './validate-shape.ts'
import { withCodes } from './words.ts'

export const fault = (file: ParsedFile, path: JsonPath, problem: Problem): CatalogueFault => ({
  file: file.file,
  line: file.lineOf(path),
  path: pathText(path),
  problem,
})

/** The entries of a noun that are well formed, each with its place; every fault of the others. */
export const readNoun = <T>(
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
    for (const [index, raw] of file.value.entries()) {
      const entry = withCodes(raw)
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
export const readSources = (
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

export const entries = <T>(placed: readonly Placed<T>[]): T[] => placed.map(({ entry }) => entry)

/** Faults told by the place of an entry among those of its noun. */
export const faultsIn = (
  placed: readonly Placed<unknown>[],
  found: readonly { readonly index: number; readonly fault: { path: JsonPath; problem: Problem } }[],
): CatalogueFault[] =>
  found.flatMap(({ index, fault: { path, problem } }) => {
    const at = placed[index]
    return at ? [fault(at.file, [at.index, ...path], problem)] : []
  })
