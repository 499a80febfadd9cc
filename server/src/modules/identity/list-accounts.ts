import { Type } from '@sinclair/typebox'
import { nullable } from '../../platform/named-schema.ts'
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
        createdAt: Type.String(),
      }),
    ),
    total: Type.Integer(),
  }),
  handle: ({ query }, identity: IdentityService) => identity.listAccounts(query.page ?? 1),
})
