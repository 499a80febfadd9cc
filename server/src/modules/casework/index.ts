import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import { makeQueryCode } from '#engine/casework'
import { createClaimStore } from '#modules/claims'
import { createPromiseLedger } from '#modules/credit'
import { createPeople } from '#modules/people'
import type { Database } from '#platform/database'
import { moduleOf } from '#platform/module'
import type { Secret } from '#platform/secret'
import { createTableStatistics } from '#platform/table-statistics'
import { actRoutes, addAttachment, formerRoutes } from './act-routes.ts'
import { type CaseworkParts, createCaseKeep } from './keep-case.ts'
import { createListStore } from './list-store.ts'
import { getAttachment, readRoutes } from './read-routes.ts'
import { type CaseworkService, createCaseworkService } from './service.ts'
import { createCaseStore, createCaseWriter } from './store.ts'
import { createDraftRemoval, createFilesOfCases } from './upkeep-store.ts'

type Needs = Pick<
  CaseworkParts,
  'files' | 'uploads' | 'catalogue' | 'exchange' | 'audit' | 'personOf' | 'uploadLimit'
> &
  Partial<Pick<CaseworkParts, 'withSystem' | 'sectionOf'>> & {
    readonly database: Database
    readonly secret: Secret
    readonly division: string
  }

/** Assembles casework over a store. */
export const createCasework = ({ database, secret, division, ...needs }: Needs) => {
  const store = createCaseStore(database)
  const writer = createCaseWriter(database, createTableStatistics(database))
  const people = createPeople(database, secret)
  const keep = createCaseKeep({ store, writer, secret, people, audit: needs.audit })
  const parts: CaseworkParts = {
    // Where nothing is set a matter is typed once.
    withSystem: async (order) => ({ ...order, system: null }),
    sectionOf: async () => null,
    ...needs,
    store,
    lists: createListStore(database),
    claims: createClaimStore(database),
    removeDraft: createDraftRemoval(database),
    fileOfCase: createFilesOfCases(database).add,
    promises: createPromiseLedger({ database, secret, division, states: store.statesOf }),
    ...{ people, keep },
    newId: v7,
    newQueryCode: (day) => makeQueryCode(day, randomInt),
  }
  return createCaseworkService(parts, division)
}
export const casework = moduleOf<CaseworkService>(
  [...actRoutes, ...readRoutes, ...formerRoutes],
  [addAttachment, getAttachment],
)
/** Cases for whoever counts them, with nothing of their forms. */
export const casesToCount = (database: Database) => ({
  after: createListStore(database).after,
  states: createCaseStore(database).statesOf,
})
export { digestOf } from './drafting.ts'
export { planHashOf } from './keep-case.ts'
export type { FormField } from './read-schemas.ts'
export type { CaseView } from './schemas.ts'
export type { CaseworkService } from './service.ts'
export { formPlace } from './store.ts'
export type { StoredCase } from './upkeep-store.ts'
export {
  casesOfAccount,
  caseworkChores,
  createFilesOfCases,
  createPastCases,
  createProofStore,
  sealedSample,
} from './upkeep-store.ts'
