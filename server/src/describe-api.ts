import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TSchema } from '@sinclair/typebox'
import type { Download, Upload } from './platform/file-route.ts'
import { namedSchemas } from './platform/named-schema.ts'
import type { Declared, Route } from './platform/route.ts'
import './platform/problem-details.ts'
import { fileRoutes, routes } from './modules.ts'

type Json = Record<string, unknown>

/** A row of fixed places, as the validator of the server reads it (draft 7), in the words of OpenAPI 3.1 (draft 2020-12). */
const placesNamed = ({ items, additionalItems, ...schema }: Json): Json => ({
  ...schema,
  prefixItems: items,
  items: additionalItems ?? true,
})

/** `$ref: Name#` → the OpenAPI component. */
const componentRefs = (schema: unknown): Json =>
  JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === '$ref' && typeof value === 'string' && !value.startsWith('#'))
      return `#/components/schemas/${value.replace(/#$/, '')}`
    return value?.type === 'array' && Array.isArray(value.items) ? placesNamed(value) : value
  })

type Listed = { readonly properties?: Json; readonly required?: readonly string[] }
/** The members of an object; a record of texts, which is a person's answers, is one parameter that explodes. */
const parametersIn = (place: 'path' | 'query', schema: TSchema | undefined): Json[] => {
  if (schema?.patternProperties)
    return [
      {
        name: 'answers',
        in: place,
        required: false,
        style: 'form',
        explode: true,
        schema: { type: 'object', additionalProperties: { type: 'string' } },
        description: schema.description,
      },
    ]
  const { properties = {}, required = [] } = (schema ?? {}) as Listed
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: componentRefs(shape),
  }))
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string' },
  description: 'the same value on a retry; never makes two cases (C1)',
}

const minimalReply = (least: readonly string[]): Json => ({
  name: 'Prefer',
  in: 'header',
  required: false,
  schema: { type: 'string', enum: ['return=minimal'] },
  description: `RFC 7240: the reply then holds ${least.join(', ')} only`,
})

type Described = Declared & {
  readonly params?: TSchema
  readonly query?: TSchema
  readonly idempotent?: true
  readonly least?: readonly string[]
}
const operationOf = (route: Described, parts: { requestBody?: Json; responses: Json }): Json => ({
  operationId: route.id,
  summary: route.summary,
  tags: [route.url.split('/')[2]],
  'x-permission': route.permission,
  parameters: [
    ...parametersIn('path', route.params),
    ...parametersIn('query', route.query),
    ...(route.idempotent ? [idempotencyKey] : []),
    ...(route.least ? [minimalReply(route.least)] : []),
  ],
  ...parts,
  ...(route.permission === 'public' ? { security: [] } : {}),
})

const bodyOf = (mediaType: string, schema: unknown): Json => ({
  required: true,
  content: { [mediaType]: { schema } },
})
const refusal = {
  description: 'A coded refusal (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
}
const done = (reply: TSchema): Json => ({
  200: { description: 'Done', content: { 'application/json': { schema: componentRefs(reply) } } },
  default: refusal,
})

const describeRoute = (route: Route): Json =>
  operationOf(route, {
    ...(route.body && { requestBody: bodyOf('application/json', componentRefs(route.body)) }),
    responses: done(route.reply),
  })

const binary = { type: 'string', format: 'binary' }
const describeUpload = (route: Upload): Json => {
  const { properties = {}, required = [] } = (route.fields ?? {}) as Listed
  const form = {
    type: 'object',
    required: [...required, 'file'],
    properties: { ...properties, file: binary },
  }
  return operationOf(route, {
    requestBody: bodyOf('multipart/form-data', form),
    responses: done(route.reply),
  })
}

const describeDownload = (route: Download): Json => {
  const file = { description: 'The file', content: { [route.mediaType]: { schema: binary } } }
  const tag = { ETag: { schema: { type: 'string' }, description: 'name it again to get 304' } }
  return operationOf(route, {
    responses:
      route.kept === 'till changed'
        ? { 200: { ...file, headers: tag }, 304: { description: 'Not changed since' }, default: refusal }
        : { 200: file, default: refusal },
  })
}

/** The OpenAPI 3.1 document of the whole API, made from the same schemas that validate it. */
export const describeApi = async (): Promise<Json> => {
  const paths: Record<string, Json> = {}
  const add = ({ url, method }: Declared, operation: Json): void => {
    const path = url.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation }
  }
  for (const route of routes) add(route, describeRoute(route))
  for (const route of fileRoutes)
    add(route, route.method === 'POST' ? describeUpload(route) : describeDownload(route))
  // By name: a module that imports another one in a new order changes nothing that is told.
  const schemas = Object.fromEntries(
    namedSchemas()
      .map(({ $id = '', ...schema }) => [$id, componentRefs(schema)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
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
