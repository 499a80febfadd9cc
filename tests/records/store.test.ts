import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseRecord } from '#engine/casework'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { verifyStore } from '../../server/src/modules/verify/index.ts'
import { openDatabase } from '../../server/src/platform/database.ts'
import { createFiles } from '../../server/src/platform/files.ts'
import { createSecret } from '../../server/src/platform/secret.ts'
import { allAccounts } from '../support/all-accounts.ts'
import { type Accounts, accounts, driveOn } from './drive-on.ts'
import { frozenStore, putBack } from './old-store.ts'

/**
 * A store that an earlier version left: it opens, upgrades and verifies, everything in it can be read, and its cases and versions go
 * on to their end. The fixture is never made anew (make-store.ts says how it came to be); what breaks here breaks a town hall's data.
 */
const frozen = frozenStore('store.v1')

type Asked = {
  readonly material: string
  readonly because: { readonly zh: string; readonly en: string } | null
}
type FrozenCase = {
  readonly case_id: string
  readonly status: string
  readonly query_code: string | null
  readonly applicant_id: string
  readonly state: {
    readonly attachments: readonly { readonly attachmentId: string; readonly fileHash: string }[]
    readonly plan: { readonly matters: readonly unknown[]; readonly requirements: readonly Asked[] }
  }
}
type Event = {
  readonly case_id: string
  readonly sequence: number
  readonly body: string
  readonly hash: string
}

/** Rows of a dump come in the order of the disk. */
const bySequence = (a: Event, b: Event) => a.sequence - b.sequence

const cases = (frozen.rows.case_record ?? []) as unknown as readonly FrozenCase[]
const events = (frozen.rows.case_event ?? []) as unknown as readonly Event[]
const column = (table: string, name: string): string[] =>
  (frozen.rows[table] ?? []).map((row) => String(row[name]))
const usernames = new Map(
  (frozen.rows.app_user ?? []).map(({ id, username }) => [String(id), String(username)]),
)

/** States that are called otherwise since: old name → name now. */
const renamed: Readonly<Record<string, string>> = {}
const calledNow = (status: string): string => renamed[status] ?? status

/** The clerk who keeps a case for somebody is its applicant's side. */
const ownerOf = (who: Accounts, { applicant_id }: FrozenCase) => who(usernames.get(applicant_id) ?? 'clerk1')

const ended = ['refused', 'withdrawn']
const bodyOf = ({ case_id, sequence, body, hash }: Event) => `${case_id} ${sequence} ${hash} ${body}`

