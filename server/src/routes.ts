import { routes as audit } from './modules/audit/routes.ts'
import { routes as casework } from './modules/casework/routes.ts'
import { routes as catalogue } from './modules/catalogue/routes.ts'
import { routes as definition } from './modules/definition/routes.ts'
import { routes as exchange } from './modules/exchange/routes.ts'
import { routes as guide } from './modules/guide/routes.ts'
import { routes as identity } from './modules/identity/routes.ts'
import { routes as library } from './modules/library/routes.ts'
import { routes as lists } from './modules/lists/routes.ts'
import { routes as search } from './modules/search/routes.ts'
import { routes as training } from './modules/training/routes.ts'
import { routes as wording } from './modules/wording/routes.ts'
import type { Route } from './platform/route.ts'

/** Every endpoint of the API with its permission. The access test walks this list for every role. */
export const routes: readonly Route[] = [
  ...catalogue,
  ...guide,
  ...search,
  ...casework,
  ...definition,
  ...exchange,
  ...identity,
  ...library,
  ...lists,
  ...wording,
  ...training,
  ...audit,
]
