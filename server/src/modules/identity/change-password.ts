import { Type } from '@sinclair/typebox'
import { accountLengths } from '#engine/identity'
import { route } from '../../platform/route.ts'
import { lengthOf } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const changePassword = route({
  id: 'changePassword',
  method: 'PUT',
  url: '/api/me/password',
  permission: 'account.self',
  summary: 'Change my password; my other sessions end (P26)',
  body: Type.Object(
    {
      current: Type.String({ minLength: 1, maxLength: accountLengths.password.most }),
      password: Type.String(lengthOf(accountLengths.password)),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({ changed: Type.Literal(true) }),
  handle: ({ body, session, context }, identity: IdentityService) =>
    identity.changePassword(body, session, context),
})
