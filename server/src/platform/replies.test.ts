import { gunzipSync } from 'node:zlib'
import { Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ok } from '#engine/kernel'
import { namedSchemas } from './named-schema.ts'
import './problem-details.ts'
import { registerRoute } from './register-route.ts'
import { worthZipping } from './replies.ts'
import { route } from './route.ts'

type Said = { text: string }
let app: FastifyInstance
let value: Said = { text: '' }
let asked = 0

beforeAll(async () => {
  app = Fastify()
  for (const schema of namedSchemas()) app.addSchema(schema)
  const steady = route({
    id: 'look',
    method: 'GET',
    url: '/look',
    permission: 'public',
    summary: 'a look',
    reply: Type.Object({ text: Type.String() }),
    steady: true,
    handle: async () => {
      asked += 1
      return ok(value)
    },
  })
  registerRoute(app, steady, () => ({}) as never)
  await app.ready()
})
afterAll(() => app.close())

const look = async (encoding: string) => {
  const { headers, rawPayload } = await app.inject({
    url: '/look',
    headers: { 'accept-encoding': encoding },
  })
  const zipped = headers['content-encoding'] === 'gzip'
  return { zipped, headers, said: JSON.parse(String(zipped ? gunzipSync(rawPayload) : rawPayload)) as Said }
}

test.each([
  ['small', '小', false],
  ['large', '大'.repeat(worthZipping), true],
])(
  'a steady reply that is %s is the same each time, zipped where it pays and can be read',
  async (_size, text, zips) => {
    value = { text }
    asked = 0
    for (const encoding of ['gzip', 'br', 'gzip, deflate, br', 'gzip', '']) {
      const { zipped, headers, said } = await look(encoding)
      expect(said).toEqual({ text })
      expect(zipped).toBe(zips && encoding.includes('gzip'))
      expect(headers['content-type']).toBe('application/json; charset=utf-8')
      expect(headers.vary).toBe(zips ? 'accept-encoding' : undefined)
    }
    // The service is asked each time: what is kept is how its answer is written, not the answer.
    expect(asked).toBe(5)
    value = { text: `${text}!` }
    expect((await look('gzip')).said).toEqual({ text: `${text}!` })
  },
)
