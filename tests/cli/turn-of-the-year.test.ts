import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { learnNotices } from '#engine/calendar'
import type { Client } from '../../cli/src/demo/api-client.ts'
import { createClient, Refused } from '../../cli/src/demo/api-client.ts'
import {
  acceptAtWindow,
  attachAll,
  bringDeferred,
  type Cast,
  decideAll,
  fillIn,
  handOut,
} from '../../cli/src/demo/drive-case.ts'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { demonstrationPassword } from '../../server/src/modules/identity/demonstration.ts'
import { newDatabase } from '../support/postgres-server.ts'

/** K15 The platform with its clock at 28 December 2026, while the notice of 2027 is not out; in New York it is the day before. */

const answers = {
  ownsPremises: false,
  areaSqm: 35,
  refits: false,
  drainsToPublic: true,
  outdoorSeats: false,
  sellsTobacco: false,
}
const notice = {
  year: 2027,
  notice: '国办发明电〔2026〕9号',
  rest: '01-01 01-04 02-05 02-08 02-09 02-10 04-05 05-03 05-04 06-09 09-15 10-01 10-04 10-05'.split(' '),
  work: ['01-09'],
}

const zone = process.env.TZ
beforeAll(() => {
  process.env.TZ = 'America/New_York'
})
afterAll(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  learnNotices([])
})

