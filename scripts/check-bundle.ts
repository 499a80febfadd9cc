// Fails when the first visit to the portal loads more than 200 KB of compressed JavaScript (issue: portal budget).
// Counts the entry and everything it imports statically; pages that are loaded when opened are listed, not counted.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const budget = 200 * 1024
const folder = process.argv[2] ?? join(import.meta.dirname, '../dist/portal')
const manifestPath = join(folder, '.vite/manifest.json')

/** The chunk and all chunks it imports statically, each once. */
const closure = (manifest: Manifest, start: readonly string[], seen = new Set<string>()): Set<string> => {
  for (const name of start) {
    if (seen.has(name)) continue
    seen.add(name)
    closure(manifest, manifest[name]?.imports ?? [], seen)
  }
  return seen
}

const compressed = (manifest: Manifest, names: Iterable<string>): number =>
  [...names]
    .map((name) => manifest[name]?.file ?? '')
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

const run = (): number => {
  if (!existsSync(manifestPath)) {
    console.error(`✗ ${manifestPath} is missing. Build the portal first: npm run build`)
    return 1
  }
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry)
  const first = closure(manifest, entries)
  const total = compressed(manifest, first)
  for (const name of Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry)) {
    const more = [...closure(manifest, [name])].filter((chunk) => !first.has(chunk))
    console.log(`  ${kilobytes(compressed(manifest, more)).padStart(9)}  when opened: ${name}`)
  }
  console.log(`  ${kilobytes(total).padStart(9)}  first load, of at most ${kilobytes(budget)}`)
  if (entries.length > 0 && total <= budget) return 0
  console.error(
    '✗ The first load of the portal is too heavy. Load the page that brought it in only when it is opened.',
  )
  return 1
}

process.exitCode = run()
