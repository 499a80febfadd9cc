import type { Route } from '../../platform/route.ts'
import { createCanonical } from './create-canonical.ts'
import { keepTwinsApart } from './keep-twins-apart.ts'
import { listCanonicals } from './list-canonicals.ts'
import { listTwins } from './list-twins.ts'
import { listWordings } from './list-wordings.ts'
import { mergeCanonicals } from './merge-canonicals.ts'
import type { WordingService } from './service.ts'
import { settleWordings } from './settle-wordings.ts'

export const routes: readonly Route<WordingService>[] = [
  listWordings,
  settleWordings,
  listCanonicals,
  createCanonical,
  listTwins,
  mergeCanonicals,
  keepTwinsApart,
]