describe.each(['embedded', 'postgres'] as const)('a store of the first version (%s)', (kind) => {
  let place: Awaited<ReturnType<typeof putBack>>
  let platform: Awaited<ReturnType<typeof ownPlatform>> | undefined
  let who: Accounts

  const start = async () => {
    const clock = () => frozen.now
    platform = await ownPlatform(place.data, { DATABASE_URL: place.databaseUrl }, undefined, { clock })
    who = accounts(platform.url)
  }
  const stop = async () => {
    await platform?.close()
    platform = undefined
  }
  /** Opens the store as `onevisit verify` does, and answers with what stands in its chains. */
  const verified = async () => {
    const database = await openDatabase(place)
    if (!database.ok) throw new Error(JSON.stringify(database.problems))
    const secret = createSecret(Buffer.from(frozen.key, 'hex'))
    const files = createFiles(join(place.data, 'files'))
    const report = await verifyStore({ database: database.value, secret, files })
    const stored = await database.value.query<Event>('select case_id, sequence, body, hash from case_event')
    await database.value.close()
    return { report, bodies: new Set(stored.map(bodyOf)) }
  }

  beforeAll(async () => {
    place = await putBack(frozen, kind)
  })
  afterAll(async () => {
    await stop()
    if (place) rmSync(place.data, { recursive: true, force: true })
  })

  test('C9 it upgrades, every chain verifies, and no event has changed by a byte', async () => {
    const { report, bodies } = await verified()
    expect(report.findings).toEqual([])
    expect(report).toMatchObject({
      ...{ ok: true, cases: cases.length, events: events.length, broken: [], orphans: 0 },
    })
    expect(events.filter((event) => !bodies.has(bodyOf(event)))).toEqual([])
  })

  test('every case is read as it was left: state, form, timeline, receipt, progress and files', async () => {
    await start()
    for (const one of cases) {
      const [owner, caseId] = [await ownerOf(who, one), one.case_id]
      const view = await owner.call('getCase', { params: { caseId } })
      expect([view.status, view.queryCode]).toEqual([calledNow(one.status), one.query_code])
      expect(view.tasks).toHaveLength(one.state.plan.matters.length)
      // Why a paper is asked for after all is shown in the words of then.
      const because = (list: readonly Asked[]) =>
        Object.fromEntries(list.map(({ material, because }) => [material, because]))
      const shown = view.materials.map(({ material, askedBecause }) => ({ material, because: askedBecause }))
      expect(because(shown)).toEqual(because(one.state.plan.requirements))
      expect(view.applicant.name).not.toBe('')
      const form = await owner.call('getForm', { params: { caseId } })
      const fields = form.sections.flatMap((section) => section.fields)
      expect(fields.some(({ value }) => value !== null && value !== '')).toBe(true)
      const { entries } = await owner.call('getTimeline', { params: { caseId } })
      const told = events
        .filter((event) => event.case_id === caseId && !event.body.includes('"draft_saved"'))
        .sort(bySequence)
      // C110 What time has told since the platform began stands behind it.
      const before = entries.filter(({ sequence }) => sequence <= (told.at(-1)?.sequence ?? 0))
      expect(before.map(({ sequence }) => sequence)).toEqual(told.map(({ sequence }) => sequence))
      expect(entries.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true)
      if (one.query_code) {
        const progress = await owner.call('getProgress', { params: { queryCode: one.query_code } })
        // C35 A code alone never tells how a case ended.
        const ended = view.status === 'refused' || view.status === 'withdrawn'
        expect(progress.status).toBe(ended ? 'ended' : view.status)
      }
      for (const { attachmentId, fileHash } of one.state.attachments) {
        const bytes = await owner.download(`/api/cases/${caseId}/attachments/${attachmentId}`)
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(fileHash)
      }
    }
  })

  test('queues, the applicants’ own lists, accounts and the audit trail are read', async () => {
    const clerk = await who('clerk1')
    const { queues } = await clerk.call('countQueues', {})
    expect(queues.some(({ count }) => count > 0)).toBe(true)
    for (const { queue } of queues) await clerk.call('listQueue', { params: { queue }, query: {} })
    for (const name of ['shop1', 'shop2']) {
      const mine = await (await who(name)).call('listMyCases', {})
      const stored = cases.filter(({ applicant_id }) => usernames.get(applicant_id) === name)
      expect(mine.cases.map(({ caseId }) => caseId).sort()).toEqual(stored.map((one) => one.case_id).sort())
    }
    const admin = await who('admin')
    // The demonstration opens what it did not have then: the heads of departments (P40).
    const known = (await allAccounts(admin)).filter(({ role }) => role !== 'department_head')
    expect(known.map(({ id }) => id).sort()).toEqual([...usernames.keys()].sort())
    expect((await admin.call('listAudit', { query: {} })).total).toBeGreaterThanOrEqual(
      (frozen.rows.audit_entry ?? []).length,
    )
  })

  test('every version is read: its state, acts as sentences, rows, effect, ledger, lead and comparison', async () => {
    const joint = await who('joint1')
    const { versions } = await joint.call('listVersions', {})
    expect(versions.map(({ versionId }) => versionId).sort()).toEqual(
      column('thing_version', 'version_id').sort(),
    )
    for (const { versionId, status } of versions) {
      const params = { versionId }
      const stored = (frozen.rows.thing_version ?? []).find((row) => row.version_id === versionId)
      expect(status).toBe(calledNow(String(stored?.status)))
      const view = await joint.call('getVersion', { params })
      expect(view.draft.name).not.toBe('')
      const { events: acts } = await joint.call('listVersionEvents', { params })
      expect(acts).toHaveLength(Number(stored?.version))
      expect(acts.every(({ zh, en }) => zh !== '' && en !== '' && !`${zh}${en}`.includes('undefined'))).toBe(
        true,
      )
      await joint.call('listVersionRows', { params })
      await joint.call('getCutLedger', { params })
      await joint.call('getLeadFinding', { params })
      if (view.draft.matters.length) await joint.call('getVersionEffect', { params })
      if (view.basedOn) await joint.call('compareVersion', { params, query: {} })
    }
  })

  test('trainings, the library, its changes, lists and settled words are read', async () => {
    const [joint, officer] = [await who('joint2'), await who('officer_scjgj')]
    const { trainings } = await joint.call('listTrainings', {})
    expect(trainings.map(({ trainingId }) => trainingId).sort()).toEqual(
      column('training_session', 'training_id').sort(),
    )
    for (const { trainingId } of trainings) await joint.call('getTraining', { params: { trainingId } })
    const { changes } = await joint.call('listLibraryChanges', { query: {} })
    expect(changes.map(({ changeId }) => changeId).sort()).toEqual(
      column('library_change', 'change_id').sort(),
    )
    const { matters } = await officer.call('listLibraryMatters', { params: { department: 'scjgj' } })
    expect(matters.map(({ name }) => name)).toContain('审批事项第1号')
    for (const uploadId of column('list_upload', 'upload_id')) {
      const list = await officer.call('getList', { params: { uploadId } })
      expect(list.sheets.length).toBeGreaterThan(0)
    }
    // The third settling was taken back.
    const settled = (frozen.rows.wording_decision ?? []).filter(({ act }) => act === 'settle').slice(0, 2)
    for (const { wording, target, by_name } of settled) {
      const query = { noun: 'material', show: 'settled', text: String(wording) } as const
      const { rows } = await joint.call('listWordings', { query })
      expect(rows.map(({ current, decided }) => [current?.id, decided?.by])).toContainEqual([target, by_name])
    }
  })

  test('every open case goes on to the hand-out of its results', async () => {
    for (const one of cases) {
      if (ended.includes(one.status)) continue
      expect([one.case_id, await driveOn(who, await ownerOf(who, one), one.case_id)]).toEqual([
        one.case_id,
        'completed',
      ])
    }
  })

  test('versions under review and listed go on to publication; a list that was clean is imported', async () => {
    const joint = await who('joint1')
    const { versions } = await joint.call('listVersions', {})
    const open = versions.filter(({ status }) => status === 'review' || status === 'listed')
    expect(open).toHaveLength(2)
    for (const { versionId, status, signatures, thing } of open) {
      const params = { versionId }
      const act = async (name: string, type: 'sign' | 'list' | 'publish') =>
        (await who(name)).call('actOnVersion', { params, body: { type } })
      if (status === 'review') {
        for (const office of [1, 2, 3, 4].slice(signatures)) await act(`joint${office}`, 'sign')
        await act('joint1', 'list')
      }
      expect((await act('joint1', 'publish')).status).toBe('published')
      expect((await joint.call('getThing', { params: { thing } })).summary.code).toBe(thing)
    }
    const officer = await who('officer_scjgj')
    const clean = (frozen.rows.list_upload ?? []).find(({ file_name }) => file_name === '改过的清单.xlsx')
    const params = { uploadId: String(clean?.upload_id) }
    const { digest } = await officer.call('getList', { params })
    expect((await officer.call('importList', { params, body: { digest } })).changeId).not.toBe('')
  })

  test('a case that went on stands on a plan of the same format', async () => {
    await stop()
    const database = await openDatabase(place)
    if (!database.ok) throw new Error(JSON.stringify(database.problems))
    const stored = await database.value.query<{ state: object; plan: object }>(
      'select r.state, p.plan from case_record r join case_plan p on p.division_code = r.division_code and p.plan_hash = r.plan_hash',
    )
    await database.value.close()
    const today = stored.filter(({ state }) => 'format' in state && state.format === caseRecord.format)
    expect(today.length).toBeGreaterThan(0)
    for (const { state, plan } of today)
      expect(caseRecord.readWhole({ ...state, plan })).toMatchObject({ ok: true })
  })

  test('C9 afterwards every chain verifies, and begins as it did', async () => {
    const { report, bodies } = await verified()
    expect(report.findings).toEqual([])
    expect([report.broken, report.orphans, report.cases]).toEqual([[], 0, cases.length])
    expect(report.events).toBeGreaterThan(events.length)
    expect(events.filter((event) => !bodies.has(bodyOf(event)))).toEqual([])
  })
})
