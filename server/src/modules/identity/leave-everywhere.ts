import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { IdentityService } from './service.ts'

export const leaveEverywhere = route({
  id: 'leaveEverywhere',
  method: 'POST',
  url: '/api/me/leave-everywhere',
  permission: 'account.self',
  summary: 'Sign out on all devices, this one too (P24)',
  reply: Type.Object({ changed: Type.Literal(true) }),
  handle: ({ context }, identity: IdentityService) => identity.leaveEverywhere(context),
})
