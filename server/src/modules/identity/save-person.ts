import { route } from '../../platform/route.ts'
import { Person, ShownPerson } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const savePerson = route({
  id: 'savePerson',
  method: 'PUT',
  url: '/api/me/person',
  permission: 'account.self',
  summary:
    'Say who I am: name, document, phone; what was found true of other words ends (P20); kept encrypted (X2)',
  body: Person,
  reply: ShownPerson,
  handle: ({ body, context }, identity: IdentityService) => identity.savePerson(body, context),
})
