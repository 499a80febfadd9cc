import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { mayUse, type Permission } from '#engine/identity'
import type { Actor, Context, Problem } from '#engine/kernel'
import { sendProblems } from './errors.ts'
import type { Clock } from './instant.ts'
import { failPlatform } from './problems.ts'
import { tidyInput, unsoundInput } from './sound-input.ts'

type Caller =
  | {
      readonly actor: Actor
      readonly place: string
      /** The session that was shown: what ends the others leaves it. */
      readonly session?: string
    }
  | undefined
export type Identify = (request: FastifyRequest) => Promise<Caller>
/** Which division a request came to, by its address; everything it may see is that division's. */
export type DivisionAt = (request: FastifyRequest) => string
type Gate = { readonly identify: Identify; readonly divisionAt: DivisionAt; readonly clock: Clock }

/** A route as it is served. What it declares is read late: a scope may declare for all its routes. */
type ServedRoute = {
  readonly method: string
  readonly url: string
  readonly config: () => NonNullable<RouteOptions['config']>
}

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
const stranger = (division: string): Actor => ({ id: '', name: '', role: 'applicant', division })

/** `null` (a sandboxed frame, a file) and whatever is no address are of another site. */
const sameOrigin = (request: FastifyRequest): boolean => {
  const { origin } = request.headers
  if (!origin || request.method === 'GET' || request.method === 'HEAD') return true
  return URL.canParse(origin) && new URL(origin).host === request.host
}

/** Who calls, or why they may not (the one place where permissions are asked). */
const admit = async (
  request: FastifyRequest,
  permission: Permission,
  gate: Gate,
): Promise<{ context: Context; session: string | undefined } | { problem: Problem }> => {
  const caller = await gate.identify(request)
  if (!mayUse(caller?.actor.role, permission)) {
    return { problem: caller ? failPlatform('not_allowed', { permission }) : failPlatform('sign_in_needed') }
  }
  return {
    context: {
      now: gate.clock(),
      actor: caller?.actor ?? stranger(gate.divisionAt(request)),
      place: caller?.place ?? 'portal',
    },
    session: caller?.session,
  }
}

const refuseUndeclared = (served: readonly ServedRoute[]): void => {
  const wrong = served.filter(({ config }) => !config().permission && !config().open)
  if (!wrong.length) return
  const names = wrong.map(({ method, url }) => `${method} ${url}`).join(', ')
  throw new Error(`${names}: name a permission in the route's config, or say there why it is open to anybody`)
}

/**
 * P1 Every route, however it is hung, declares its permission or why it is open; otherwise the platform does not start.
 * The permission is asked before the input is looked at, so that a stranger learns nothing about shapes or existing cases.
 */
export const guardDoors = (app: FastifyInstance, gate: Gate): void => {
  const served: ServedRoute[] = []
  app.decorate('served', served)
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat())
      served.push({ method, url: route.url, config: () => route.config ?? ({} as never) })
  })
  app.addHook('onReady', async () => refuseUndeclared(served))
  app.addHook('preValidation', async (request: FastifyRequest, reply: FastifyReply) => {
    const { permission } = request.routeOptions.config
    if (!sameOrigin(request))
      return sendProblems(reply, [failPlatform('not_allowed', { permission: 'same-origin' })])
    if (permission) {
      const admitted = await admit(request, permission, gate)
      if ('problem' in admitted) return sendProblems(reply, [admitted.problem])
      request.requestContext = admitted.context
      request.shownSession = admitted.session
    }
    const unsound = unsoundInput(request)
    if (unsound) return sendProblems(reply, [unsound])
    tidyInput(request)
  })
}

/** For plugins that hang routes of their own: everything in this scope is open, for one reason. */
export const openScope = (scope: FastifyInstance, reason: string): void =>
  void scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, open: reason } as typeof route.config
  })

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission
    /** Why this route asks for no permission. */
    open?: string
  }
  interface FastifyInstance {
    /** Every route that was hung, for the walk of the access test. */
    served: readonly ServedRoute[]
  }
  interface FastifyRequest {
    /** Who acts and when; set before the handler of a route with a permission runs. */
    requestContext: Context
    /** The session a call with a permission came with. */
    shownSession: string | undefined
  }
}
