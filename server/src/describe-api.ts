import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { namedSchemas } from './platform/named-schema.ts'
import type { Route } from './platform/route.ts'
import './platform/problem-details.ts'
import { attachmentRoutes } from './modules/casework/attachment-contract.ts'
import { guideFileRoutes } from './modules/guide/guide-contract.ts'
import { listFileRoutes } from './modules/lists/list-contract.ts'
import { routes } from './routes.ts'

type Json = Record<string, unknown>

/** `$ref: Name#` → the OpenAPI component. */
const componentRefs = (schema: unknown): Json =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && typeof value === 'string' && !value.startsWith('#')
      ? `#/components/schemas/${value.replace(/#$/, '')}`
      : value,
  )

const parametersOf = (route: Route): Json[] => {
  const list = (schema: unknown, place: 'path' | 'query') => {
    const { properties = {}, required = [] } = (schema ?? {}) as { properties?: Json; required?: string[] }
    return Object.entries(properties).map(([name, shape]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: componentRefs(shape),
    }))
  }
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string' },
    description: 'the same value on a retry; never makes two cases (C1)',
  }
  const minimal = {
    name: 'Prefer',
    in: 'header',
    required: false,
    schema: { type: 'string', enum: ['return=minimal'] },
    description: `RFC 7240: the reply then holds ${(route.least ?? []).join(', ')} only`,
  }
  return [
    ...list(route.params, 'path'),
    ...list(route.query, 'query'),
    ...(route.idempotent ? [key] : []),
    ...(route.least ? [minimal] : []),
  ]
}

const refusal = {
  description: 'A coded refusal (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
}

const operationOf = (route: Route): Json => ({
  operationId: route.id,
  summary: route.summary,
  tags: [route.url.split('/')[2]],
  'x-permission': route.permission,
  parameters: parametersOf(route),
  ...(route.body
    ? {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: componentRefs(route.body) } },
        },
      }
    : {}),
  responses: {
    200: { description: 'Done', content: { 'application/json': { schema: componentRefs(route.reply) } } },
    default: refusal,
  },
  ...(route.permission === 'public' ? { security: [] } : {}),
})

/** The OpenAPI 3.1 document of the whole API, made from the same schemas that validate it. */
export const describeApi = async (): Promise<Json> => {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const url = route.url.replace(/:(\w+)/g, '{$1}')
    paths[url] = { ...paths[url], [route.method.toLowerCase()]: operationOf(route) }
  }
  for (const [url, operations] of Object.entries({
    ...attachmentRoutes,
    ...guideFileRoutes,
    ...listFileRoutes,
  }))
    paths[url] = { ...paths[url], ...operations }
  const schemas = Object.fromEntries(namedSchemas().map(({ $id, ...schema }) => [$id, componentRefs(schema)]))
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  return {
    openapi: '3.1.0',
    info: {
      title: 'OneVisit 一次办',
      version,
      description:
        'One thing, one form, at most one visit. Sign in with POST /api/auth/sign-in/username; the session is a cookie.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' } },
    },
  }
}
