import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asking, createFirstPages } from './first-pages.ts'
import { registerForRobots } from './for-robots.ts'
import { openScope } from './platform/doors.ts'
import { isOfApi } from './platform/edge.ts'

const apps = (folder: string) => ({ portal: join(folder, 'portal'), desk: join(folder, 'desk') })

/** The content security policy's word for each script that stands in a start page: nothing else may run inline. */
export const inlineScriptsOf = (folder: string): string[] =>
  Object.values(apps(folder))
    .map((app) => join(app, 'index.html'))
    .filter(existsSync)
    .flatMap((page) => [...readFileSync(page, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)])
    .map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)

/** What rules a document and says nothing of a script or a style: half a kilobyte of each of them. */
const ofDocuments = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
]

type Described = {
  readonly header: (name: string, value: string) => unknown
  readonly removeHeader: (name: string) => unknown
}

const describeFile = (reply: Described, path: string): void => {
  // Built files carry their digest in the name, the start pages do not.
  const built = path.includes('/assets/')
  reply.header('cache-control', built ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (built && /\.(js|css)(\.(br|gz))?$/.test(path)) for (const name of ofDocuments) reply.removeHeader(name)
}

/** The two single-page apps; any address of theirs answers with their start page. */
export const registerPages = async (app: FastifyInstance, folder: string): Promise<void> => {
  const { portal, desk } = apps(folder)
  if (!existsSync(portal) || !existsSync(desk)) return
  openScope(app, 'built files of the portal and the desk; what they show comes through the API')
  const files = {
    // The build wrote each file compressed beside itself; compressing them anew cost 27 ms of CPU a request.
    preCompressed: true,
    wildcard: false,
    index: false as const,
    cacheControl: false,
    setHeaders: describeFile,
  }
  await app.register(fastifyStatic, { root: portal, prefix: '/', ...files })
  await app.register(fastifyStatic, { root: desk, prefix: '/desk/', decorateReply: false, ...files })
  registerForRobots(app, async (request) => {
    const told = await asking(app, request)('/api/things')
    return told ? (JSON.parse(told) as { things: { code: string }[] }).things : []
  })
  const page =
    (root: string, firstPage: ReturnType<typeof createFirstPages>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      // A file that is not there must not come back as a page (the browser would run it as a script), nor an endpoint that is none.
      if (request.url.includes('/assets/') || isOfApi(request.url)) return reply.callNotFound()
      const drawn = await firstPage?.(request).catch((error: unknown) => {
        // The browser can still do it alone.
        request.log.warn({ err: error }, 'a first page could not be drawn')
        return undefined
      })
      // The page says that there is none; whoever only reads the status is told too.
      if (drawn === 'missing') return reply.code(404).sendFile('index.html', root)
      if (!drawn) return reply.sendFile('index.html', root)
      reply.headers(drawn.headers)
      return drawn.body === undefined ? reply.code(304).send() : reply.send(drawn.body)
    }
  const deskPage = page(desk, createFirstPages(app, folder, { name: 'desk', personal: true }))
  app.get('/desk', deskPage)
  app.get('/desk/*', deskPage)
  app.get('/*', page(portal, createFirstPages(app, folder, { name: 'portal', personal: false })))
}
