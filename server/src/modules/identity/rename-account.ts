import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { IdentityService } from './service.ts'

export const renameAccount = route({
  id: 'renameAccount',
  method: 'PUT',
  url: '/api/accounts/:accountId/name',
  permission: 'account.manage',
  summary:
    'Change the name an account acts under, from now on; what it did before keeps the name of then (P9)',
  params: Type.Object({ accountId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false }),
  reply: Type.Object({ name: Type.String() }),
  handle: ({ params, body, context }, identity: IdentityService) =>
    identity.renameAccount(params.accountId, body.name, context),
})
