import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { modules, type Services } from './modules.ts'
import { inlineScriptsOf, registerPages } from './pages.ts'
import { accidentOf, callOf } from './platform/accident.ts'
import { type DivisionAt, guardDoors, type Identify, identifyOnce } from './platform/doors.ts'
import {
  answerBadAddress,
  answerClientError,
  deadlines,
  refuseBadHosts,
  refuseSlowBodies,
} from './platform/edge.ts'
import { registerErrors, sendProblems } from './platform/errors.ts'
import { type Clock, instantInChina } from './platform/instant.ts'
import { lateCompilers } from './platform/late-compilers.ts'
import { namedSchemas } from './platform/named-schema.ts'
import { failPlatform } from './platform/problems.ts'
import { worthZipping } from './platform/replies.ts'
import { addSecurityHeaders } from './platform/security-headers.ts'
import { createSignInPause } from './platform/sign-in-pause.ts'
import { registerReference } from './reference-page.ts'
import { presentUrl } from './renamed-urls.ts'

export type AppSettings = {
  /** The services of the division a request came to. */
  readonly servicesOf: (request: FastifyRequest) => Promise<Services>
  readonly divisionAt: DivisionAt
  /** Finds who is calling from the session cookie. */
  readonly identify: Identify
  /** Better Auth's own handler for /api/auth/*. */
  readonly authHandler: (call: Request, request: FastifyRequest) => Promise<Response>
  /** Folder with the built portal and desk; pages are left out when it is missing. */
  readonly webFolder?: string
  /** The public address, for QR codes; the one a request came to when left out. */
  readonly baseUrl?: string
  /** Whose word on the caller's address and host is believed: addresses, networks or `loopback`, with commas between; nobody's when left out. */
  readonly proxies?: string
  readonly uploadLimit: number
  readonly logLevel?: string
  /** Where the log is written; standard output when left out. */
  readonly logTo?: { readonly write: (line: string) => void }
  readonly requestsPerMinute: number
  /** Whose time counts; the machine's own when left out. A rehearsal moves it past a deadline. */
  readonly clock?: Clock
}

const bodyLimit = 2 * 1024 * 1024

/** The server itself, before anything hangs on it: what it listens to, how long, and whom it believes. */
const serverOf = (settings: AppSettings) =>
  Fastify({
    logger: settings.logLevel
      ? {
          level: settings.logLevel,
          serializers: { err: accidentOf, req: callOf },
          ...(settings.logTo ? { stream: settings.logTo } : {}),
        }
      : false,
    bodyLimit,
    genReqId: () => randomUUID(),
    // Whoever may say who calls and at which host is named in the settings: anybody can send these headers.
    trustProxy: settings.proxies || false,
    requestTimeout: deadlines.request,
    // Fastify alone would give up after ten seconds: a machine that is busy as it starts would never serve again.
    pluginTimeout: deadlines.start,
    http: { headersTimeout: deadlines.headers, connectionsCheckingInterval: deadlines.check },
    forceCloseConnections: 'idle',
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerClientError,
    rewriteUrl: ({ url }) => presentUrl(url ?? '/'),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, discriminator: true } },
    schemaController: { compilersFactory: lateCompilers() },
  }).withTypeProvider<TypeBoxTypeProvider>()

/** Assembles the HTTP side: doors, routes, documents, pages. Holds no rule. */
export const buildApp = async (settings: AppSettings): Promise<FastifyInstance> => {
  const app = serverOf(settings)
  for (const schema of namedSchemas()) app.addSchema(schema)
  registerErrors(app)
  refuseBadHosts(app)
  refuseSlowBodies(app)
  const { servicesOf, divisionAt, webFolder, clock = instantInChina } = settings
  const identify = identifyOnce(settings.identify)
  guardDoors(app, { identify, divisionAt, clock })
  await addSecurityHeaders(app, {
    scripts: webFolder ? inlineScriptsOf(webFolder) : [],
    secure: settings.baseUrl?.startsWith('https:') ?? false,
  })
  await app.register(compress, { threshold: worthZipping })
  await app.register(rateLimit, limitOf(settings.requestsPerMinute, identify))
  await app.register(multipart, {
    limits: { fileSize: settings.uploadLimit, files: 1, fields: 5, fieldSize: 10_000, parts: 6 },
  })
  app.decorate('namesAt', async (request: FastifyRequest) => (await servicesOf(request)).identity.names)
  for (const [name, { serve }] of Object.entries(modules)) {
    // The name of a module is the name of its service: the type of Services is made from this very table.
    const serviceOf = async (request: FastifyRequest) => (await servicesOf(request))[name as keyof Services]
    serve(app, serviceOf as never, settings)
  }
  registerAuth(app, settings.authHandler, divisionAt)
  app.get(
    '/api/health',
    { config: { open: 'says that the platform answers, and nothing else' } },
    async () => ({ status: 'ok' }),
  )
  await registerReference(app)
  if (webFolder) await app.register(async (scope) => registerPages(scope, webFolder))
  return app
}

/**
 * Whoever is signed in is counted by account: a hall of forty windows has one address. Pages and their files are not
 * counted at all.
 */
const limitOf = (max: number, identify: Identify) => ({
  max,
  timeWindow: '1 minute',
  // By the route that answers: an address may be written in many ways.
  allowList: (request: FastifyRequest) => !request.routeOptions.url?.startsWith('/api/'),
  keyGenerator: async (request: FastifyRequest) => (await identify(request))?.actor.id ?? request.ip,
})

/** The account a sign-in is for, whatever it is called by; '' for any other call. */
const signsInto = ({ url, body }: FastifyRequest): string => {
  if (!/^\/api\/auth\/sign-in\b/.test(url) || !body || typeof body !== 'object') return ''
  const { username, email } = body as { username?: unknown; email?: unknown }
  return String(username ?? email ?? '')
    .trim()
    .toLowerCase()
    .slice(0, 200)
}

const registerAuth = (
  app: FastifyInstance,
  handler: AppSettings['authHandler'],
  divisionAt: DivisionAt,
): void => {
  const pause = createSignInPause()
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    // Guessing passwords is slowed down for every address.
    config: {
      open: 'signing in: Better Auth checks its own calls',
      rateLimit: { max: 60, timeWindow: '1 minute', keyGenerator: ({ ip }) => ip },
    },
    handler: async (request, reply) => {
      const account = signsInto(request)
      const name = account && `${divisionAt(request)} ${account}`
      const seconds = name ? pause.wait(name, performance.now()) : 0
      if (seconds)
        return sendProblems(reply.header('retry-after', seconds), [
          failPlatform('sign_in_paused', { seconds }),
        ])
      const url = new URL(request.url, `${request.protocol}://${request.host}`)
      const headers = new Headers()
      for (const [name, value] of Object.entries(request.headers))
        if (value) headers.append(name, String(value))
      const init: RequestInit = { method: request.method, headers }
      if (request.body) init.body = JSON.stringify(request.body)
      const response = await handler(new Request(url, init), request)
      if (name && response.status === 401) pause.failed(name, performance.now())
      if (name && response.ok) pause.succeeded(name)
      reply.status(response.status)
      for (const [name, value] of response.headers) reply.header(name, value)
      return reply.send(response.body ? await response.text() : null)
    },
  })
}
