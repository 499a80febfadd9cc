// A stored shape changes only with a new format. `--freeze` writes what a new format needs: the digest of its schema, and its samples
// out of those of the format before; it never changes what stands there.
import { existsSync, writeFileSync } from 'node:fs'
import { readOrThrow, type StoredNoun } from '#engine/kernel'
import {
  digestFile,
  digestOf,
  digests,
  sampleFile,
  samplesOf,
  storedNouns,
} from '../tests/records/formats.ts'

const freeze = process.argv.includes('--freeze')
const nouns = await storedNouns()
const released: Record<string, Record<string, string>> = structuredClone(
  existsSync(digestFile) ? digests() : {},
) as never

const freezeSamples = (record: StoredNoun): void => {
  const file = sampleFile(record.noun, record.format)
  if (existsSync(file) || record.format === 1) return
  const older = samplesOf(record.noun, record.format - 1)
  const samples = older.map((sample) => JSON.stringify(record.write(readOrThrow(record.read(sample)))))
  writeFileSync(file, `[\n${samples.join(',\n')}\n]\n`)
}

const faultOf = (record: StoredNoun): string | undefined => {
  const { noun, format } = record
  const known = released[noun]?.[format]
  if (known === undefined || !existsSync(sampleFile(noun, format)))
    return `“${noun}” has a new format ${format}: node scripts/check-records.ts --freeze, add samples of what is new to tests/records, commit both`
  return known === digestOf(record)
    ? undefined
    : `the stored shape of “${noun}” changed, but it is still format ${format}: add an upgrade from format ${format} to its record (docs/how-to/change-a-record.md)`
}

if (freeze) {
  for (const record of nouns) {
    freezeSamples(record)
    released[record.noun] = { [record.format]: digestOf(record), ...released[record.noun] }
  }
  writeFileSync(digestFile, `${JSON.stringify(released, undefined, 2)}\n`)
}
const faults = nouns.flatMap((record) => faultOf(record) ?? [])
for (const fault of faults) console.error(fault)
process.exit(faults.length ? 1 : 0)
