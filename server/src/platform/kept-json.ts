import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, keepNewest } from './cache-folder.ts'

export type Input = { readonly name: string; readonly bytes: Uint8Array }

const project = join(import.meta.dirname, '../../..')

/** Sources of the project as inputs: what was made by other code is not the same thing. `path` is a file or a folder of files. */
export const codeInputs = (...paths: readonly string[]): Input[] =>
  ['package.json', ...paths]
    .flatMap((path) =>
      statSync(join(project, path)).isDirectory()
        ? readdirSync(join(project, path)).map((name) => `${path}/${name}`)
        : [path],
    )
    .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('.md'))
    .map((name) => ({ name, bytes: readFileSync(join(project, name)) }))

const digest = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length} `).update(part)
  return hash.digest('hex')
}

const digestOf = (inputs: readonly Input[]): string =>
  digest(
    ...[...inputs]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap(({ name, bytes }) => [name, bytes] as const),
  )

/** The text after its own digest in the first line; undefined when it is missing, cut short or changed. */
const readKept = (path: string): string | undefined => {
  try {
    const kept = readFileSync(path, 'utf8')
    const text = kept.slice(65)
    return kept.slice(0, 65) === `${digest(text)}\n` ? text : undefined
  } catch {
    return undefined
  }
}

const keep = (folder: string, path: string, text: string): void => {
  const beside = `${path}.${process.pid}.part`
  try {
    writeFileSync(beside, `${digest(text)}\n${text}`)
    renameSync(beside, path)
    keepNewest(folder, 8)
  } catch {
    // A full disk or another process that tidied: the next one makes it again.
    rmSync(beside, { force: true })
  }
}

/**
 * Plain JSON that is made from files, kept under the digest of their names and bytes: never stale, whoever changes them.
 * `make` returns undefined for what must not be kept. Where nothing can be kept it is made each time.
 */
export const keptJson = <T>(
  name: string,
  inputs: readonly Input[],
  make: () => T | undefined,
  folder: string | undefined = cacheFolder(name),
): T | undefined => {
  if (!folder) return make()
  const path = join(folder, `${digestOf(inputs)}.json`)
  const kept = readKept(path)
  if (kept !== undefined) return JSON.parse(kept) as T
  const made = make()
  if (made !== undefined) keep(folder, path, JSON.stringify(made))
  return made
}
