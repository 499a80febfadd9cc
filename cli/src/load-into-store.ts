import type { Catalogue } from '#engine/catalogue'
import { ok, type Result } from '#engine/kernel'
import { createCatalogueStore, storeCatalogue } from '#modules/catalogue'
import { readConfig } from '#platform/config'
import { openDatabase } from '#platform/database'
import { instantInChina } from '#platform/instant'

/** Stores a checked catalogue as the current one of a data folder or of DATABASE_URL. */
export const loadIntoStore = async (
  catalogue: Catalogue,
  data: string | undefined,
): Promise<Result<{ version: string }>> => {
  const config = readConfig(data === undefined ? {} : { data, databaseUrl: '' }, process.env)
  if (!config.ok) return config
  const database = await openDatabase(config.value)
  if (!database.ok) return database
  try {
    return ok({
      version: await storeCatalogue(
        createCatalogueStore(database.value),
        catalogue,
        'imported',
        instantInChina(),
      ),
    })
  } finally {
    await database.value.close()
  }
}
