import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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

/** The two single-page apps; any address of theirs answers with their start page. */
export const registerPages = async (app: FastifyInstance, folder: string): Promise<void> => {
  const { portal, desk } = apps(folder)
  if (!existsSync(portal) || !existsSync(desk)) return
  openScope(app, 'built files of the portal and the desk; what they show comes through the API')
  // Built files carry their digest in the name, the start pages do not.
  const cacheOf = (path: string) =>
    path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  const files = {
    // The build wrote each file compressed beside itself; compressing them anew cost 27 ms of CPU a request.
    preCompressed: true,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply: { header: (name: string, value: string) => unknown }, path: string) =>
      void reply.header('cache-control', cacheOf(path)),
  }
  await app.register(fastifyStatic, { root: portal, prefix: '/', ...files })
  await app.register(fastifyStatic, { root: desk, prefix: '/desk/', decorateReply: false, ...files })
  const page = (root: string) => async (request: FastifyRequest, reply: FastifyReply) =>
    // A file that is not there must not come back as a page (the browser would run it as a script), nor an endpoint that is none.
    request.url.includes('/assets/') || isOfApi(request.url)
      ? reply.callNotFound()
      : reply.sendFile('index.html', root)
  app.get('/desk', page(desk))
  app.get('/desk/*', page(desk))
  app.get('/*', page(portal))
}
