import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { accounts } from '../../tests/records/drive-on.ts'
import { frozenStore, putBack } from '../../tests/records/old-store.ts'
import { buildApp } from './app.ts'
import type { Services } from './modules.ts'
import { type Database, openDatabase } from './platform/database.ts'

/** C47 What of a person's case each address of cases gives to whoever is not that person; a new one has to be put here to be served. */
const reads: Readonly<Record<string, 'person' | 'nothing'>> = {
  'GET /api/cases/:caseId': 'person',
  'GET /api/cases/:caseId/form': 'person',
  'GET /api/cases/:caseId/asks': 'person',
  'GET /api/cases/:caseId/receipt': 'person',
  'GET /api/cases/:caseId/delivery': 'person',
  'GET /api/cases/:caseId/timeline': 'person',
  'GET /api/cases/:caseId/results.pdf': 'nothing',
  'GET /api/cases/:caseId/results.en.pdf': 'nothing',
  'GET /api/cases/:caseId/rating': 'nothing',
  'GET /api/cases/:caseId/attachments/:attachmentId': 'person',
  // The id only.
  'GET /api/cases': 'nothing',
  // One's own.
  'GET /api/cases/mine': 'nothing',
}

const frozen = frozenStore('store.v1')
type Stored = { readonly attachments: readonly { readonly attachmentId: string }[] }
let now = frozen.now
let place: Awaited<ReturnType<typeof putBack>>
let platform: Awaited<ReturnType<typeof ownPlatform>>
let database: Database

beforeAll(async () => {
  place = await putBack(frozen, 'postgres')
  platform = await ownPlatform(place.data, { DATABASE_URL: place.databaseUrl }, undefined, {
    clock: () => now,
  })
  const opened = await openDatabase(place)
  if (!opened.ok) throw new Error('the store does not open')
  database = opened.value
}, 120_000)
afterAll(async () => {
  await platform?.close()
  await database?.close()
  if (place) rmSync(place.data, { recursive: true, force: true })
})

test('C47 every address of cases that is read says whether it gives anything of a person', async () => {
  const app = await buildApp({
    servicesOf: async () => ({}) as Services,
    divisionAt: () => '330282000000',
    identify: async () => undefined,
    authHandler: async () => new Response('{}'),
    uploadLimit: 1000,
    requestsPerMinute: 1000,
  })
  await app.ready()
  const served = app.served
    .filter(({ method, url }) => method === 'GET' && url.startsWith('/api/cases'))
    .map(({ method, url }) => `${method} ${url}`)
  await app.close()
  expect([...new Set(served)].sort()).toEqual(Object.keys(reads).sort())
})

test('C47 whoever reads anything of a person’s case has left a look when they are answered', async () => {
  const who = accounts(platform.url)
  const looksOf = async (caseId: string) =>
    Number(
      (
        await database.query<{ n: number }>(
          `select count(*)::int as n from audit_entry where case_id = $1 and act = 'look'`,
          [caseId],
        )
      )[0]?.n,
    )
  const answered = new Set<string>()
  const silent: string[] = []
  for (const name of ['clerk2', 'issue1', 'joint1', 'officer_scjgj', 'shop2'])
    for (const row of frozen.rows.case_record ?? []) {
      const caseId = String(row.case_id)
      const [file] = (row.state as Stored).attachments
      for (const [address, gives] of Object.entries(reads)) {
        if (gives === 'nothing') continue
        now = new Date(Date.parse(now) + 11 * 60_000).toISOString()
        const url = address
          .replace('GET ', '')
          .replace(':caseId', caseId)
          .replace(':attachmentId', file?.attachmentId ?? caseId)
        const before = await looksOf(caseId)
        const answer = await (await who(name)).download(url).then(
          () => true,
          () => false,
        )
        if (!answer) continue
        const own = name === 'shop2' && (await looksOf(caseId)) === before
        if (!own && (await looksOf(caseId)) !== before + 1) silent.push(`${name} ${url}`)
        answered.add(`${name} ${address}`)
      }
    }
  expect(silent).toEqual([])
  expect([...answered].filter((one) => one.startsWith('clerk2')).length).toBeGreaterThanOrEqual(6)
})
