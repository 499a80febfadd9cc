import { v7 } from 'uuid'
import type { CatalogueDocument } from '#engine/catalogue'
import { createCaseStore } from '#modules/casework'
import type { CatalogueService } from '#modules/catalogue'
import { createDefinition } from '#modules/definition'
import { createInventory, createInventoryStore, createListService, type Workbooks } from '#modules/inventory'
import { createTraining } from '#modules/training'
import { createWording } from '#modules/wording'
import type { Database } from '#platform/database'
import type { Files } from '#platform/files'

type Needs = {
  readonly database: Database
  readonly division: string
  readonly catalogue: CatalogueService
  readonly files: Files
  readonly workbooks: Workbooks
}

/** The joint team's workbench: the library, departments' lists over it, versions made from it, and the trainings about them. */
export const workbenchOf = ({ database, division, catalogue, files, workbooks }: Needs) => {
  const store = createInventoryStore(database, division)
  const inventory = createInventory({ store, published: () => catalogue.current.catalogue, newId: v7 })
  const lists = createListService({ store, inventory, files, workbooks, newId: v7 })
  const wording = createWording({ database, division, inventory, newId: v7 })
  const definition = createDefinition({
    database,
    division,
    catalogue,
    // A draft may use what is unfinished in the library; its faults say so, and publication is refused.
    library: async () => (await inventory.library()).document as CatalogueDocument,
    pastCases: (thing) => createCaseStore(database).pastAnswers(division, thing),
    newId: v7,
  })
  const training = createTraining({
    database,
    division,
    definition,
    departments: async () => (await inventory.library()).document.departments,
    newId: v7,
  })
  return { inventory, lists, wording, definition, training }
}
