import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineProblems, type Problem } from '#engine/kernel'
import type { Database } from './database.ts'
import { isKeyOf } from './key-check.ts'
import { migrations } from './migrate.ts'
import { failPlatform } from './problems.ts'
import type { Secret } from './secret.ts'

const failReady = defineProblems({
  ready_disk: {
    kind: 'unavailable',
    zh: '数据文件夹不能写入，请检查磁盘空间和权限。',
    en: 'The data folder cannot be written. Check the space on the disk and the permissions.',
  },
  ready_key: {
    kind: 'unavailable',
    zh: '主密钥和数据库里的记号对不上，请核对密钥和数据库地址。',
    en: 'The master key is not the one the store was sealed with. Check the key and the address of the store.',
  },
  ready_migrations: {
    kind: 'unavailable',
    zh: '数据库的版本和这个程序不一样，请更新程序或重新启动。',
    en: 'The store stands at another migration than this program. Update the program or start it again.',
  },
})

type Checked = { readonly database: Database; readonly secret: Secret; readonly data: string }

const checkDisk = async (data: string): Promise<Problem[]> => {
  const path = join(data, `ready-${process.pid}`)
  try {
    await mkdir(data, { recursive: true, mode: 0o700 })
    await writeFile(path, 'ready')
    await rm(path, { force: true })
    return []
  } catch {
    return [failReady('ready_disk')]
  }
}

const checkStore = async ({ database, secret }: Checked, known: readonly string[]): Promise<Problem[]> => {
  try {
    const rows = await database.query<{ name: string }>('select name from applied_migration')
    const applied = new Set(rows.map(({ name }) => name))
    const same = applied.size === known.length && known.every((name) => applied.has(name))
    return [
      ...(same ? [] : [failReady('ready_migrations')]),
      ...((await isKeyOf(database, secret)) ? [] : [failReady('ready_key')]),
    ]
  } catch {
    return [failPlatform('store_away')]
  }
}

/** Anybody may ask: what was found is the answer for a moment, so that asking costs no disk. */
const goodFor = 1_000

/** What a process needs to take calls: the store with its key and migrations, and a disk for files. */
export const createReadiness = (checked: Checked): (() => Promise<Problem[]>) => {
  const known = migrations().map(({ name }) => name)
  let last: { readonly at: number; readonly found: Promise<Problem[]> } | undefined
  const look = async () => [...(await checkStore(checked, known)), ...(await checkDisk(checked.data))]
  return () => {
    const now = performance.now()
    if (!last || now - last.at > goodFor) last = { at: now, found: look() }
    return last.found
  }
}
