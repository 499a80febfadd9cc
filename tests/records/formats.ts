import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { StoredNoun } from '#engine/kernel'

const engine = join(import.meta.dirname, '../../engine/src')

const isNoun = (value: unknown): value is StoredNoun =>
  typeof value === 'object' && value !== null && 'noun' in value && 'readWhole' in value

/** Every stored noun of the engine, in the order of their names: what its modules export. */
export const storedNouns = async (): Promise<StoredNoun[]> => {
  const found: StoredNoun[] = []
  for (const module of readdirSync(engine)) {
    const file = pathToFileURL(join(engine, module, 'index.ts')).href
    const exported: object = await import(/* @vite-ignore */ file)
    found.push(...Object.values(exported).filter(isNoun))
  }
  return found.sort((a, b) => (a.noun < b.noun ? -1 : 1))
}

/** The frozen samples of a format, as they were stored. */
export const sampleFile = (noun: string, format: number): string =>
  join(import.meta.dirname, `${noun.replaceAll(' ', '-')}.v${format}.json`)
export const samplesOf = (noun: string, format: number): unknown[] =>
  JSON.parse(readFileSync(sampleFile(noun, format), 'utf8'))

/** What says nothing about the shape of a value. */
const annotations = new Set(['description', 'title', 'examples', 'default', '$id'])
/** Keys in order; below `properties` stand the names of fields, which may be called like an annotation. */
const plain = (value: unknown, fields = false): unknown => {
  if (Array.isArray(value)) return value.map((entry) => plain(entry))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
    .filter(([key]) => fields || !annotations.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, plain(entry, !fields && key === 'properties')]),
  )
}

const digestOf = (schema: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(plain(schema)))
    .digest('hex')
    .slice(0, 16)

type Kind = { readonly properties?: { readonly type?: { readonly const?: unknown } } }

/**
 * The digest of each shape of a record: the same for the same shape, whatever is said about it. Events are told apart by their
 * `type`, and each kind has a digest of its own: a new kind is an addition that no older row has, a changed one is a new format.
 */
export const shapesOf = ({ noun, schema }: StoredNoun): Readonly<Record<string, string>> => {
  const kinds = (schema.anyOf ?? []) as Kind[]
  const nameOf = (kind: Kind) => kind.properties?.type?.const
  if (kinds.length === 0 || !kinds.every(nameOf)) return { [noun]: digestOf(schema) }
  return Object.fromEntries(kinds.map((kind) => [`${noun}: ${nameOf(kind)}`, digestOf(kind)]))
}

/** Shape → format → digest of its schema, for every format that was released. */
export type Digests = Readonly<Record<string, Readonly<Record<string, string>>>>
export const digestFile = join(import.meta.dirname, 'schemas.json')
export const digests = (): Digests => JSON.parse(readFileSync(digestFile, 'utf8'))

/** What a record lacks to be released as it is; the digests are those that were. */
export const formatFaults = (record: StoredNoun, released: Digests, frozen: boolean): string[] => {
  const { noun, format } = record
  const shapes = shapesOf(record)
  const before = Object.keys(released).filter(
    (name) => (name === noun || name.startsWith(`${noun}: `)) && released[name]?.[format],
  )
  const upgrade = `add an upgrade from format ${format} to its record (docs/how-to/change-a-record.md)`
  const gone = before
    .filter((name) => !shapes[name])
    .map((name) => `“${name}” is stored no more, but “${noun}” is still format ${format}: ${upgrade}`)
  const now = Object.entries(shapes).flatMap(([name, digest]) => {
    const known = released[name]?.[format]
    if (known === undefined || !frozen)
      return [
        `“${name}” has no digest in format ${format}: node scripts/check-records.ts --freeze, add samples of what is new to tests/records, commit both`,
      ]
    return known === digest
      ? []
      : [`the stored shape of “${name}” changed, but it is still format ${format}: ${upgrade}`]
  })
  return [...gone, ...now]
}
