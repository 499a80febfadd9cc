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

/** The digest of a schema: the same for the same shape, whatever is said about it. */
export const digestOf = ({ schema }: StoredNoun): string =>
  createHash('sha256')
    .update(JSON.stringify(plain(schema)))
    .digest('hex')
    .slice(0, 16)

/** Noun → format → digest of its schema, for every format that was released. */
export type Digests = Readonly<Record<string, Readonly<Record<string, string>>>>
export const digestFile = join(import.meta.dirname, 'schemas.json')
export const digests = (): Digests => JSON.parse(readFileSync(digestFile, 'utf8'))

/** What a record lacks to be released as it is; the digests are those that were. */
export const formatFault = (record: StoredNoun, released: Digests, frozen: boolean): string | undefined => {
  const { noun, format } = record
  const known = released[noun]?.[format]
  if (known === undefined || !frozen)
    return `“${noun}” has a new format ${format}: node scripts/check-records.ts --freeze, add samples of what is new to tests/records, commit both`
  return known === digestOf(record)
    ? undefined
    : `the stored shape of “${noun}” changed, but it is still format ${format}: add an upgrade from format ${format} to its record (docs/how-to/change-a-record.md)`
}
