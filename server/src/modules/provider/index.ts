import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { ProviderService } from './service.ts'

export const provider = moduleOf<ProviderService>(routes)

export { createIdentityProvider, type IdentityProvider } from './identity-provider.ts'
export { createProviderService } from './service.ts'
