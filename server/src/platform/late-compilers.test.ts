import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { routes } from '../modules.ts'
import { lateCompilers } from './late-compilers.ts'
import { namedSchemas } from './named-schema.ts'

const schema = {
  body: {
    type: 'object',
    required: ['days'],
    properties: { days: { type: 'integer' } },
    additionalProperties: false,
  },
  response: { 200: { type: 'object', properties: { days: { type: 'integer' } } } },
}

const replies = async (late: boolean) => {
  const app = Fastify({
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, discriminator: true } },
    ...(late && { schemaController: { compilersFactory: lateCompilers() } }),
  })
  app.post('/days', { schema }, async ({ body }) => ({ ...(body as object), secret: 1 }))
  const ask = async (payload: object) => {
    const reply = await app.inject({ method: 'POST', url: '/days', payload })
    return [reply.statusCode, reply.json()]
  }
  const all = [
    await ask({ days: 3 }),
    await ask({ days: '3' }),
    await ask({}),
    await ask({ days: 1, more: 2 }),
  ]
  await app.close()
  return all
}

test('a schema compiled late judges and writes as one compiled at once', async () => {
  const late = await replies(true)
  expect(late).toEqual(await replies(false))
  expect(late.map(([status]) => status)).toEqual([200, 400, 400, 400])
  expect(late[0]).toEqual([200, { days: 3 }])
})

test('every schema of every route compiles', async () => {
  const app = Fastify({
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, discriminator: true } },
  })
  for (const named of namedSchemas()) app.addSchema(named)
  for (const { body, id, method, params, query, reply, url } of routes)
    app.route({
      method,
      url,
      schema: {
        ...(params && { params }),
        ...(query && { querystring: query }),
        ...(body && { body }),
        response: { 200: reply },
      },
      handler: async () => id,
    })
  await app.ready()
  expect(routes.length).toBeGreaterThan(50)
  await app.close()
})
