import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { IdentityService } from './service.ts'

export const savePerson = route({
  id: 'savePerson',
  method: 'PUT',
  url: '/api/me/person',
  permission: 'account.self',
  summary: 'Say who I am: name, identity number, phone; kept encrypted (X2)',
  body: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 40 }),
      idNumber: Type.String({ maxLength: 18 }),
      phone: Type.String({ maxLength: 20 }),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({ name: Type.String(), idNumber: Type.String(), phone: Type.String() }),
  handle: ({ body, context }, identity: IdentityService) => identity.savePerson(body, context),
})
