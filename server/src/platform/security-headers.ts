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

/** `scripts`: what else of a start page may run, as sources of the policy. */
export const addSecurityHeaders = async (app: FastifyInstance, scripts: readonly string[]): Promise<void> => {
  const headers = await fixedHeaders(scripts)
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
}
