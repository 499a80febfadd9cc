import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { IdentityService } from './service.ts'

export const askPhoneCode = route({
  id: 'askPhoneCode',
  method: 'POST',
  url: '/api/me/phone-code',
  permission: 'account.self',
  summary: 'Have a code sent to my phone (P21)',
  reply: Type.Object({
    /** After how long another may be asked for. */
    seconds: Type.Integer(),
    minutes: Type.Integer(),
  }),
  handle: ({ address, context }, identity: IdentityService) => identity.askCode(address, context),
})
