import { Type } from '@sinclair/typebox'
import { CaseParams, ref } from '../../platform/named-schema.ts'
import { type Route, route } from '../../platform/route.ts'
import { ClaimAsked, ClaimLine, OfficeLoad } from './schemas.ts'
import type { ClaimService } from './service.ts'

const reply = Type.Object({ lines: Type.Array(ref(ClaimLine)) })

const getClaims = route({
  id: 'getClaims',
  method: 'GET',
  url: '/api/cases/:caseId/claims',
  permission: 'queue.read',
  summary: 'Who works on a case, line by line of one’s own lists (C70)',
  params: CaseParams,
  reply,
  handle: ({ params: { caseId }, context }, claims: ClaimService) => claims.lines(caseId, context),
})

const orderClaim = route({
  id: 'orderClaim',
  method: 'POST',
  url: '/api/cases/:caseId/claims',
  permission: 'queue.read',
  summary: 'Take a line, give it to a colleague of one’s office, or let it go (C71)',
  params: CaseParams,
  body: ClaimAsked,
  reply,
  handle: ({ params: { caseId }, body, context }, claims: ClaimService) =>
    claims.order(caseId, body, context),
})

const getOfficeLoad = route({
  id: 'getOfficeLoad',
  method: 'GET',
  url: '/api/claims/load',
  permission: 'queue.read',
  summary: 'Who of one’s office has how much (C75)',
  reply: ref(OfficeLoad),
  handle: ({ context }, claims: ClaimService) => claims.load(context),
})

export const routes: readonly Route<ClaimService>[] = [getClaims, orderClaim, getOfficeLoad]
