import { route } from '../../platform/route.ts'
import { ShownPerson } from './schemas.ts'
import type { IdentityService } from './service.ts'

export const checkRealName = route({
  id: 'checkRealName',
  method: 'POST',
  url: '/api/me/real-name',
  permission: 'account.self',
  summary: 'Have my name compared with my number (P22)',
  reply: ShownPerson,
  handle: ({ context }, identity: IdentityService) => identity.checkName(context),
})
