import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { IdentityService } from './service.ts'

export const endOffice = route({
  id: 'endOffice',
  method: 'DELETE',
  url: '/api/accounts/:accountId/offices/:officeId',
  permission: 'account.manage',
  summary: 'End an office somebody holds, from today on; that it was held stays on record',
  params: Type.Object({
    accountId: Type.String({ format: 'uuid' }),
    officeId: Type.String({ format: 'uuid' }),
  }),
  reply: Type.Object({ officeId: Type.String() }),
  handle: ({ params, context }, identity: IdentityService) =>
    identity.endOffice(params.accountId, params.officeId, context),
})
