import { failIdentity, mayComeBack, type ProviderAnswer, type ProviderErrand } from '#engine/identity'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import type { Secret } from '#platform/secret'
import type { CameBack, IdentityProvider, ProviderProof } from './identity-provider.ts'

type Parts = {
  readonly provider: IdentityProvider | undefined
  readonly secret: Secret
  /** What the provider said, as the person of the account is kept by it. */
  readonly prove: (answer: ProviderAnswer, context: Context) => Promise<Result<unknown>>
}
type Sealed = ProviderErrand & ProviderProof

const about = 'provider_errand'

/** A page of the portal, never another address. */
const pageOf = (back: string): string => (/^\/(?![/\\])/.test(back) ? back : '/')

/** P34 To the identity provider and back. Nothing is kept meanwhile: what must be known again travels along, sealed. */
export const createProviderService = ({ provider, secret, prove }: Parts) => {
  const opened = (state: string): Sealed | undefined => {
    try {
      return secret.open<Sealed>(about, Buffer.from(state, 'base64url'))
    } catch {
      return undefined
    }
  }
  return {
    begin: async (
      { back, origin }: { back: string; origin: string },
      { actor, now }: Context,
    ): Promise<Result<{ url: string }>> => {
      if (!provider) return refuse(failIdentity('provider_unset'))
      const errand: ProviderErrand = { userId: actor.id, at: now, back: pageOf(back) }
      const url = await provider.begin(`${origin}/account`, (proof) =>
        secret.seal(about, { ...errand, ...proof }).toString('base64url'),
      )
      return url ? ok({ url }) : refuse(failIdentity('provider_down'))
    },
    comeBack: async (came: CameBack, context: Context): Promise<Result<{ back: string }>> => {
      if (!provider) return refuse(failIdentity('provider_unset'))
      const errand = opened(came.state)
      const problems = mayComeBack(errand, context.actor.id, context.now)
      if (problems.length || !errand) return refuse(...problems)
      const proved = await prove(await provider.answer(came, errand), context)
      return proved.ok ? ok({ back: errand.back }) : proved
    },
  }
}
export type ProviderService = ReturnType<typeof createProviderService>
