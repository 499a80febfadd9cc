import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { accounts } from '../../tests/records/drive-on.ts'
import { frozenStore, putBack } from '../../tests/records/old-store.ts'
import { buildApp } from './app.ts'
import { formerRoutes } from './modules/casework/act-routes.ts'
import type { Services } from './modules.ts'
import { type Database, openDatabase } from './platform/database.ts'

/** C47 What of a person's case each address of cases gives to whoever is not that person; a new one has to be put here to be served. */
const reads: Readonly<Record<string, 'person' | 'nothing'>> = {
  'GET /api/cases/:caseId': 'person',
  'GET /api/cases/:caseId/form': 'person',
  'GET /api/cases/:caseId/form.pdf': 'person',
  'GET /api/cases/:caseId/form.en.pdf': 'person',
  'GET /api/cases/:caseId/drawings': 'person',
  'GET /api/cases/:caseId/drawings/:material/paper.pdf': 'person',
  'GET /api/cases/:caseId/afterwards': 'person',
  'GET /api/cases/:caseId/together': 'person',
  'GET /api/cases/:caseId/retyping': 'person',
  'GET /api/cases/:caseId/site-visits/photos/:attachmentId': 'person',
  'GET /api/cases/:caseId/texts': 'person',
  'GET /api/cases/:caseId/texts/:material/paper.pdf': 'person',
  'GET /api/cases/:caseId/rosters/:material/paper.pdf': 'person',
  // The headings of its columns.
  'GET /api/cases/:caseId/lists/:element/template.xlsx': 'nothing',
  'GET /api/cases/:caseId/asks': 'person',
  'GET /api/cases/:caseId/outgoing': 'person',
  'GET /api/cases/:caseId/receipt': 'person',
  'GET /api/cases/:caseId/delivery': 'person',
  'GET /api/cases/:caseId/timeline': 'person',
  'GET /api/cases/:caseId/results.pdf': 'nothing',
  'GET /api/cases/:caseId/results.en.pdf': 'nothing',
  'GET /api/cases/:caseId/rating': 'nothing',
  // Which colleague works on it.
  'GET /api/cases/:caseId/claims': 'nothing',
  'GET /api/cases/:caseId/attachments/:attachmentId': 'person',
  // The id only.
  'GET /api/cases': 'nothing',
  // One's own.
  'GET /api/cases/mine': 'nothing',
}
/**
 * What is sent and answers with something of a case: what only reads leaves a look, what does something leaves its act with who did it.
 */
const sent: Readonly<Record<string, 'look' | 'act'>> = {
  'POST /api/cases/:caseId/foresight': 'look',
  'POST /api/cases/:caseId/fetch': 'look',
  // Each case it finds (people.test.ts).
  'POST /api/counter/search': 'look',
  'POST /api/cases': 'act',
  'POST /api/cases/:caseId/submit': 'act',
  'POST /api/cases/:caseId/acts': 'act',
  'POST /api/cases/:caseId/drawings/:material/file': 'act',
  'POST /api/cases/:caseId/rating': 'act',
  'POST /api/cases/:caseId/claims': 'act',
  'POST /api/cases/:caseId/section': 'act',
  'POST /api/cases/:caseId/attachments': 'act',
  'POST /api/cases/:caseId/site-visits/:visit/photos': 'act',
}
const asked: readonly ((client: Client, caseId: string) => Promise<unknown>)[] = [
  (client, caseId) => client.call('foreseeAct', { params: { caseId }, body: { type: 'accept' } }),
  (client, caseId) => client.call('fetchFacts', { params: { caseId } }),
]

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
    .filter(({ method, url }) => ['GET', 'POST'].includes(method) && /^\/api\/(cases|counter)\b/.test(url))
    .map(({ method, url }) => `${method} ${url}`)
  await app.close()
  // Former addresses of acts are acts (former-routes.test.ts).
  const former = formerRoutes.map(({ method, url }) => `${method} ${url}`)
  expect([...new Set(served)].filter((one) => !former.includes(one)).sort()).toEqual(
    [...Object.keys(reads), ...Object.keys(sent)].sort(),
  )
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
  /** Whether it answered, and left a look where it is not one's own. */
  const walk = async (name: string, caseId: string, address: string, ask: () => Promise<unknown>) => {
    now = new Date(Date.parse(now) + 11 * 60_000).toISOString()
    const before = await looksOf(caseId)
    const answer = await ask().then(
      () => true,
      () => false,
    )
    if (!answer) return
    const left = (await looksOf(caseId)) - before
    if (left !== 1 && !(name === 'shop2' && left === 0)) silent.push(`${name} ${address} ${caseId}`)
    answered.add(`${name} ${address}`)
  }
  for (const name of ['clerk2', 'issue1', 'joint1', 'officer_scjgj', 'head_scjgj', 'shop2'])
    for (const row of frozen.rows.case_record ?? []) {
      const caseId = String(row.case_id)
      const client = await who(name)
      const [file] = (row.state as Stored).attachments
      for (const [address, gives] of Object.entries(reads)) {
        if (gives === 'nothing') continue
        const url = address
          .replace('GET ', '')
          .replace(':caseId', caseId)
          .replace(':attachmentId', file?.attachmentId ?? caseId)
        await walk(name, caseId, address, () => client.download(url))
      }
      for (const [place, ask] of asked.entries())
        await walk(name, caseId, `asked ${place}`, () => ask(client, caseId))
    }
  expect(silent).toEqual([])
  expect([...answered].filter((one) => one.startsWith('clerk2')).length).toBeGreaterThanOrEqual(7)
})
