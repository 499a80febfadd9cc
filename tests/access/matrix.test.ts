import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayUse } from '#engine/identity'
import { type Actor, type Role, refuse, roles } from '#engine/kernel'
import { buildApp } from '../../server/src/app.ts'
import { fileDoors } from '../../server/src/modules/guide/index.ts'
import { listDoors } from '../../server/src/modules/inventory/index.ts'
import { failPlatform } from '../../server/src/platform/problems.ts'
import { routes } from '../../server/src/routes.ts'
import type { Services } from '../../server/src/services.ts'

/** Every service answers with the same refusal, so that reaching a handler is visible and nothing else happens. */
const reached = refuse(failPlatform('no_such_page', { url: 'reached' }))
const services = new Proxy({}, { get: () => new Proxy({}, { get: () => async () => reached }) }) as Services

let role: Role | undefined
let app: FastifyInstance
const actor = (held: Role): Actor => ({
  id: '00000000-0000-7000-8000-000000000001',
  name: '甲',
  role: held,
  division: '330282000000',
  department: 'scjgj',
})

beforeAll(async () => {
  app = await buildApp({
    services,
    identify: async () => (role ? { actor: actor(role), place: 'test' } : undefined),
    authHandler: async () => new Response('{}'),
    uploadLimit: 1000,
    requestsPerMinute: 100_000,
  })
})
afterAll(() => app.close())

const uuid = '00000000-0000-7000-8000-000000000000'
const urlOf = (url: string) =>
  url
    .replace(':caseId', uuid)
    .replace(':versionId', uuid)
    .replace(':attachmentId', uuid)
    .replace(':changeId', uuid)
    .replace(':trainingId', uuid)
    .replace(':uploadId', uuid)
    .replace(':queue', 'intake')
    .replace(/:\w+/g, 'x')

const extra = [
  {
    id: 'addAttachment',
    method: 'POST' as const,
    url: '/api/cases/:caseId/attachments',
    permission: 'case.draft' as const,
  },
  {
    id: 'getAttachment',
    method: 'GET' as const,
    url: '/api/cases/:caseId/attachments/:attachmentId',
    permission: 'case.read' as const,
  },
  ...fileDoors.map(({ id, url }) => ({ id, method: 'GET' as const, url, permission: 'public' as const })),
  ...listDoors,
]
const doors = [...routes, ...extra]

describe('every route × every role', () => {
  test.each(doors.map((door) => [door.id, door] as const))('%s', async (_id, door) => {
    for (const held of [undefined, ...roles]) {
      role = held
      const reply = await app.inject({
        method: door.method,
        url: urlOf(door.url),
        headers: { 'idempotency-key': 'k' },
      })
      const refused = reply.statusCode === 401 || reply.statusCode === 403
      expect({ held, refused }).toEqual({ held, refused: !mayUse(held, door.permission) })
      if (!held && refused) expect(reply.statusCode).toBe(401)
    }
  })

  test('no route of the API stands outside the lists', () => {
    const known = new Set([
      ...doors.map((door) => `${door.method} ${door.url}`),
      'GET /api/health',
      'GET /api/auth/*',
      'POST /api/auth/*',
    ])
    const served = app
      .printRoutes({ commonPrefix: false })
      .split('\n')
      .map((line) => /(\/\S*) \(([A-Z, ]+)\)/.exec(line))
    const full = [...known].filter(
      (entry) => !app.hasRoute({ method: entry.split(' ')[0] as 'GET', url: entry.split(' ')[1] ?? '' }),
    )
    expect(full).toEqual([])
    expect(served.length).toBeGreaterThan(0)
  })

  test('a call from another site with the session of a person is refused', async () => {
    role = 'applicant'
    const reply = await app.inject({
      method: 'POST',
      url: '/api/cases',
      headers: { origin: 'http://elsewhere.example', host: '127.0.0.1:8080' },
      payload: {},
    })
    expect(reply.statusCode).toBe(403)
  })
})
