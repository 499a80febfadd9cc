import { v7 } from 'uuid'
import type { Database } from '#platform/database'
import type { Secret } from '#platform/secret'
import { createAttachments } from './attachments.ts'
import { createCaseAccess } from './case-access.ts'
import { createCaseWriter } from './case-writer.ts'
import { newQueryCode } from './query-code.ts'
import { createCaseworkService } from './service.ts'
import type { CaseworkParts } from './service-parts.ts'
import { createCaseStore } from './store.ts'

type Needs = Pick<
  CaseworkParts,
  'files' | 'catalogue' | 'exchange' | 'audit' | 'personOf' | 'uploadLimit'
> & { readonly database: Database; readonly secret: Secret; readonly division: string }

/** Assembles casework over a store. */
export const createCasework = ({ database, secret, division, ...needs }: Needs) => {
  const store = createCaseStore(database)
  const access = createCaseAccess({ store, writer: createCaseWriter(database), secret })
  const parts: CaseworkParts = { ...needs, store, access, newId: v7, newQueryCode }
  return { ...createCaseworkService(parts, division), attachments: createAttachments(parts) }
}
export type CaseworkService = ReturnType<typeof createCasework>
export { registerAttachments } from './attachments.ts'
export type { BrokenLink } from './event-chain.ts'
export { createCaseStore, verifyChains } from './store.ts'
