import { Type } from '@sinclair/typebox'
import { ok } from '#engine/kernel'
import { nullable, ref } from '../../platform/named-schema.ts'
import { type Route, route } from '../../platform/route.ts'
import { PickList, Places } from './schemas.ts'
import type { PicksService } from './service.ts'

const listPicks = route({
  id: 'listPicks',
  method: 'GET',
  url: '/api/picks',
  permission: 'public',
  summary:
    'What is chosen rather than typed in the one form: towns and streets, trades, ethnic groups (F43, F44)',
  reply: Type.Object({ places: nullable(Places), lists: Type.Array(ref(PickList)) }),
  handle: async (_request, picks: PicksService) => ok(await picks.list()),
})

export const routes: readonly Route<PicksService>[] = [listPicks]
