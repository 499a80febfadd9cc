import { Type } from '@sinclair/typebox'
import { accountLengths, documentKinds } from '#engine/identity'
import { oneOf } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Person, ShownPerson } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const confirmCard = route({
  id: 'confirmCard',
  method: 'POST',
  url: '/api/persons/confirmed',
  permission: 'person.confirm',
  summary: 'Say that the person of an account stands here with the card it names (P23)',
  body: Type.Object(
    {
      username: Type.String({ minLength: 1, maxLength: accountLengths.username.most }),
      name: Person.properties.name,
      documentKind: oneOf(...documentKinds),
      idNumber: Person.properties.idNumber,
    },
    { additionalProperties: false },
  ),
  reply: ShownPerson,
  handle: ({ body, context }, identity: IdentityService) => identity.confirmCard(body, context),
})
