import { createHash, randomBytes } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { type DemoPerson, demoPeople } from '../registry/people.ts'
import { choicePage } from './page.ts'

type Settings = {
  /** Where it is reached, without a slash at its end. */
  readonly issuer: () => string
  readonly client: string
  readonly secret: string
}
type Asked = {
  readonly client_id?: string
  readonly redirect_uri?: string
  readonly state?: string
  readonly nonce?: string
  readonly code_challenge?: string
  readonly person?: string
}
type Given = { readonly person: number; readonly asked: Asked; readonly until: number }

const minute = 60_000
const longest = 200
const s256 = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

/** What OpenID Connect Discovery asks a provider to say of itself. */
const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
})

/** One chooses who one is, and goes back with a code. */
const serveChoice = (app: FastifyInstance, client: string, codes: Map<string, Given>): void => {
  app.get<{ Querystring: Asked }>('/authorize', async ({ query }, reply) => {
    if (query.client_id !== client || !query.redirect_uri || !query.code_challenge)
      return reply.code(400).send({ error: 'invalid_request' })
    const person = Number(query.person ?? Number.NaN)
    if (!demoPeople[person])
      return reply.type('text/html; charset=utf-8').send(choicePage(demoPeople.slice(0, 60), query))
    const code = randomBytes(24).toString('base64url')
    codes.set(code, { person, asked: query, until: Date.now() + minute })
    const [oldest] = codes.keys()
    if (codes.size > longest && oldest) codes.delete(oldest)
    const back = new URL(query.redirect_uri)
    back.searchParams.set('state', query.state ?? '')
    back.searchParams.set('code', code)
    return reply.redirect(back.href)
  })
}

const isGood = (
  given: Given,
  { redirect_uri: redirect, code_verifier: verifier = '' }: Record<string, string>,
) =>
  given.until > Date.now() &&
  given.asked.redirect_uri === redirect &&
  given.asked.code_challenge === s256(verifier)

/**
 * The stand-in for an identity provider: OpenID Connect with code, PKCE and signed tokens, where one chooses which made-up person one
 * is. A process of its own, as what it stands in for is.
 */
export const buildIdentityProvider = async (settings: Settings): Promise<FastifyInstance> => {
  const { issuer, client, secret } = settings
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  const codes = new Map<string, Given>()
  const tokenFor = ({ person, asked }: Given, { name, idNumber }: DemoPerson) =>
    new SignJWT({ name, id_number: idNumber, nonce: asked.nonce })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(issuer())
      .setAudience(client)
      .setSubject(`person-${person}`)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
  const app = Fastify({ logger: false, bodyLimit: 16_384, forceCloseConnections: true })
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, body: unknown) => Object.fromEntries(new URLSearchParams(String(body))),
  )
  app.get('/.well-known/openid-configuration', async () => discovery(issuer()))
  app.get('/jwks', async () => ({ keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] }))
  serveChoice(app, client, codes)
  app.post<{ Body: Record<string, string> }>('/token', async ({ body, headers }, reply) => {
    const basic = Buffer.from(headers.authorization?.replace(/^Basic /, '') ?? '', 'base64').toString()
    const posted = `${body.client_id}:${body.client_secret}`
    if (![basic, posted].includes(`${client}:${secret}`))
      return reply.code(401).send({ error: 'invalid_client' })
    const given = codes.get(body.code ?? '')
    codes.delete(body.code ?? '')
    const person = demoPeople[given?.person ?? Number.NaN]
    if (!given || !person || !isGood(given, body)) return reply.code(400).send({ error: 'invalid_grant' })
    const access = randomBytes(24).toString('base64url')
    return {
      access_token: access,
      token_type: 'Bearer',
      expires_in: 300,
      id_token: await tokenFor(given, person),
    }
  })
  return app
}
