import type { Configuration } from 'openid-client'
import type { ProviderAnswer } from '#engine/identity'
import type { ProviderSettings } from '#platform/config'

/** What must be known again when somebody comes back: against a stolen code (PKCE) and a replayed answer (nonce). */
export type ProviderProof = { readonly verifier: string; readonly nonce: string }

const longestWait = 8

/** The library is loaded with the first person who uses it: a start does not pay for it. */
const library = () => import('openid-client')

const word = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** What the provider says of itself, asked once; a provider that was down is asked again. */
const knownProvider = ({ issuer, client, secret }: ProviderSettings): (() => Promise<Configuration>) => {
  let known: Promise<Configuration> | undefined
  return () => {
    known ??= library().then(({ discovery, allowInsecureRequests }) =>
      discovery(new URL(issuer), client, secret, undefined, {
        timeout: longestWait,
        // The setting allows plain http for this machine only.
        ...(issuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {}),
      }),
    )
    known.catch(() => {
      known = undefined
    })
    return known
  }
}

/** What the person came back with, exchanged for what the provider signs of them. */
const claimsFor = async (
  settings: Configuration,
  came: URL,
  { verifier, nonce }: ProviderProof,
  numberClaim: string,
): Promise<Record<string, unknown>> => {
  const oidc = await library()
  const issued = settings.serverMetadata()
  if (issued.authorization_response_iss_parameter_supported) came.searchParams.set('iss', issued.issuer)
  const tokens = await oidc.authorizationCodeGrant(settings, came, {
    pkceCodeVerifier: verifier,
    expectedNonce: nonce,
    expectedState: came.searchParams.get('state') ?? '',
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  // Which of the two says the name, and which the number, is the provider's choice (OpenID Connect Core 5.4).
  if (!claims || (claims.name && claims[numberClaim]) || !issued.userinfo_endpoint) return claims ?? {}
  return { ...(await oidc.fetchUserInfo(settings, tokens.access_token, claims.sub)), ...claims }
}

/** P34 An identity provider by OpenID Connect (authorization code with PKCE); undefined where none is set. */
export const createIdentityProvider = (provider: ProviderSettings, baseUrl: string) => {
  if (!provider.issuer) return undefined
  const returnAddress = `${baseUrl.replace(/\/$/, '')}/account`
  const configuration = knownProvider(provider)
  return {
    /** Where the person signs in; undefined where the provider does not answer. `state` comes back with them. */
    begin: async (state: (proof: ProviderProof) => string): Promise<string | undefined> => {
      const oidc = await library()
      const settings = await configuration().catch(() => undefined)
      if (!settings) return undefined
      const proof = { verifier: oidc.randomPKCECodeVerifier(), nonce: oidc.randomNonce() }
      return oidc.buildAuthorizationUrl(settings, {
        redirect_uri: returnAddress,
        scope: provider.scope,
        code_challenge: await oidc.calculatePKCECodeChallenge(proof.verifier),
        code_challenge_method: 'S256',
        nonce: proof.nonce,
        state: state(proof),
      }).href
    },
    /** Name and number of whoever signed in; whatever goes wrong on the way is a provider that did not answer. */
    answer: async (code: string, state: string, proof: ProviderProof): Promise<ProviderAnswer> => {
      const came = new URL(returnAddress)
      came.searchParams.set('code', code)
      came.searchParams.set('state', state)
      try {
        const said = await claimsFor(await configuration(), came, proof, provider.numberClaim)
        const [name, idNumber] = [word(said.name), word(said[provider.numberClaim])]
        return name && idNumber ? { name, idNumber } : 'silent'
      } catch {
        return 'down'
      }
    },
  }
}
export type IdentityProvider = NonNullable<ReturnType<typeof createIdentityProvider>>
