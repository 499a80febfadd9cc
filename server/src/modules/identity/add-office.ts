import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import { appointment } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const addOffice = route({
  id: 'addOffice',
  method: 'POST',
  url: '/api/accounts/:accountId/offices',
  permission: 'account.manage',
  summary: 'Appoint somebody to one more office: a role at a window, in a department, in the joint team (P6)',
  params: Type.Object({ accountId: Type.String({ format: 'uuid' }) }),
  body: Type.Object(appointment, { additionalProperties: false }),
  reply: Type.Object({ officeId: Type.String() }),
  handle: ({ params, body, context }, identity: IdentityService) =>
    identity.addOffice(params.accountId, body, context),
})
