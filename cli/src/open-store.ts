import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineProblems, ok, type Result, refuse } from '#engine/kernel'
import { type Config, readConfig } from '#platform/config'
import { type Database, openDatabase } from '#platform/database'

const failStore = defineProblems({
  store_missing: {
    kind: 'not_found',
    zh: '文件夹“{folder}”里没有数据。请用 --data 指到平台的数据文件夹，或设 DATABASE_URL。',
    en: 'There is no data in the folder “{folder}”. Point --data at the data folder of a platform, or set DATABASE_URL.',
  },
})

/** Opens the store of a data folder, or of DATABASE_URL when none is named. Never makes one: a mistyped folder is a refusal. */
export const openStore = async (
  folder: string | undefined,
): Promise<Result<{ readonly config: Config; readonly database: Database }>> => {
  const config = readConfig(folder === undefined ? {} : { data: folder, databaseUrl: '' }, process.env)
  if (!config.ok) return config
  const { data, databaseUrl } = config.value
  if (!databaseUrl && !existsSync(join(data, 'store')))
    return refuse(failStore('store_missing', { folder: data }, 'data'))
  const database = await openDatabase(config.value)
  return database.ok ? ok({ config: config.value, database: database.value }) : database
}
