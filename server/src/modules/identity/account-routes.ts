import { Type } from '@sinclair/typebox'
import { accountLengths, accountOrders, accountStates, usernamePattern } from '#engine/identity'
import { nullable, oneOf } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { appointment, heldOffice, lengthOf } from './schemas.ts'
import type { IdentityService } from './service.ts'

const listAccounts = route({
  id: 'listAccounts',
  method: 'GET',
  url: '/api/accounts',
  permission: 'account.manage',
  summary: 'Staff and applicant accounts',
  query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1 })) }),
  reply: Type.Object({
    accounts: Type.Array(
      Type.Object({
        id: Type.String(),
        username: Type.String(),
        name: Type.String(),
        role: Type.String(),
        department: nullable(Type.String()),
        /** All offices held today, the one acted in first. */
        offices: Type.Array(
          Type.Object({
            ...heldOffice,
            department: nullable(Type.String()),
            from: nullable(Type.String()),
            until: nullable(Type.String()),
          }),
        ),
        state: oneOf(...accountStates),
        /** P26 Its password is a one-time one that was not used yet. */
        mustChange: Type.Boolean(),
        /** What the caller may do to it (P24). */
        orders: Type.Array(oneOf(...accountOrders)),
        createdAt: Type.String(),
      }),
    ),
    total: Type.Integer(),
  }),
  handle: ({ query, context }, identity: IdentityService) => identity.listAccounts(query.page ?? 1, context),
})

const addAccount = route({
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

const addOffice = route({
  id: 'addOffice',
  method: 'POST',
  url: '/api/accounts/:accountId/offices',
  permission: 'account.manage',
  summary: 'Appoint somebody to one more office: a role at a window, in a department, in the joint team (P6)',
  params: Type.Object({ accountId: Type.String({ format: 'uuid' }) }),
  body: Type.Object(appointment, { additionalProperties: false }),
  reply: Type.Object({ officeId: Type.String() }),
  handle: ({ params, body, context }, identity: IdentityService) =>
    identity.addOffice(params.accountId, body, context),
})

const endOffice = route({
  id: 'endOffice',
  method: 'DELETE',
  url: '/api/accounts/:accountId/offices/:officeId',
  permission: 'account.manage',
  summary: 'End an office somebody holds, from today on; that it was held stays on record',
  params: Type.Object({
    accountId: Type.String({ format: 'uuid' }),
    officeId: Type.String({ format: 'uuid' }),
  }),
  reply: Type.Object({ officeId: Type.String() }),
  handle: ({ params, context }, identity: IdentityService) =>
    identity.endOffice(params.accountId, params.officeId, context),
})

const renameAccount = route({
  id: 'renameAccount',
  method: 'PUT',
  url: '/api/accounts/:accountId/name',
  permission: 'account.manage',
  summary:
    'Change the name an account acts under, from now on; what it did before keeps the name of then (P9)',
  params: Type.Object({ accountId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false }),
  reply: Type.Object({ name: Type.String() }),
  handle: ({ params, body, context }, identity: IdentityService) =>
    identity.renameAccount(params.accountId, body.name, context),
})

const orderAccount = route({
  id: 'orderAccount',
  method: 'POST',
  url: '/api/accounts/:accountId/orders',
  permission: 'account.manage',
  summary:
    'Lock or unlock somebody’s account, give it a one-time password, end it for good, sign it out everywhere (P24 to P26)',
  params: Type.Object({ accountId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ order: oneOf(...accountOrders) }, { additionalProperties: false }),
  reply: Type.Object({
    state: oneOf(...accountStates),
    /** Of `reset`, shown this once; null otherwise. */
    oneTimePassword: nullable(Type.String()),
  }),
  handle: ({ params, body, context }, identity: IdentityService) =>
    identity.giveOrder(params.accountId, body.order, context),
})

/** What an administrator does with accounts. */
export const accountRoutes = [listAccounts, addAccount, addOffice, endOffice, renameAccount, orderAccount]
