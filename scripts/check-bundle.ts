// Fails when a first visit loads more than its budget: everything the start page draws in (itself, scripts, styles), gzipped,
// as a browser on a plain line gets it. What is loaded when a page is opened is listed, not counted.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = {
  readonly file: string
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** The home page of the portal and the first room of the desk (signing in and the queue) are in the entry itself. */
const budgets = [
  { app: 'portal', base: '/', kilobytes: 120 },
  { app: 'desk', base: '/desk/', kilobytes: 250 },
]
const dist = process.argv[2] ?? join(import.meta.dirname, '../dist')

/** Files of a chunk and of all it imports statically, each once. */
const filesOf = (manifest: Manifest, name: string, seen = new Set<string>()): Set<string> => {
  const chunk = manifest[name]
  if (!chunk || seen.has(chunk.file)) return seen
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file)
  for (const below of chunk.imports ?? []) filesOf(manifest, below, seen)
  return seen
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

const check = ({ app, base, kilobytes: allowed }: (typeof budgets)[number]): boolean => {
  const folder = join(dist, app)
  const manifestPath = join(folder, '.vite/manifest.json')
  if (!existsSync(manifestPath)) {
    console.error(`✗ ${manifestPath} is missing. Build the pages first: npm run build`)
    return false
  }
  const size = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0)
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const links = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"(?! disabled)/g)].map(
    ([, href = '']) => href,
  )
  const first = new Set(['index.html', ...links.map((href) => href.slice(base.length))])
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest
  for (const name of Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry)) {
    const more = [...filesOf(manifest, name)].filter((file) => !first.has(file))
    console.log(`  ${kilobytes(size(more)).padStart(9)}  when opened: ${app} ${name}`)
  }
  const total = size(first)
  const fits = links.length > 0 && total <= allowed * 1024
  console.log(
    `${fits ? '✓' : '✗'} ${kilobytes(total).padStart(9)}  first load of the ${app}, of at most ${allowed} KB, ${first.size} files`,
  )
  if (!fits) console.error(`✗ Load what brought it over the budget only when its page is opened.`)
  return fits
}

process.exitCode = budgets.map(check).every(Boolean) ? 0 : 1
