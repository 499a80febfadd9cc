import type { Person } from '#engine/identity'
import type { AuditService } from '#modules/audit'
import type { CatalogueService } from '#modules/catalogue'
import type { ExchangeService } from '#modules/exchange'
import type { Files } from '#platform/files'
import type { CaseKeep } from './keep-case.ts'
import type { ListStore } from './list-store.ts'
import type { People } from './people.ts'
import type { CaseStore } from './store.ts'

/** What the casework services are made of; assembled once in index.ts. */
export type CaseworkParts = {
  readonly store: CaseStore
  readonly lists: ListStore
  readonly people: People
  readonly fillPeople: (division: string) => Promise<number>
  readonly keep: CaseKeep
  readonly files: Files
  readonly catalogue: CatalogueService
  readonly exchange: ExchangeService
  readonly audit: AuditService
  /** The person behind an account; undefined until they have said who they are. */
  readonly personOf: (userId: string) => Promise<Person | undefined>
  readonly newId: () => string
  readonly newQueryCode: (day: string) => string
  readonly uploadLimit: number
}
