import { v7 } from 'uuid'
import { createBeside } from '#modules/beside'
import { createPastCases } from '#modules/casework'
import type { CatalogueService } from '#modules/catalogue'
import { createDefinition } from '#modules/definition'
import { createLibraryService, createLibraryStore } from '#modules/library'
import { createListService, createListStore, type Workbooks } from '#modules/lists'
import { createTraining } from '#modules/training'
import type { Uploads } from '#modules/uploads'
import { createWording } from '#modules/wording'
import type { Database } from '#platform/database'
import type { Files } from '#platform/files'

type Needs = {
  readonly database: Database
  readonly division: string
  readonly catalogue: CatalogueService
  readonly files: Files
  readonly uploads: Uploads
  readonly workbooks: Workbooks
}

/** The joint team's workbench: the library, departments' lists over it, versions made from it, and the trainings about them. */
export const workbenchOf = ({ database, division, catalogue, files, uploads, workbooks }: Needs) => {
  const store = createLibraryStore(database, division)
  const library = createLibraryService({ store, published: () => catalogue.current.catalogue, newId: v7 })
  const beside = createBeside({ library })
  const lists = createListService({
    store: createListStore(database, division),
    library,
    ...{ files, uploads, workbooks },
    newId: v7,
  })
  const wording = createWording({ database, division, library, newId: v7 })
  const definition = createDefinition({
    database,
    division,
    catalogue,
    // A draft may use what is unfinished in the library; its faults say so, and publication is refused.
    library: async () => (await library.read()).document,
    pastCases: (thing) => createPastCases(database).pastAnswers(division, thing),
    newId: v7,
  })
  const training = createTraining({
    database,
    division,
    definition,
    departments: async () => (await library.read()).document.departments,
    newId: v7,
  })
  return { library, beside, lists, wording, definition, training }
}
