import { Type } from '@sinclair/typebox'
import { accountOrders, accountStates } from '#engine/identity'
import { nullable, oneOf } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { heldOffice } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const listAccounts = route({
  id: 'listAccounts',
  method: 'GET',
  url: '/api/accounts',
  permission: 'account.manage',
  summary: 'Staff and applicant accounts',
  query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1 })) }),
  reply: Type.Object({
    accounts: Type.Array(
      Type.Object({
        id: Type.String(),
        username: Type.String(),
        name: Type.String(),
        role: Type.String(),
        department: nullable(Type.String()),
        /** All offices held today, the one acted in first. */
        offices: Type.Array(
          Type.Object({
            ...heldOffice,
            department: nullable(Type.String()),
            from: nullable(Type.String()),
            until: nullable(Type.String()),
          }),
        ),
        state: oneOf(...accountStates),
        /** P26 Its password is a one-time one that was not used yet. */
        mustChange: Type.Boolean(),
        /** What the caller may do to it (P24). */
        orders: Type.Array(oneOf(...accountOrders)),
        createdAt: Type.String(),
      }),
    ),
    total: Type.Integer(),
  }),
  handle: ({ query, context }, identity: IdentityService) => identity.listAccounts(query.page ?? 1, context),
})
