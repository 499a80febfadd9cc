import { Type } from '@sinclair/typebox'
import { accountOrders, accountStates } from '#engine/identity'
import { nullable, oneOf } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import type { IdentityService } from './service.ts'

export const orderAccount = route({
  id: 'orderAccount',
  method: 'POST',
  url: '/api/accounts/:accountId/orders',
  permission: 'account.manage',
  summary:
    'Lock or unlock somebody’s account, give it a one-time password, end it for good, sign it out everywhere (P24 to P26)',
  params: Type.Object({ accountId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ order: oneOf(...accountOrders) }, { additionalProperties: false }),
  reply: Type.Object({
    state: oneOf(...accountStates),
    /** Of `reset`, shown this once; null otherwise. */
    oneTimePassword: nullable(Type.String()),
  }),
  handle: ({ params, body, context }, identity: IdentityService) =>
    identity.giveOrder(params.accountId, body.order, context),
})