describe.each(['embedded', 'postgres'] as const)('the turn of the year (%s)', (kind) => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-year-'))
  let databaseUrl = ''
  let now = '2026-12-28T08:30:00.000+08:00'
  let platform: Awaited<ReturnType<typeof ownPlatform>> | undefined
  const clients = new Map<string, Client>()
  const as = async (username: string): Promise<Client> => {
    const client = clients.get(username) ?? createClient(platform?.url ?? '')
    if (!clients.has(username)) await client.signIn(username, demonstrationPassword)
    clients.set(username, client)
    return client
  }
  /** The platform stops, and starts again at another moment. */
  const startAt = async (moment: string) => {
    await platform?.close()
    clients.clear()
    now = moment
    platform = await ownPlatform(data, { DATABASE_URL: databaseUrl, ONEVISIT_LOG: 'silent' }, undefined, {
      clock: () => now,
    })
  }
  const handIn = async (owner: Client) => {
    const { caseId } = await owner.call('createDraft', { body: { thing: 'xiaocanyin', answers } })
    const { revision } = await fillIn(owner, caseId)
    await attachAll(owner, await owner.call('getCase', { params: { caseId } }))
    const body = { consent: true, revision }
    return { caseId, receipt: await owner.call('submitCase', { params: { caseId }, body }, `in-${caseId}`) }
  }
  const look = async (caseId: string) => (await as('clerk1')).call('getCase', { params: { caseId } })

  beforeAll(async () => {
    databaseUrl = kind === 'postgres' ? await newDatabase(process.env.ONEVISIT_TEST_POSTGRES ?? '') : ''
    await startAt(now)
  })
  afterAll(async () => {
    await platform?.close()
    rmSync(data, { recursive: true, force: true })
  })

  test('K17 this process reckons its own days in New York', () => {
    expect(new Date('2026-12-28T00:30:00Z').getDate()).toBe(27)
  })

  test('K15 a case runs from hand-in to delivery; every day of 2027 is told as provisional, none is missing', async () => {
    const owner = await as('shop1')
    const { caseId, receipt } = await handIn(owner)
    expect(receipt).toMatchObject({ answerDueOn: '2027-01-05', provisional: true })
    const clerk = await as('clerk1')
    const { rows } = await clerk.call('listQueue', { params: { queue: 'intake' }, query: {} })
    expect(rows.find((row) => row.caseId === caseId)).toMatchObject({
      dueOn: '2027-01-05',
      provisional: true,
    })
    const accepted = await acceptAtWindow(clerk, await look(caseId))
    expect(accepted).toMatchObject({ status: 'accepted', provisional: true })
    const running = accepted.tasks.filter(({ status }) => status === 'running')
    expect(running.length).toBeGreaterThan(0)
    for (const task of running) {
      expect(task.dueOn).toMatch(/^202[67]-/)
      expect([task.matter, task.provisional]).toEqual([task.matter, `${task.statutoryDueOn}` > '2027'])
      expect(task.statutoryDueOn).not.toBeNull()
    }
    const progress = await createClient(platform?.url ?? '').call('getProgress', {
      params: { queryCode: receipt.queryCode },
    })
    expect(progress.expectedBy).toMatch(/^2027-/)
    expect(progress.provisional).toBe(true)
    now = '2027-01-04T10:00:00.000+08:00'
    const issuer = await as('issue1')
    const cast: Cast = { owner, clerk, issuer, officer: (department) => as(`officer_${department}`) }
    await decideAll(cast, caseId, () => undefined)
    await bringDeferred(cast, await look(caseId))
    expect(await handOut(issuer, { caseId, queryCode: receipt.queryCode })).toMatchObject({
      status: 'completed',
    })
    const { entries } = await owner.call('getTimeline', { params: { caseId } })
    expect(entries.at(-1)).toMatchObject({
      type: 'delivered',
      at: expect.stringContaining('2027-01-04T10:00'),
    })
  })

  test('C2 K15 what nobody answers is accepted on 6 January 2027, as of 28 December, and not a day before', async () => {
    now = '2026-12-28T23:30:00.000+08:00'
    const { caseId } = await handIn(await as('shop2'))
    await startAt('2027-01-05T23:59:00.000+08:00')
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await look(caseId)).toMatchObject({ status: 'submitted', answerDueOn: '2027-01-05' })
    await startAt('2027-01-06T00:01:00.000+08:00')
    await expect.poll(() => look(caseId)).toMatchObject({ status: 'accepted' })
    expect(await look(caseId)).toMatchObject({
      deemedAccepted: true,
      acceptedAt: '2026-12-28T23:30:00.000+08:00',
    })
  })

  test('K22 a clock 30 days ahead accepts nobody until somebody has looked at it', async () => {
    const { caseId } = await handIn(await as('shop1'))
    await startAt('2027-02-05T08:30:00.000+08:00')
    const admin = await as('admin')
    const { alarms } = await admin.call('listAlarms', {})
    const ahead = alarms.find(({ code }) => code === 'alarm_clock_ahead')
    expect(ahead?.zh).toContain('2027-02-05 08:30')
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await look(caseId)).status).toBe('submitted')
    const clerk = await as('clerk1')
    const refused = await clerk
      .call('confirmClock', { body: { now } })
      .catch((error: unknown) => error instanceof Refused && error.details.code)
    expect(refused).toBe('not_allowed')
    await admin.call('confirmClock', { body: { now: ahead?.now ?? '' } })
    await expect.poll(async () => (await look(caseId)).status).toBe('accepted')
  })

  test('K20 K21 the notice comes: entered by one, confirmed by another, every open date is reckoned and told', async () => {
    now = '2027-02-05T09:00:00.000+08:00'
    const owner = await as('shop2')
    const { caseId, receipt } = await handIn(owner)
    expect(receipt).toMatchObject({ answerDueOn: '2027-02-17', provisional: true })
    const [admin, joint] = [await as('admin'), await as('joint1')]
    const moving = {
      ...notice,
      rest: [...notice.rest, '02-11', '02-12'].toSorted(),
      work: ['01-09', '02-14'],
    }
    const { noticeId } = await admin.call('enterNotice', { body: moving })
    const own = await admin
      .call('actOnNotice', { params: { noticeId }, body: { type: 'confirm' } })
      .catch((error: unknown) => error instanceof Refused && error.details.code)
    expect(own).toBe('notice_own')
    await joint.call('actOnNotice', { params: { noticeId }, body: { type: 'confirm' } })
    const clerk = await as('clerk1')
    const queued = async () => {
      const { rows } = await clerk.call('listQueue', { params: { queue: 'intake' }, query: {} })
      return rows.find((row) => row.caseId === caseId)
    }
    await expect.poll(queued).toMatchObject({ dueOn: '2027-02-18', provisional: false })
    const told = async () => {
      const { entries } = await owner.call('getTimeline', { params: { caseId } })
      return entries.some(({ type, zh }) => type === 'dates_moved' && zh.includes(notice.notice))
    }
    await expect.poll(told).toBe(true)
    const progress = await createClient(platform?.url ?? '').call('getProgress', {
      params: { queryCode: receipt.queryCode },
    })
    expect(progress.datesMoved).toMatchObject({ to: progress.expectedBy, notices: [notice.notice] })
    expect(progress.provisional).toBe(false)
  })
})
