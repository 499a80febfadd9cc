import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filePlaces } from './files.ts'

/** A file that was set aside, and on which day. */
export type Aside = { readonly day: string; readonly hash: string }

const isDigest = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)
/** What is not there is looked at by another, or was taken meanwhile. */
const missing = (error: unknown): undefined => {
  if ((error as { code?: unknown }).code === 'ENOENT') return undefined
  throw error
}
const namesIn = async (folder: string): Promise<string[]> =>
  ((await readdir(folder).catch(missing)) ?? []).toSorted()
const factsOf = (path: string) => stat(path).catch(missing)

/**
 * Files that nobody seems to have are set aside before they go: for some days they can be put back. `before`: what was written since is
 * young and left alone, because the case it is for may not be written yet. Ages are the machine's own, as the disk's are.
 */
export const createSetAside = (folder: string, before: Date) => {
  const places = filePlaces(folder)
  const asideOf = ({ day, hash }: Aside) => join(places.aside, day, hash)
  const isOld = async (path: string): Promise<boolean> => {
    const facts = await factsOf(path)
    return facts !== undefined && facts.mtime < before
  }
  const oldOf = async (paths: readonly string[]): Promise<string[]> => {
    const old: string[] = []
    for (const path of paths) if (await isOld(path)) old.push(path)
    return old
  }
  const putBack = async (file: Aside): Promise<void> => {
    const place = places.of(file.hash)
    // The same file that came again meanwhile has the same content.
    if (await factsOf(place)) return rm(asideOf(file), { force: true })
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await rename(asideOf(file), place).catch(missing)
  }
  return {
    putBack,
    isYoung: async (file: Aside): Promise<boolean> => !(await isOld(asideOf(file))),
    /** Uploads that ended in the middle. */
    leftStaged: async (): Promise<string[]> =>
      oldOf((await namesIn(places.staging)).map((name) => join(places.staging, name))),
    /** The old files of one of the 256 folders. */
    oldIn: async (prefix: string): Promise<string[]> => {
      const names = (await namesIn(join(folder, prefix))).filter(isDigest)
      return (await oldOf(names.map(places.of))).map((path) => path.slice(-64))
    },
    /** False where it came again in this moment: then it stays. */
    setAside: async (file: Aside): Promise<boolean> => {
      await mkdir(join(places.aside, file.day), { recursive: true, mode: 0o700 })
      await rename(places.of(file.hash), asideOf(file)).catch(missing)
      if (await isOld(asideOf(file))) return true
      await putBack(file)
      return false
    },
    asideDays: async (): Promise<string[]> => namesIn(places.aside),
    asideOn: async (day: string): Promise<Aside[]> => {
      const names = await namesIn(join(places.aside, day))
      return names.filter(isDigest).map((hash) => ({ day, hash }))
    },
    /** Its bytes. */
    remove: async (file: Aside): Promise<number> => {
      const size = (await factsOf(asideOf(file)))?.size ?? 0
      await rm(asideOf(file), { force: true })
      return size
    },
    removeStaged: (path: string): Promise<void> => rm(path, { force: true }),
    /** A day on which nothing is aside any more. */
    forgetDay: async (day: string): Promise<void> => {
      await rmdir(join(places.aside, day)).catch(() => undefined)
    },
  }
}
export type SetAside = ReturnType<typeof createSetAside>
