import { join } from 'node:path'
import type { Catalogue } from '#engine/catalogue'
import { readCatalogueFolder } from '../../server/src/modules/catalogue/read-folder.ts'

export const cixiFolder = join(import.meta.dirname, '../../catalogue/cixi')

let known: Catalogue | undefined

/** The shipped catalogue, read once a test file. */
export const cixi = (): Catalogue => {
  if (known) return known
  const { catalogue, faults } = readCatalogueFolder(cixiFolder)
  if (!catalogue) throw new Error(`the shipped catalogue has faults: ${JSON.stringify(faults.slice(0, 3))}`)
  known = catalogue
  return catalogue
}
