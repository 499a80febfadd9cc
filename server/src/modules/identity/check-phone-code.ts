import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import { ShownPerson } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const checkPhoneCode = route({
  id: 'checkPhoneCode',
  method: 'POST',
  url: '/api/me/phone-code/check',
  permission: 'account.self',
  summary: 'Say the code that came to my phone (P21)',
  body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }) }, { additionalProperties: false }),
  reply: ShownPerson,
  handle: ({ body, context }, identity: IdentityService) => identity.checkCode(body.code, context),
})
