import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { IdentityService } from './service.ts'

export const chooseOffice = route({
  id: 'chooseOffice',
  method: 'PUT',
  url: '/api/me/office',
  permission: 'account.self',
  summary: 'Act in another of the offices one holds, from now on (P5)',
  body: Type.Object({ officeId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  reply: Type.Object({ officeId: Type.String() }),
  handle: ({ body, context }, identity: IdentityService) => identity.chooseOffice(body.officeId, context),
})
