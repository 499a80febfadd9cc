import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import { appointment } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const addAccount = route({
  id: 'addAccount',
  method: 'POST',
  url: '/api/accounts',
  permission: 'account.manage',
  summary: 'Open an account for a member of staff',
  body: Type.Object(
    {
      username: Type.String({ minLength: 3, maxLength: 30, pattern: '^[a-z0-9._]+$' }),
      name: Type.String({ minLength: 1, maxLength: 40 }),
      password: Type.String({ minLength: 8, maxLength: 128 }),
      ...appointment,
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({ id: Type.String() }),
  handle: ({ body }, identity: IdentityService) => identity.addAccount(body),
})
