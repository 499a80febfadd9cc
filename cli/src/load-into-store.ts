import type { Catalogue } from '#engine/catalogue'
import { ok, type Result } from '#engine/kernel'
import { createCatalogueStore, divisionsWithCatalogue, storeCatalogue } from '#modules/catalogue'
import { readConfig, shippedDivision } from '#platform/config'
import { openDatabase } from '#platform/database'
import { instantInChina } from '#platform/instant'
import type { SettingName } from '#platform/settings'

/** Stores a checked catalogue as the current one of a division, in the store that the settings name. */
export const loadIntoStore = async (
  catalogue: Catalogue,
  options: Partial<Record<SettingName, string>>,
): Promise<Result<{ version: string; division: string }>> => {
  const config = readConfig(options, process.env)
  if (!config.ok) return config
  const database = await openDatabase(config.value)
  if (!database.ok) return database
  try {
    const into =
      config.value.division || ((await divisionsWithCatalogue(database.value))[0] ?? shippedDivision)
    const store = createCatalogueStore(database.value, into)
    return ok({
      version: await storeCatalogue(store, catalogue, 'imported', instantInChina()),
      division: into,
    })
  } finally {
    await database.value.close()
  }
}
