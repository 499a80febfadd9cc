import { Type } from '@sinclair/typebox'
import { accountLengths } from '#engine/identity'
import { route } from '../../platform/route.ts'
import { lengthOf } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const firstPassword = route({
  id: 'firstPassword',
  method: 'POST',
  url: '/api/first-password',
  permission: 'public',
  summary: 'Choose a password of one’s own with a one-time password (P26); nobody is signed in by it',
  perAddress: { most: 30, every: '1 minute' },
  body: Type.Object(
    {
      username: Type.String({ minLength: 1, maxLength: 60 }),
      code: Type.String({ minLength: 1, maxLength: 60 }),
      password: Type.String(lengthOf(accountLengths.password)),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({ changed: Type.Literal(true) }),
  handle: ({ body, context }, identity: IdentityService) => identity.firstPassword(body, context),
})
