import type { Configuration } from 'openid-client'
import type { ProviderAnswer } from '#engine/identity'
import type { ProviderSettings } from '#platform/config'

/**
 * What must be known again when somebody comes back: against a stolen code (PKCE), a replayed answer (nonce), and where to: of several
 * counties each is reached at an address of its own.
 */
export type ProviderProof = {
  readonly verifier: string
  readonly nonce: string
  readonly returnAddress: string
}
/** What somebody came back with; `iss` where the provider says who it is (RFC 9207). */
export type CameBack = { readonly code: string; readonly state: string; readonly iss?: string }

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
  { verifier, nonce }: Pick<ProviderProof, 'verifier' | 'nonce'>,
  numberClaim: string,
): Promise<Record<string, unknown>> => {
  const oidc = await library()
  const issued = settings.serverMetadata()
  // A page of the release before does not bring it along.
  if (issued.authorization_response_iss_parameter_supported && !came.searchParams.has('iss'))
    came.searchParams.set('iss', issued.issuer)
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

const waited = new Set<unknown>(['OAUTH_TIMEOUT', 'OAUTH_ABORT'])

/** The line broke or nobody answered in time; whatever else is thrown is an answer that does not count. */
const isAway = (thrown: unknown): boolean => {
  if (!(thrown instanceof Error)) return false
  const code = 'code' in thrown ? thrown.code : undefined
  // The name a broken line has in fetch; wrong arguments have a code of their own.
  const broke = thrown instanceof TypeError && code === undefined && thrown.cause !== undefined
  return broke || waited.has(code) || isAway(thrown.cause)
}

/** What of a failure may stand in the log: its codes, never what was said with it. */
export type ProviderFailure = { readonly failure: string; readonly answered?: string }
const failureOf = (thrown: unknown): ProviderFailure => {
  const { code, error, cause } = Object(thrown) as { code?: unknown; error?: unknown; cause?: unknown }
  const inner = Object(cause).code
  const failure = [code, inner].find((one) => typeof one === 'string') ?? Object(thrown).name
  return { failure: String(failure), ...(typeof error === 'string' ? { answered: error } : {}) }
}

/** P34 An identity provider by OpenID Connect (authorization code with PKCE); undefined where none is set. */
export const createIdentityProvider = (
  provider: ProviderSettings,
  failed: (failure: ProviderFailure) => void,
) => {
  if (!provider.issuer) return undefined
  const configuration = knownProvider(provider)
  return {
    /** Where the person signs in; undefined where the provider does not answer. `state` comes back with them. */
    begin: async (
      returnAddress: string,
      state: (proof: ProviderProof) => string,
    ): Promise<string | undefined> => {
      const oidc = await library()
      const settings = await configuration().catch((thrown) => failed(failureOf(thrown)))
      if (!settings) return undefined
      const proof = { verifier: oidc.randomPKCECodeVerifier(), nonce: oidc.randomNonce(), returnAddress }
      return oidc.buildAuthorizationUrl(settings, {
        redirect_uri: returnAddress,
        scope: provider.scope,
        code_challenge: await oidc.calculatePKCECodeChallenge(proof.verifier),
        code_challenge_method: 'S256',
        nonce: proof.nonce,
        state: state(proof),
      }).href
    },
    /** Name and number of whoever signed in, or why there are none. */
    answer: async (brought: CameBack, proof: ProviderProof): Promise<ProviderAnswer> => {
      try {
        const came = new URL(proof.returnAddress)
        for (const [name, value] of Object.entries(brought)) came.searchParams.set(name, value)
        const said = await claimsFor(await configuration(), came, proof, provider.numberClaim)
        const [name, idNumber] = [word(said.name), word(said[provider.numberClaim])]
        return name && idNumber ? { name, idNumber } : 'silent'
      } catch (thrown) {
        failed(failureOf(thrown))
        return isAway(thrown) ? 'down' : 'refused'
      }
    },
  }
}
export type IdentityProvider = NonNullable<ReturnType<typeof createIdentityProvider>>
