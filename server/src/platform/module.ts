import type { FastifyInstance } from 'fastify'
import { type FileRoute, type FileSettings, registerFileRoute } from './file-route.ts'
import { registerRoute, type ServiceOf } from './register-route.ts'
import type { Route } from './route.ts'

/** A module as the platform serves it: its endpoints, and how they are tied to the service that answers them. */
export type Module<Service> = {
  readonly routes: readonly Route[]
  readonly files: readonly FileRoute[]
  readonly serve: (app: FastifyInstance, serviceOf: ServiceOf<Service>, settings: FileSettings) => void
}

/** Ties the endpoints of a module to the kind of service they call. */
export const moduleOf = <Service>(
  routes: readonly Route<Service>[],
  files: readonly FileRoute<Service>[] = [],
): Module<Service> => ({
  routes,
  files,
  serve: (app, serviceOf, settings) => {
    for (const route of routes) registerRoute(app, route, serviceOf, settings)
    for (const route of files) registerFileRoute(app, route, serviceOf, settings)
  },
})
