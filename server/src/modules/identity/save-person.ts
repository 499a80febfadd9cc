import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import { Person } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const savePerson = route({
  id: 'savePerson',
  method: 'PUT',
  url: '/api/me/person',
  permission: 'account.self',
  summary: 'Say who I am: name, identity number, phone; kept encrypted (X2)',
  body: Person,
  reply: Type.Object({ name: Type.String(), idNumber: Type.String(), phone: Type.String() }),
  handle: ({ body, context }, identity: IdentityService) => identity.savePerson(body, context),
})
