import { execFile } from 'node:child_process'
import { constants, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder, keepNewest } from './cache-folder.ts'
import { migrations } from './migrate.ts'
import { sqlFunctions } from './sql-functions.ts'
import { checksumOf } from './sql-text.ts'

const maker = join(import.meta.dirname, 'embedded-worker.ts')

const syncOne = async (path: string): Promise<void> => {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * A copy that is only in the system's memory would leave acknowledged cases on pages that a power cut takes. The files of a
 * folder are synced together: one after another they take ten times as long.
 */
const syncFolder = async (folder: string): Promise<void> => {
  const entries = readdirSync(folder, { withFileTypes: true })
  await Promise.all(entries.filter((entry) => entry.isFile()).map(({ name }) => syncOne(join(folder, name))))
  for (const entry of entries) if (entry.isDirectory()) await syncFolder(join(folder, entry.name))
  // Windows knows no sync of a folder.
  if (process.platform !== 'win32') await syncOne(folder)
}

/** Fills a folder beside its place and moves it there at once: nobody ever sees half of one, not even after a kill -9. */
export const putWhole = async (
  place: string,
  beside: string,
  fill: (folder: string) => unknown,
): Promise<void> => {
  rmSync(beside, { recursive: true, force: true })
  try {
    await fill(beside)
    await syncFolder(beside)
    renameSync(beside, place)
    if (process.platform !== 'win32') await syncOne(dirname(place))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** PostgreSQL's initdb leaves half a gigabyte in the process that ran it, so it is run in one that ends. */
const create = (folder: string) => promisify(execFile)(process.execPath, [maker, folder])

/**
 * An empty, migrated store for this version of PGlite and these migrations, made once a machine: initdb takes more processor
 * than all the rest of a start.
 */
const makeTemplate = async (): Promise<string | undefined> => {
  const folder = cacheFolder('store')
  if (!folder) return undefined
  const shipped = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(readFileSync(join(dirname(shipped), '../package.json'), 'utf8'))
  const texts = [...migrations(), ...sqlFunctions()].map(({ text }) => text)
  const place = join(folder, `pglite-${version}-${checksumOf(texts.join('\n')).slice(0, 16)}`)
  if (existsSync(place)) return place
  try {
    await putWhole(place, `${place}.${process.pid}.part`, create)
  } catch (error) {
    // Another process may have been first.
    if (!existsSync(place)) throw error
  }
  keepNewest(folder, 2)
  return place
}

let template: ReturnType<typeof makeTemplate> | undefined

/** Makes sure that a whole store stands in a folder: one that is there is left alone. */
export const prepareEmbedded = async (folder: string): Promise<void> => {
  if (existsSync(folder)) return
  template ??= makeTemplate()
  const made = await template
  // The data folder is locked, so a part left there by a start that was killed is nobody's.
  await putWhole(folder, `${folder}.part`, (beside) =>
    made ? cpSync(made, beside, { recursive: true, mode: constants.COPYFILE_FICLONE }) : create(beside),
  )
}
