import { Type } from '@sinclair/typebox'
import { accountLengths, usernamePattern } from '#engine/identity'
import { route } from '../../platform/route.ts'
import { appointment, lengthOf } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const addAccount = route({
  id: 'addAccount',
  method: 'POST',
  url: '/api/accounts',
  permission: 'account.manage',
  summary: 'Open an account for a member of staff',
  body: Type.Object(
    {
      username: Type.String({ ...lengthOf(accountLengths.username), pattern: usernamePattern }),
      name: Type.String(lengthOf(accountLengths.name)),
      password: Type.String(lengthOf(accountLengths.password)),
      ...appointment,
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({ id: Type.String() }),
  handle: ({ body, context }, identity: IdentityService) => identity.addAccount(body, context),
})
