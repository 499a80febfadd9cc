import type { AuditService } from '#modules/audit'
import type { CaseworkService } from '#modules/casework'
import type { CatalogueService } from '#modules/catalogue'
import type { DefinitionService } from '#modules/definition'
import type { ExchangeService } from '#modules/exchange'
import type { GuideService } from '#modules/guide'
import type { IdentityService } from '#modules/identity'
import type { LibraryService } from '#modules/library'
import type { ListService } from '#modules/lists'
import type { SearchService } from '#modules/search'
import type { TrainingService } from '#modules/training'
import type { WordingService } from '#modules/wording'

/** What handlers may call: one service a module, assembled in main.ts. */
export type Services = {
  readonly catalogue: CatalogueService
  readonly guide: GuideService
  readonly search: SearchService
  readonly casework: CaseworkService
  readonly definition: DefinitionService
  readonly exchange: ExchangeService
  readonly identity: IdentityService
  readonly library: LibraryService
  readonly training: TrainingService
  readonly lists: ListService
  readonly wording: WordingService
  readonly audit: AuditService
}
