import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Client, createClient } from '../../cli/src/demo/api-client.ts'
import { attachAll, fillIn } from '../../cli/src/demo/drive-case.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { newDatabase } from '../support/postgres-server.ts'

/** C91 The whole platform on a clock of its own; its rounds run when the test says so. */

const answers = {
  ownsPremises: false,
  areaSqm: 35,
  refits: false,
  drainsToPublic: true,
  outdoorSeats: false,
  sellsTobacco: false,
}
const tenMinutes = 600_000

describe.each(['embedded', 'postgres'] as const)('C91 timers that do not run (%s)', (kind) => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-late-'))
  let [databaseUrl, now] = ['', '2026-12-28T08:30:00.000+08:00']
  let platform: Awaited<ReturnType<typeof ownPlatform>> | undefined
  const log: string[] = []
  const told = (code: string) =>
    log.flatMap((line) => (line.includes(`"${code}"`) ? [JSON.parse(line) as Record<string, unknown>] : []))
  const startAt = async (moment: string) => {
    await platform?.close()
    now = moment
    const logTo = { write: (line: string) => void log.push(line) }
    const environment = { DATABASE_URL: databaseUrl, ONEVISIT_LOG: 'error' }
    platform = await ownPlatform(data, environment, undefined, { clock: () => now, logTo })
  }
  const as = async (username: string): Promise<Client> => {
    const client = createClient(platform?.url ?? '')
    await client.signIn(username, demonstrationPassword)
    return client
  }
  const handIn = async () => {
    const owner = await as('shop1')
    const { caseId } = await owner.call('createDraft', { body: { thing: 'xiaocanyin', answers } })
    const { revision } = await fillIn(owner, caseId)
    await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
    const body = { consent: true, revision }
    const receipt = await owner.call('submitCase', { params: { caseId }, body }, `in-${caseId}`)
    expect(receipt.answerDueOn).toBe('2027-01-05')
    return caseId
  }
  /** The next round of everything, at a moment. */
  const round = (moment: string) => {
    now = moment
    vi.advanceTimersByTime(tenMinutes)
  }

  beforeEach(async () => {
    now = '2026-12-28T08:30:00.000+08:00'
    databaseUrl = kind === 'postgres' ? await newDatabase(process.env.ONEVISIT_TEST_POSTGRES ?? '') : ''
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    await startAt(now)
  })
  afterEach(async () => {
    await platform?.close()
    platform = undefined
    vi.useRealTimers()
    rmSync(data, { recursive: true, force: true })
  })

  test('C91 a runner that stopped is on the page of whoever looks, which timer, since when, how many; it goes when it ran', async () => {
    const cases = [await handIn(), await handIn()]
    await startAt('2027-01-05T23:50:00.000+08:00')
    const admin = await as('admin')
    const alarms = async () =>
      (await admin.call('listAlarms', {})).alarms
        .filter(({ code }) => !code.startsWith('alarm_notice'))
        .map(({ zh }) => zh)
    const ran = async () => (await admin.call('listTimers', {})).rounds.filter(({ late }) => !late).length
    await expect.poll(alarms).toEqual([])
    expect(await ran()).toBe(10)
    // A clock that is set a month ahead accuses no timer of what its own jump makes of it (K22).
    now = '2027-02-06T01:00:00.000+08:00'
    expect(await alarms()).toEqual([])
    now = '2027-01-06T01:00:00.000+08:00'
    const lines = '有 2 件办件的“到期视为受理”早该自动处理，还没有处理，最早的从 2027-01-05 起。'
    expect((await alarms())[0]).toContain(lines)
    expect((await alarms())[1]).toContain('有 9 项定时任务没有运行，最早的从 2027-01-05 23:50 起。')
    const shown = await admin.call('listTimers', {})
    expect(shown.timers[0]).toMatchObject({ timer: 'deem', late: 2, lateSince: '2027-01-05', waiting: 0 })
    expect(shown.rounds.find(({ round: name }) => name === 'tidy')).toMatchObject({
      minutes: 1440,
      late: false,
    })
    const clerk = await as('clerk1')
    await expect(clerk.call('listTimers', {})).rejects.toMatchObject({ details: { code: 'not_allowed' } })
    round('2027-01-06T01:10:00.000+08:00')
    await expect.poll(alarms, { timeout: 30_000 }).toEqual([])
    for (const caseId of cases)
      expect(await clerk.call('getCase', { params: { caseId } })).toMatchObject({ deemedAccepted: true })
  })

  // The embedded store has no other process.
  if (kind === 'postgres')
    test('C91 a process that hangs over a round is told to the log of another, which goes on with the others and takes over when it is ended', async () => {
      const caseId = await handIn()
      await startAt('2027-01-05T23:50:00.000+08:00')
      const admin = await as('admin')
      const alarms = async () =>
        (await admin.call('listAlarms', {})).alarms
          .map(({ code }) => code)
          .filter((code) => !code.startsWith('alarm_notice'))
      const hanging = new pg.Client({ connectionString: databaseUrl })
      await hanging.connect()
      await hanging.query("select pg_advisory_lock(717366, hashtext('sweep'))")
      round('2027-01-06T01:00:00.000+08:00')
      await expect
        .poll(() => alarms(), { timeout: 30_000 })
        .toEqual(['alarm_timers_late', 'alarm_round_late'])
      log.length = 0
      round('2027-01-06T01:10:00.000+08:00')
      await expect
        .poll(() => told('alarm_round_late'), { timeout: 30_000 })
        .toMatchObject([{ level: 50, division: '330282000000', round: 'sweep', since: '2027-01-05 23:50' }])
      expect(told('alarm_timers_late')).toMatchObject([{ timer: 'deem', count: 1, since: '2027-01-05' }])
      await hanging.end()
      round('2027-01-06T01:20:00.000+08:00')
      await expect.poll(() => alarms(), { timeout: 30_000 }).toEqual([])
      const clerk = await as('clerk1')
      expect(await clerk.call('getCase', { params: { caseId } })).toMatchObject({ deemedAccepted: true })
    })
})
