import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { describeApi } from './describe-api.ts'
import { openScope } from './platform/doors.ts'

type Description = Awaited<ReturnType<typeof describeApi>>

const loadPage = async (content: Description): Promise<FastifyInstance> => {
  const page = Fastify()
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  await page.register(scalar, {
    routePrefix: '/docs',
    configuration: { content, withDefaultFonts: false, hideClientButton: true, telemetry: false } as never,
  })
  await page.ready()
  return page
}

/** The reference page is loaded with its first reader: it keeps 30 MB that a platform nobody reads about needs not. */
const registerPage = (scope: FastifyInstance, describe: () => Promise<Description>): void => {
  openScope(scope, 'the reference page of the API')
  // The page brings its own inline script and style; the strict policy stays everywhere else.
  scope.addHook('onSend', async (_request, reply) => {
    reply.header(
      'content-security-policy',
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:",
    )
  })
  let page: Promise<FastifyInstance> | undefined
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    page ??= describe().then(loadPage)
    const { headers, rawPayload, statusCode } = await (await page).inject({ method: 'GET', url: request.url })
    for (const name of ['content-type', 'location', 'etag', 'cache-control'])
      if (headers[name]) reply.header(name, headers[name])
    return reply.status(statusCode).send(rawPayload)
  }
  for (const path of ['', '/', '/openapi.json', '/openapi.yaml', '/js/scalar.js'])
    scope.get(`/docs${path}`, answer)
  scope.addHook('onClose', async () => (await page)?.close())
}

/** The description of the API, as a document and as a page. */
export const registerReference = async (app: FastifyInstance): Promise<void> => {
  let description: Promise<Description> | undefined
  const describe = () => {
    description ??= describeApi()
    return description
  }
  app.get(
    '/openapi.json',
    { config: { open: 'the description of the API, printed in the repository' } },
    describe,
  )
  await app.register(async (scope) => registerPage(scope, describe))
}
