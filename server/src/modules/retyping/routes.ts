import { Type } from '@sinclair/typebox'
import { CaseParams, ref } from '../../platform/named-schema.ts'
import { type Route, route } from '../../platform/route.ts'
import { RankQuery, RetypingView, SystemChange, SystemLine, SystemPage, SystemRanks } from './schemas.ts'
import type { RetypingService } from './service.ts'

const OfMatter = Type.Object({ matter: Type.String({ minLength: 1, maxLength: 100 }) })

const listOtherSystems = route({
  id: 'listOtherSystems',
  method: 'GET',
  url: '/api/other-systems',
  permission: 'retyping.set',
  summary:
    'Matters of the department (for administrators, of all) and which of them are typed again into a system of its own (C130)',
  reply: Type.Object({ matters: Type.Array(ref(SystemLine)) }),
  handle: ({ context }, retyping: RetypingService) => retyping.list(context),
})

const getOtherSystem = route({
  id: 'getOtherSystem',
  method: 'GET',
  url: '/api/other-systems/:matter',
  permission: 'retyping.set',
  summary: 'How a matter is typed again: fields in the order of the other system, and what its form asks',
  params: OfMatter,
  reply: ref(SystemPage),
  handle: ({ params: { matter }, context }, retyping: RetypingService) => retyping.get(matter, context),
})

const setOtherSystem = route({
  id: 'setOtherSystem',
  method: 'PUT',
  url: '/api/other-systems/:matter',
  permission: 'retyping.set',
  summary: 'Sets how a matter is typed again, or with null that it is typed once only (C130)',
  params: OfMatter,
  body: SystemChange,
  reply: ref(SystemPage),
  handle: ({ params: { matter }, body, context }, retyping: RetypingService) =>
    retyping.set(matter, body, context),
})

const getRetyping = route({
  id: 'getRetyping',
  method: 'GET',
  url: '/api/cases/:caseId/retyping',
  permission: 'case.read',
  summary:
    'What an officer types again of a case: the values of their own matters in the order of their system (C130, C132)',
  params: CaseParams,
  reply: ref(RetypingView),
  handle: ({ params: { caseId }, context }, retyping: RetypingService) => retyping.view(caseId, context),
})

const rankOtherSystems = route({
  id: 'rankOtherSystems',
  method: 'GET',
  url: '/api/other-systems/ranking',
  permission: 'retyping.rank',
  summary: 'Which link would save most of a month: cases × median minutes of each system (C133)',
  query: RankQuery,
  reply: ref(SystemRanks),
  handle: ({ query: { month }, context }, retyping: RetypingService) => retyping.rank(month, context),
})

export const routes: readonly Route<RetypingService>[] = [
  ...[listOtherSystems, rankOtherSystems, getOtherSystem, setOtherSystem, getRetyping],
]
