import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freePort, serve } from '../../bench/served.ts'
import { type Client, createClient, Refused } from '../../cli/src/demo/api-client.ts'
import { newDatabase, startPostgres } from '../../tests/support/postgres-server.ts'
import { demonstrationPassword } from './modules/identity/demonstration.ts'

const thing = 'xiaocanyin'
const answers = {
  ...{ ownsPremises: false, areaSqm: 35, refits: false },
  ...{ drainsToPublic: true, outdoorSeats: false, sellsTobacco: false },
}
const project = join(import.meta.dirname, '../..')

/** One person at one draft: saves until told to end, and remembers the newest revision that was acknowledged. */
const createTypist = async (client: Client, codes: Set<string>) => {
  const { caseId } = await client.call('createDraft', { body: { thing, answers } })
  const params = { caseId }
  const stands = async () => (await client.call('getForm', { params })).revision
  let [acknowledged, saves, revision] = [0, 0, await stands()]
  const type = async (ended: () => boolean) => {
    saves = 0
    while (!ended() || saves === 0) {
      try {
        revision = (await client.call('saveDraft', { params, body: { revision, values: {} } })).revision
        acknowledged = revision
        saves += 1
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        codes.add(`${error.details.status} ${error.details.code}`)
        await sleep(100)
        revision = await stands().catch(() => revision)
      }
    }
  }
  return { type, kept: async () => (await stands()) >= acknowledged }
}

test('a PostgreSQL that is killed or restarted under load never ends the platform: 503 meanwhile, and all that was acknowledged is there', async () => {
  const server = await startPostgres({ durable: true })
  const data = mkdtempSync(join(tmpdir(), 'onevisit-restart-'))
  // Ends by itself with a code other than 0 when anything is thrown and not caught.
  const platform = await serve(project, await freePort(), {
    DATABASE_URL: await newDatabase(server.url),
    ONEVISIT_DATA: data,
    ONEVISIT_LOG: 'silent',
  })
  const url = `http://127.0.0.1:${platform.port}`
  const codes = new Set<string>()
  try {
    const typists = await Promise.all(
      ['shop1', 'shop2', 'shop3', 'shop4'].map(async (name) => {
        const client = createClient(url)
        await client.signIn(name, demonstrationPassword)
        return Promise.all([1, 2, 3].map(() => createTypist(client, codes)))
      }),
    )
    for (const signal of ['SIGKILL', 'SIGINT'] as const) {
      let over = false
      const typing = Promise.all(typists.flat().map(({ type }) => type(() => over)))
      await sleep(700)
      await server.kill(signal)
      await sleep(500)
      expect((await fetch(`${url}/api/health`)).status).toBe(200)
      // What readiness found a moment ago is still its answer.
      const ready = async () => (await fetch(`${url}/api/ready`)).status
      await expect.poll(ready, { timeout: 60_000 }).toBe(503)
      await server.startAgain()
      over = true
      await typing
      await expect.poll(ready, { timeout: 60_000 }).toBe(200)
      expect(await Promise.all(typists.flat().map(({ kept }) => kept()))).not.toContain(false)
    }
  } finally {
    await platform.stop()
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
  // What was written and could not be acknowledged any more is a conflict for whoever sends it again.
  expect([...codes].filter((code) => !/^503 store_(away|slow)$|^409 /.test(code))).toEqual([])
  expect(codes).toContain('503 store_away')
})
