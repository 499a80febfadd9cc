import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'

const settingsFor = (scripts: readonly string[]) => ({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...scripts],
      // Ant Design writes its styles into <style> elements at run time.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'self'"],
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
})

/** What a reply says of itself; all else helmet adds. */
const own = new Set(['content-type', 'content-length', 'date', 'connection', 'keep-alive'])

/** What helmet says with our settings, asked once: it is the same for every reply. */
const fixedHeaders = async (scripts: readonly string[]): Promise<Record<string, string>> => {
  const once = Fastify()
  await once.register(helmet, settingsFor(scripts))
  once.get('/', async () => '')
  const { headers } = await once.inject('/')
  await once.close()
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (own.has(name) ? [] : [[name, String(value)]])),
  )
}

type Policy = {
  /** What else of a start page may run, as sources of the policy. */
  readonly scripts: readonly string[]
  /** The public address is behind TLS, whatever a proxy says of the single call. */
  readonly secure: boolean
}

const aYear = 'max-age=31536000'

/**
 * What the API answers may be personal, and a computer in a hall is shared: nothing of it is kept, unless its route says so (public
 * facts that are asked again by their tag).
 */
export const addSecurityHeaders = async (
  app: FastifyInstance,
  { scripts, secure }: Policy,
): Promise<void> => {
  const headers = await fixedHeaders(scripts)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers)
    if (request.routeOptions.url?.startsWith('/api')) reply.header('cache-control', 'no-store')
    if (secure || request.protocol === 'https') reply.header('strict-transport-security', aYear)
    done()
  })
}
