import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ok, type Role } from '#engine/kernel'
import { buildApp } from '../../server/src/app.ts'
import { registerRoute } from '../../server/src/platform/register-route.ts'
import type { Route } from '../../server/src/platform/route.ts'
import { blockOf, root } from '../support/how-to.ts'

mkdirSync(join(root, '.cache'), { recursive: true })
const folder = mkdtempSync(join(root, '.cache/how-to-endpoint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The file of the page, which stands elsewhere here: what it imports from the platform is the platform's own. */
const example = async (): Promise<Route<object>> => {
  const text = blockOf('add-an-endpoint.md', 'server/src/modules/audit/count-entries.ts')
  const path = join(folder, 'count-entries.ts')
  writeFileSync(path, text.replaceAll("'../../platform/", `'${join(root, 'server/src/platform')}/`))
  return (await import(path)).countAuditEntries
}

test('the endpoint of the page asks for its permission and answers what it declares', async () => {
  let role: Role | undefined
  const actor = (held: Role) => ({ id: 'u', name: '甲', role: held, division: '330282000000' })
  const app = await buildApp({
    servicesOf: async () => ({}) as never,
    divisionAt: () => '330282000000',
    identify: async () => (role ? { actor: actor(role), place: 'test' } : undefined),
    authHandler: async () => new Response('{}'),
    uploadLimit: 1000,
    requestsPerMinute: 1000,
  })
  const asked: string[] = []
  const audit = {
    list: async (division: string) => {
      asked.push(division)
      return ok({ total: 3, entries: [] })
    },
  }
  registerRoute(app, await example(), () => audit)
  const knock = async (held?: Role) => {
    role = held
    const { statusCode, json } = await app.inject({ method: 'GET', url: '/api/audit/count' })
    return statusCode === 200 ? json() : statusCode
  }
  expect(await knock()).toBe(401)
  expect(await knock('window_clerk')).toBe(403)
  expect(asked).toEqual([])
  expect(await knock('administrator')).toEqual({ total: 3 })
  expect(asked).toEqual(['330282000000'])
  await app.close()
})
