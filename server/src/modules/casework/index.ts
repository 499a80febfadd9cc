import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import { makeQueryCode } from '#engine/casework'
import type { Database } from '#platform/database'
import { moduleOf } from '#platform/module'
import type { Secret } from '#platform/secret'
import { createTableStatistics } from '#platform/table-statistics'
import { actRoutes, addAttachment, formerRoutes } from './act-routes.ts'
import { counterRoutes } from './counter-routes.ts'
import { createFillPeople } from './fill-people.ts'
import { createCaseKeep } from './keep-case.ts'
import { createListStore } from './list-store.ts'
import { createPeople, createPeopleWriter } from './people.ts'
import { createFillStore, createPeopleStore } from './people-store.ts'
import { getAttachment, readRoutes } from './read-routes.ts'
import { type CaseworkService, createCaseworkService } from './service.ts'
import type { CaseworkParts } from './service-parts.ts'
import { createCaseStore } from './store.ts'
import { createCaseWriter } from './write-cases.ts'

type Needs = Pick<
  CaseworkParts,
  'files' | 'catalogue' | 'exchange' | 'audit' | 'personOf' | 'uploadLimit'
> & { readonly database: Database; readonly secret: Secret; readonly division: string }

/** Assembles casework over a store. */
export const createCasework = ({ database, secret, division, ...needs }: Needs) => {
  const store = createCaseStore(database)
  const writer = createCaseWriter(database, createTableStatistics(database))
  const people = createPeopleWriter(secret)
  const keep = createCaseKeep({ store, writer, secret, people })
  const parts: CaseworkParts = {
    ...needs,
    store,
    lists: createListStore(database),
    people: createPeople(createPeopleStore(database), people),
    fillPeople: createFillPeople({ store: createFillStore(database), keep, writer: people }),
    keep,
    newId: v7,
    newQueryCode: (day) => makeQueryCode(day, randomInt),
  }
  return createCaseworkService(parts, division)
}
export const casework = moduleOf<CaseworkService>(
  [...actRoutes, ...readRoutes, ...counterRoutes, ...formerRoutes],
  [addAttachment, getAttachment],
)
export { sealedSample } from './sealed-sample-store.ts'
export { createCaseStore, verifyChains } from './store.ts'
export { caseworkChores } from './tidy-store.ts'
