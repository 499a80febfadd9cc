import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { withNamesIn } from './account-names.ts'
import { tagged } from './entity-tag.ts'
import { sendProblems } from './errors.ts'
import { ProblemDetails } from './problem-details.ts'
import { failPlatform } from './problems.ts'
import { createSteadyReplies, leastOf, prefersMinimal, zipped } from './replies.ts'
import { originOf } from './request-origin.ts'
import type { Declared, Route } from './route.ts'

/** The service that answers a request. */
export type ServiceOf<Service> = (request: FastifyRequest) => Service | Promise<Service>

/**
 * A query string holds only text; its numbers are read here. Bodies are never coerced: with coercion on, the answer 1 to
 * "how many people" would become true.
 */
const written = { integer: /^-?\d{1,9}$/, number: /^-?\d{1,12}(\.\d{1,9})?$/ }

const withNumbers = (schema: Route['query'], query: unknown): unknown => {
  const properties = (schema?.properties ?? {}) as Record<string, { type?: string }>
  const read = ([name, value]: [string, unknown]) => {
    // As people write numbers: 1e21 and 0x10 stay texts, which the schema refuses at their place.
    const form = written[properties[name]?.type as keyof typeof written]
    return [name, typeof value === 'string' && form?.test(value) ? Number(value) : value]
  }
  return Object.fromEntries(Object.entries(query as Record<string, unknown>).map(read))
}

const addressLimit = ({ perAddress }: Declared) =>
  perAddress
    ? {
        rateLimit: {
          max: perAddress.most,
          timeWindow: perAddress.every,
          keyGenerator: ({ ip }: FastifyRequest) => ip,
        },
      }
    : {}

/** Hangs one endpoint: its permission for the guard, then schema-checked input, then the handler's Result as HTTP. */
export const registerRoute = <Service>(
  app: FastifyInstance,
  route: Route<Service>,
  serviceOf: ServiceOf<Service>,
  { baseUrl }: { readonly baseUrl?: string } = {},
): void => {
  const schema: Record<string, unknown> = {
    response: { 200: route.reply, default: { $ref: `${ProblemDetails.$id}#` } },
  }
  if (route.params) schema.params = route.params
  if (route.query) schema.querystring = route.query
  if (route.body) schema.body = route.body
  const sendSteady = createSteadyReplies()
  app.route({
    method: route.method,
    url: route.url,
    schema,
    config: { permission: route.permission, ...addressLimit(route) },
    // The tag is of what is said, so zipping follows it.
    compress: false,
    onSend: async (request: FastifyRequest, reply: FastifyReply, sent: unknown) => {
      const payload = await withNamesIn(app, request, sent)
      const tag = route.revalidated && typeof payload === 'string' && reply.statusCode === 200
      return zipped(request, reply, tag ? tagged(request, reply, payload) : payload)
    },
    preValidation: async (request) => {
      request.query = withNumbers(route.query, request.query)
    },
    handler: async (request, reply) => {
      const key = request.headers['idempotency-key']
      const idempotencyKey = typeof key === 'string' && key.length <= 100 ? key : undefined
      if (route.idempotent && !idempotencyKey) return sendProblems(reply, [failPlatform('key_needed')])
      const { params, query, body } = request
      const minimal = route.least !== undefined && prefersMinimal(request)
      const handle = (minimal && route.handleLeast) || route.handle
      const result = await handle(
        {
          ...{ params, query, body, idempotencyKey },
          ...{ context: request.requestContext, address: request.ip, session: request.shownSession },
          origin: originOf(request, baseUrl),
        } as never,
        await serviceOf(request),
      )
      if (!result.ok) return sendProblems(reply, result.problems)
      if (route.steady) return sendSteady(request, reply, result.value as object, app.namesAt)
      if (!route.least || !minimal) return reply.send(result.value)
      reply.header('preference-applied', 'return=minimal').type('application/json; charset=utf-8')
      return reply.serializer(String).send(leastOf(result.value, route.least))
    },
  })
}
