import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mayUse, type Permission } from '#engine/identity'
import type { Actor, Context, Problem } from '#engine/kernel'
import type { Services } from '../services.ts'
import { tagged } from './entity-tag.ts'
import { sendProblems } from './errors.ts'
import type { Clock } from './instant.ts'
import { ProblemDetails } from './problem-details.ts'
import { failPlatform } from './problems.ts'
import type { Route } from './route.ts'

export type Caller = { readonly actor: Actor; readonly place: string } | undefined
export type Identify = (request: FastifyRequest) => Promise<Caller>
export type Door = { readonly services: Services; readonly identify: Identify; readonly clock: Clock }

/** Asks once a request who calls: the limit of requests wants to know before the permission does. */
export const identifyOnce = (identify: Identify): Identify => {
  const callers = new WeakMap<FastifyRequest, Promise<Caller>>()
  return (request) => {
    const known = callers.get(request) ?? identify(request)
    callers.set(request, known)
    return known
  }
}

/** A stranger acts with no role; only `public` routes reach a handler with it. */
export const stranger: Actor = { id: '', name: '', role: 'applicant', division: '' }

const sameOrigin = (request: FastifyRequest): boolean => {
  const { origin } = request.headers
  return !origin || request.method === 'GET' || new URL(origin).host === request.host
}

/** Who calls, or why they may not (the one place where permissions are asked). */
export const admit = async (
  request: FastifyRequest,
  permission: Permission,
  door: Door,
): Promise<{ context: Context } | { problem: Problem }> => {
  if (!sameOrigin(request)) return { problem: failPlatform('not_allowed', { permission: 'same-origin' }) }
  const caller = await door.identify(request)
  if (!mayUse(caller?.actor.role, permission)) {
    return { problem: caller ? failPlatform('not_allowed', { permission }) : failPlatform('sign_in_needed') }
  }
  return {
    context: { now: door.clock(), actor: caller?.actor ?? stranger, place: caller?.place ?? 'portal' },
  }
}

/**
 * A query string holds only text; its numbers are read here. Bodies are never coerced: with coercion on, the answer 1 to
 * "how many people" would become true.
 */
const withNumbers = (schema: Route['query'], query: unknown): unknown => {
  const properties = (schema?.properties ?? {}) as Record<string, { type?: string }>
  const read = ([name, value]: [string, unknown]) => {
    const numeric = properties[name]?.type === 'integer' || properties[name]?.type === 'number'
    return [name, numeric && typeof value === 'string' && value.trim() !== '' ? Number(value) : value]
  }
  return Object.fromEntries(Object.entries(query as Record<string, unknown>).map(read))
}

/** Puts one endpoint on the door: permission first, then schema-checked input, then the handler's Result as HTTP. */
export const registerRoute = (app: FastifyInstance, route: Route, door: Door): void => {
  const schema: Record<string, unknown> = {
    response: { 200: route.reply, default: { $ref: `${ProblemDetails.$id}#` } },
  }
  if (route.params) schema.params = route.params
  if (route.query) schema.querystring = route.query
  if (route.body) schema.body = route.body
  app.route({
    method: route.method,
    url: route.url,
    schema,
    ...(route.revalidated && {
      onSend: async (request: FastifyRequest, reply: FastifyReply, payload: unknown) =>
        typeof payload === 'string' && reply.statusCode === 200 ? tagged(request, reply, payload) : payload,
    }),
    // Before the input is looked at, so that a stranger learns nothing about shapes or existing cases.
    preValidation: async (request, reply) => {
      const admitted = await admit(request, route.permission, door)
      if ('problem' in admitted) return sendProblems(reply, [admitted.problem])
      request.requestContext = admitted.context
      request.query = withNumbers(route.query, request.query)
    },
    handler: async (request, reply) => {
      const key = request.headers['idempotency-key']
      const idempotencyKey = typeof key === 'string' && key.length <= 100 ? key : undefined
      if (route.idempotent && !idempotencyKey) return sendProblems(reply, [failPlatform('key_needed')])
      const { params, query, body } = request
      const result = await route.handle(
        { params, query, body, idempotencyKey, context: request.requestContext } as never,
        door.services,
      )
      return result.ok ? reply.send(result.value) : sendProblems(reply, result.problems)
    },
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `admit` before a handler runs. */
    requestContext: Context
  }
}
