import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, describe, expect, test } from 'vitest'
import { mayUse } from '#engine/identity'
import { type Actor, type Role, refuse, roles } from '#engine/kernel'
import { buildApp } from '../../server/src/app.ts'
import type { Services } from '../../server/src/modules.ts'
import { failPlatform } from '../../server/src/platform/problems.ts'

/** Every service answers with the same refusal, so that reaching a handler is visible and nothing else happens. */
const reached = refuse(failPlatform('no_such_page', { url: 'reached' }))
// A service is awaited: one that had a `then` would never be there.
const service = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : async () => reached) })
const services = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : service) }) as Services

let role: Role | undefined
const actor = (held: Role): Actor => ({
  id: '00000000-0000-7000-8000-000000000001',
  name: '甲',
  role: held,
  division: '330282000000',
  department: 'scjgj',
})

/** Pages as a build would leave them: their routes are hung only where there is something to show. */
const pages = mkdtempSync(join(tmpdir(), 'onevisit-pages-'))
for (const path of ['portal', 'desk']) {
  mkdirSync(join(pages, path, 'assets'), { recursive: true })
  writeFileSync(join(pages, path, 'index.html'), '<!doctype html>')
  writeFileSync(join(pages, path, 'assets/main-0.js'), '')
}

const build = (): Promise<FastifyInstance> =>
  buildApp({
    servicesOf: async () => services,
    divisionAt: () => '330282000000',
    identify: async () => (role ? { actor: actor(role), place: 'test' } : undefined),
    authHandler: async () => new Response('{}'),
    webFolder: pages,
    uploadLimit: 1000,
    requestsPerMinute: 100_000,
  })

const app = await build()
await app.ready()
afterAll(async () => {
  await app.close()
  rmSync(pages, { recursive: true })
})

const uuid = '00000000-0000-7000-8000-000000000000'
const urlOf = (url: string) =>
  url
    .replace(/:(case|version|attachment|change|training|upload)Id/g, uuid)
    .replace(':queue', 'intake')
    .replace(/:\w+/g, 'x')
    .replace('*', 'x')

/** Everything Fastify serves, however it was hung. */
const doors = app.served.map(({ method, url, config }) => ({
  name: `${method} ${url}`,
  method,
  url,
  ...config(),
}))
const knock = (door: { method: string; url: string }) =>
  app.inject({ method: door.method as 'GET', url: urlOf(door.url), headers: { 'idempotency-key': 'k' } })

describe('P1 P2 every served route × every role', () => {
  test.each(doors.filter((door) => door.permission))('$name', async (door) => {
    for (const held of [undefined, ...roles]) {
      role = held
      const reply = await knock(door)
      const refused = reply.statusCode === 401 || reply.statusCode === 403
      expect({ held, refused }).toEqual({ held, refused: !mayUse(held, door.permission ?? 'public') })
      if (!held && refused) expect(reply.statusCode).toBe(401)
    }
  })

  test.each(doors.filter((door) => !door.permission))('$name is open, and says why', async (door) => {
    role = undefined
    expect(door.open).toMatch(/\w+ \w+/)
    expect((await knock(door)).statusCode).toBeLessThan(400)
  })

  test('of the API, only these ask for no permission', () => {
    const open = doors.filter((door) => !door.permission && door.url.startsWith('/api'))
    expect(open.map(({ name }) => name).sort()).toEqual([
      'GET /api/auth/*',
      'GET /api/health',
      'HEAD /api/auth/*',
      'HEAD /api/health',
      'POST /api/auth/*',
    ])
  })

  test('the walk meets the endpoints, the files, the sign-in, the documents and the pages', () => {
    const names = doors.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'POST /api/cases',
        'POST /api/cases/:caseId/attachments',
        'GET /api/things/:thing/guide.pdf',
        'GET /api/lists/:uploadId/marked.xlsx',
        'POST /api/auth/*',
        'GET /openapi.json',
        'GET /docs/',
        'GET /desk/*',
        'GET /*',
      ]),
    )
  })

  test('P1 a route hung by hand without a word keeps the platform shut', async () => {
    const opened = await build()
    opened.get('/api/rogue', async () => 'open to all')
    opened.register(async (scope) => void scope.post('/deep', async () => 'open to all'))
    await expect(opened.ready()).rejects.toThrow(
      "GET /api/rogue, HEAD /api/rogue, POST /deep: name a permission in the route's config",
    )
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
