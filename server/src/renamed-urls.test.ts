import { expect, test } from 'vitest'
import { refuse } from '#engine/kernel'
import { version } from '../../package.json' with { type: 'json' }
import { buildApp } from './app.ts'
import type { Services } from './modules.ts'
import { failPlatform } from './platform/problems.ts'
import { goesIn, presentUrl } from './renamed-urls.ts'

const uuid = '00000000-0000-7000-8000-000000000000'
/** As release 0.1.0 answered them. */
const before = [
  ['POST', '/api/library/departments/scjgj/lists', '/api/lists/departments/scjgj'],
  [
    'GET',
    '/api/library/departments/scjgj/list.xlsx?filled=no',
    '/api/lists/departments/scjgj/list.xlsx?filled=no',
  ],
  ['GET', `/api/library/lists/${uuid}`, `/api/lists/${uuid}`],
  ['GET', `/api/library/lists/${uuid}/marked.xlsx?language=en`, `/api/lists/${uuid}/marked.xlsx?language=en`],
  ['PUT', `/api/library/lists/${uuid}/headings`, `/api/lists/${uuid}/headings`],
  ['POST', `/api/library/lists/${uuid}/import`, `/api/lists/${uuid}/import`],
  ['GET', '/api/library/wordings?noun=element', '/api/wordings?noun=element'],
  ['POST', '/api/library/wordings/settle', '/api/wordings/settle'],
  ['GET', '/api/library/canonicals?noun=material', '/api/wordings/canonicals?noun=material'],
  ['POST', '/api/library/canonicals', '/api/wordings/canonicals'],
  ['GET', '/api/library/twins?noun=material', '/api/wordings/twins?noun=material'],
  ['POST', '/api/library/twins/merge', '/api/wordings/twins/merge'],
  ['POST', '/api/library/twins/apart', '/api/wordings/twins/apart'],
] as const

const reached = refuse(failPlatform('no_such_page', { url: 'reached' }))
const services = new Proxy({}, { get: () => new Proxy({}, { get: () => async () => reached }) }) as Services
const app = await buildApp({
  servicesOf: async () => services,
  divisionAt: () => '330282000000',
  identify: async () => undefined,
  authHandler: async () => new Response('{}'),
  uploadLimit: 1000,
  requestsPerMinute: 100_000,
})

test.each(before)('%s %s is the same door as %s', async (method, old, now) => {
  expect(presentUrl(old)).toBe(now)
  for (const url of [old, now]) expect((await app.inject({ method, url })).statusCode).toBe(401)
})

test('addresses that kept their name are left alone', async () => {
  for (const url of ['/api/library/departments', '/api/library/changes?kind=import', '/api/library/listsx'])
    expect(presentUrl(url)).toBe(url)
  expect((await app.inject({ method: 'GET', url: '/api/library/nothing' })).statusCode).toBe(404)
})

test(`the old addresses go in ${goesIn}`, () => {
  const parts = (release: string) => release.split('.').map(Number)
  const [now, then] = [parts(version), parts(goesIn)]
  const first = now.findIndex((part, index) => part !== then[index])
  expect(first >= 0 && (now[first] ?? 0) < (then[first] ?? 0)).toBe(true)
})
