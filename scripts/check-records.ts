// A stored shape changes only with a new format. `--freeze` writes what a new format needs: the digest of its schema, and its samples
// out of those of the format before; it never changes what stands there.
import { existsSync, writeFileSync } from 'node:fs'
import { readOrThrow, type StoredNoun } from '#engine/kernel'
import {
  digestFile,
  digests,
  formatFaults,
  sampleFile,
  samplesOf,
  shapesOf,
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

if (freeze) {
  for (const record of nouns) {
    freezeSamples(record)
    for (const [name, digest] of Object.entries(shapesOf(record)))
      released[name] = { [record.format]: digest, ...released[name] }
  }
  writeFileSync(digestFile, `${JSON.stringify(released, undefined, 2)}\n`)
}
const faults = nouns.flatMap((record) =>
  formatFaults(record, released, existsSync(sampleFile(record.noun, record.format))),
)
for (const fault of faults) console.error(fault)
process.exit(faults.length ? 1 : 0)
