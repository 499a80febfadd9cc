import type { Route } from '../../platform/route.ts'
import { getThing } from './get-thing.ts'
import { listThings } from './list-things.ts'
import { planThing } from './plan-thing.ts'
import type { CatalogueService } from './service.ts'

export const routes: readonly Route<CatalogueService>[] = [listThings, getThing, planThing]
