import { Type } from '@sinclair/typebox'
import { type Route, route } from '../../platform/route.ts'
import type { ProviderService } from './service.ts'

const askProvider = route({
  id: 'askProvider',
  method: 'POST',
  url: '/api/me/identity-provider',
  permission: 'account.self',
  summary: 'Where I sign in at the identity provider (P34)',
  perAddress: { most: 60, every: '1 minute' },
  body: Type.Object(
    { back: Type.String({ maxLength: 500, description: 'page of the portal to come back to' }) },
    { additionalProperties: false },
  ),
  reply: Type.Object({ url: Type.String() }),
  handle: ({ body, origin, context }, provider: ProviderService) =>
    provider.begin({ ...body, origin }, context),
})

const proveByProvider = route({
  id: 'proveByProvider',
  method: 'POST',
  url: '/api/me/identity-provider/answers',
  permission: 'account.self',
  summary: 'What I came back with from the identity provider (P34)',
  perAddress: { most: 60, every: '1 minute' },
  body: Type.Object(
    {
      code: Type.String({ minLength: 1, maxLength: 2000 }),
      state: Type.String({ minLength: 1, maxLength: 4000 }),
      iss: Type.Optional(
        Type.String({ maxLength: 500, description: 'who the answer says it is of (RFC 9207)' }),
      ),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({ back: Type.String({ description: 'page of the portal they set out from' }) }),
  handle: ({ body, context }, provider: ProviderService) => provider.comeBack(body, context),
})

export const routes: readonly Route<ProviderService>[] = [askProvider, proveByProvider]
