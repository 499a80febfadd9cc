import { Type } from '@sinclair/typebox'
import { accountLengths } from '#engine/identity'
import { route } from '../../platform/route.ts'
import { lengthOf, Phone, ShownPerson } from './schemas.ts'
import type { IdentityService } from './service.ts'

const Present = Type.String({ minLength: 1, maxLength: accountLengths.password.most })
const Next = Type.String(lengthOf(accountLengths.password))
const Username = Type.String({ minLength: 1, maxLength: 60 })
const Code = Type.String({ minLength: 1, maxLength: 60 })
const closed = { additionalProperties: false } as const
const Changed = Type.Object({ changed: Type.Literal(true) })
const Sent = Type.Object({
  /** After how long another may be asked for. */
  seconds: Type.Integer(),
  minutes: Type.Integer(),
})

const changePassword = route({
  id: 'changePassword',
  method: 'PUT',
  url: '/api/me/password',
  permission: 'account.self',
  summary: 'Change my password; my other sessions end (P26)',
  body: Type.Object({ current: Present, password: Next }, closed),
  reply: Changed,
  handle: ({ body, session, context }, identity: IdentityService) =>
    identity.changePassword(body, session, context),
})

const leaveEverywhere = route({
  id: 'leaveEverywhere',
  method: 'POST',
  url: '/api/me/leave-everywhere',
  permission: 'account.self',
  summary: 'Sign out on all devices, this one too (P24)',
  reply: Changed,
  handle: ({ context }, identity: IdentityService) => identity.leaveEverywhere(context),
})

const askNewPhone = route({
  id: 'askNewPhone',
  method: 'POST',
  url: '/api/me/new-phone',
  permission: 'account.self',
  summary: 'Have a code sent to the number that is to be mine (P28)',
  body: Type.Object({ phone: Phone }, closed),
  reply: Sent,
  handle: ({ body, address, context }, identity: IdentityService) =>
    identity.askNewPhone(body.phone, address, context),
})

const changePhone = route({
  id: 'changePhone',
  method: 'PUT',
  url: '/api/me/new-phone',
  permission: 'account.self',
  summary: 'Change my phone: with my password, and the code that came to the new number (P28)',
  body: Type.Object({ phone: Phone, code: Code, current: Present }, closed),
  reply: ShownPerson,
  handle: ({ body, context }, identity: IdentityService) => identity.changePhone(body, context),
})

const lookAtLeaving = route({
  id: 'lookAtLeaving',
  method: 'GET',
  url: '/api/me/leaving',
  permission: 'account.self',
  summary: 'What stands in the way of deleting my account, and what would go with it (P30)',
  reply: Type.Object({
    /** Cases that were handed in and are not over. */
    open: Type.Integer(),
    /** Drafts that go with the account. */
    drafts: Type.Integer(),
    /** Cases that are over: their record stays. */
    kept: Type.Integer(),
    /** Whoever holds an office leaves by an administrator. */
    isStaff: Type.Boolean(),
  }),
  handle: ({ context }, identity: IdentityService) => identity.lookAtLeaving(context),
})

const leaveForGood = route({
  id: 'leaveForGood',
  method: 'POST',
  url: '/api/me/leaving',
  permission: 'account.self',
  summary: 'Delete my account with everything personal in it; the record of what was handed in stays (P30)',
  body: Type.Object({ current: Present }, closed),
  reply: Changed,
  handle: ({ body, context }, identity: IdentityService) => identity.leaveForGood(body.current, context),
})

const firstPassword = route({
  id: 'firstPassword',
  method: 'POST',
  url: '/api/first-password',
  permission: 'public',
  summary: 'Choose a password of one’s own with a one-time password (P26); nobody is signed in by it',
  perAddress: { most: 30, every: '1 minute' },
  body: Type.Object({ username: Username, code: Code, password: Next }, closed),
  reply: Changed,
  handle: ({ body, context }, identity: IdentityService) => identity.firstPassword(body, context),
})

const askForgotten = route({
  id: 'askForgotten',
  method: 'POST',
  url: '/api/forgotten-password',
  permission: 'public',
  summary:
    'Have a code sent to the proved phone of an account; the answer is the same whether there is one (P29)',
  perAddress: { most: 10, every: '1 minute' },
  body: Type.Object({ username: Username }, closed),
  reply: Sent,
  handle: ({ body, address, context }, identity: IdentityService) =>
    identity.askForgotten(body.username, address, context),
})

const setForgotten = route({
  id: 'setForgotten',
  method: 'PUT',
  url: '/api/forgotten-password',
  permission: 'public',
  summary: 'Set a new password with the code that came to the phone (P29); nobody is signed in by it',
  perAddress: { most: 30, every: '1 minute' },
  body: Type.Object({ username: Username, code: Code, password: Next }, closed),
  reply: Changed,
  handle: ({ body, context }, identity: IdentityService) => identity.setForgotten(body, context),
})

/** What people do with accounts of their own. */
export const ownRoutes = [
  changePassword,
  leaveEverywhere,
  askNewPhone,
  changePhone,
  lookAtLeaving,
  leaveForGood,
  firstPassword,
  askForgotten,
  setForgotten,
]
