import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok } from '#engine/kernel'
import { ratingRecord } from '#engine/ratings'
import { ownPlatform } from '../../../../cli/src/demo/own-platform.ts'
import { frozenStore, putBack } from '../../../../tests/records/old-store.ts'
import { cixi } from '../../../../tests/support/cixi.ts'
import { auditEntry } from '../../platform/audit-entry.ts'
import { type Database, openDatabase } from '../../platform/database.ts'
import { createFiles } from '../../platform/files.ts'
import { createSecret } from '../../platform/secret.ts'
import { createLibraryService, createLibraryStore } from '../library/index.ts'
import { createRatingStore } from '../ratings/index.ts'
import { type Finding, verifyStore } from './index.ts'

/** A store that was really worked with; each tampering meets a case of its own, as a database administrator would do it. */
const frozen = frozenStore('store.v1')
const ids = (frozen.rows.case_record ?? []).map(({ case_id }) => String(case_id)).sort()
type Filed = { readonly fileHash: string }
const attached = new Map(
  (frozen.rows.case_record ?? []).map(({ case_id, state }) => [
    String(case_id),
    (state as { attachments: Filed[] }).attachments,
  ]),
)
const filesOf = (caseId: string): readonly Filed[] => attached.get(caseId) ?? []

const named = ({ kind, id, where }: Finding) => `${id} ${kind}${where ? ` ${where}` : ''}`

describe.each(['embedded', 'postgres'] as const)('what verify proves (%s)', (kind) => {
  let place: Awaited<ReturnType<typeof putBack>>
  let database: Database

  const open = async () => {
    const opened = await openDatabase(place)
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
    database = opened.value
  }
  const verify = () =>
    verifyStore({
      database,
      secret: createSecret(Buffer.from(frozen.key, 'hex')),
      files: createFiles(join(place.data, 'files')),
    })
  const run = (text: string, values: unknown[]) => database.query(text, values)

  beforeAll(async () => {
    place = await putBack(frozen, kind)
    const clock = () => frozen.now
    // The platform writes down who the cases are of, as it does after an update.
    const platform = await ownPlatform(place.data, { DATABASE_URL: place.databaseUrl }, undefined, { clock })
    await open().catch(() => undefined)
    for (let tries = 0; kind === 'postgres' && tries < 200; tries += 1) {
      const [row] = await run('select 1 from case_person_fill where done', [])
      if (row) break
      await new Promise((done) => setTimeout(done, 100))
    }
    if (kind === 'embedded') await new Promise((done) => setTimeout(done, 3_000))
    await platform.close()
    if (kind === 'embedded') await open()
  }, 120_000)
  afterAll(async () => {
    await database?.close()
    if (place) rmSync(place.data, { recursive: true, force: true })
  })

  test('C40 C41 a store nobody tampered with is whole', async () => {
    const report = await verify()
    expect(report.findings).toEqual([])
    // C8 Results to hand out had no day in this store; a round of the platform gave them one.
    const toIssue = await run(
      `select count(due_on)::int as days, count(*)::int as lines from task_queue where queue = 'issue'`,
      [],
    )
    expect(toIssue).toEqual([{ days: 2, lines: 2 }])
    expect(report).toMatchObject({ ok: true, cases: ids.length, broken: [], orphans: 0 })
    const [people] = await run('select count(*)::int as n from case_person', [])
    expect(people).toEqual({ n: expect.any(Number) })
    expect((people as { n: number }).n).toBeGreaterThan(10)
  })

  test('C40 C41 every tampering is named by its case and kind, and nothing else is', async () => {
    const [state = '', status = '', applicant = '', list = '', plan = ''] = ids
    const [form = '', exchanged = '', formGone = '', trail = '', thinned = ''] = ids.slice(5)
    const putOff = ids[17] ?? ''
    const [event = '', person = '', file = '', fileGone = '', gone = '', hidden = ''] = ids.slice(10)
    const of = (caseId: string) => [caseId]
    // A2 (1) What every screen and decision reads.
    await run(
      `update case_record set state = jsonb_set(state::jsonb, '{createdAt}', '"2020-01-01"') where case_id = $1`,
      of(state),
    )
    await run(`update case_record set status = 'completed' where case_id = $1`, of(status))
    await run(`update case_record set applicant_id = 'another' where case_id = $1`, of(applicant))
    await run(
      `update task_queue set status = 'accepted', department = 'other' where case_id = $1 and queue = 'lead'`,
      of(list),
    )
    // C8 K21 A day of a line put off.
    await run(`update task_queue set due_on = due_on + 30 where case_id = $1 and queue = 'lead'`, of(putOff))
    await run(
      `update case_record set plan_hash = (select plan_hash from case_record where case_id = $2) where case_id = $1`,
      [plan, ids[19]],
    )
    // A2 (5) A sealed form damaged; one exchanged for another of the same store; one taken away.
    await run(
      'update case_form set ciphertext = set_byte(ciphertext, 90, 255 - get_byte(ciphertext, 90)) where case_id = $1',
      of(form),
    )
    await run(
      'update case_form set ciphertext = (select ciphertext from case_form where case_id = $2) where case_id = $1',
      [exchanged, state],
    )
    await run('delete from case_form where case_id = $1', of(formGone))
    // A2 (4) The trail of a case emptied; one entry of another taken out.
    await run('delete from audit_entry where case_id = $1', of(trail))
    await run(`delete from audit_entry where case_id = $1 and act = 'accept'`, of(thinned))
    // A2 (6) One event deleted.
    await run('delete from case_event where case_id = $1 and sequence = 3', of(event))
    await run('update case_person set keeper = $2 where case_id = $1', [person, 'somebody'])
    // A file with another content, and one that is gone: each of one case only.
    const pathOf = (hash: string) => join(place.data, 'files', hash.slice(0, 2), hash)
    expect([filesOf(file).length, filesOf(fileGone).length]).not.toContain(0)
    const [altered, lost] = [filesOf(file)[0]?.fileHash ?? '', filesOf(fileGone)[0]?.fileHash ?? '']
    const [whole, taken] = [readFileSync(pathOf(altered)), readFileSync(pathOf(lost))]
    writeFileSync(pathOf(altered), Buffer.concat([whole, Buffer.from([0])]))
    if (lost !== altered) rmSync(pathOf(lost))
    // C52 What the collector would take for nobody's.
    const unnoted = ids.find((id) => ![gone, hidden].includes(id) && filesOf(id).length) ?? ''
    await run('delete from case_file where case_id = $1', of(unnoted))
    // A whole case deleted, its trail left; an event slipped in under a case that is none.
    await run('delete from case_event where case_id = $1', of(gone))
    await run('delete from case_form where case_id = $1', of(gone))
    await run('delete from case_record where case_id = $1', of(gone))
    await run('delete from case_record where case_id = $1', of(hidden))

    const report = await verify()
    const found = report.findings.map(named)
    const withFile = (hash: string) =>
      ids.filter((id) => filesOf(id).some(({ fileHash }) => fileHash === hash))
    expect(report.ok).toBe(false)
    expect(found).toEqual(
      expect.arrayContaining([
        `${state} state_differs createdAt`,
        `${status} record_differs status`,
        `${applicant} record_differs applicant_id`,
        `${list} lines_differ lead`,
        `${putOff} lines_differ lead`,
        expect.stringContaining(`${unnoted} file_unnoted`),
        `${form} form_shut`,
        `${exchanged} form_shut`,
        `${formGone} form_missing`,
        `${event} event_missing 3`,
        `${person} person_differs`,
        `${thinned} audit_missing accept`,
        `${gone} case_gone`,
        `${hidden} case_gone`,
      ]),
    )
    const kinds = (caseId: string) => report.findings.filter(({ id }) => id === caseId).map((one) => one.kind)
    expect(kinds(plan)).toContain('state_differs')
    expect(kinds(trail)).toContain('audit_missing')
    for (const caseId of withFile(altered))
      if (![gone, hidden].includes(caseId)) expect(kinds(caseId)).toContain('file_altered')
    if (lost !== altered) expect(kinds(fileGone)).toContain('file_missing')
    expect(report.orphans).toBeGreaterThan(0)
    const untouched = ids
      .slice(16)
      .filter(
        (id) =>
          ![putOff, unnoted].includes(id) && !withFile(altered).includes(id) && !withFile(lost).includes(id),
      )
    expect(untouched.flatMap(kinds)).toEqual([])
    expect(report.findings.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true)
    writeFileSync(pathOf(altered), whole)
    writeFileSync(pathOf(lost), taken)
  })

  test('E7 a rating that was changed, exchanged, slipped in or taken away is named by its case', async () => {
    const division = String(frozen.rows.library_document?.[0]?.division_code)
    const secret = createSecret(Buffer.from(frozen.key, 'hex'))
    const store = createRatingStore(database, division)
    const rate = async (caseId: string) => {
      const rating = {
        caseId,
        thing: 'feipin',
        lead: 'swj',
        grade: 5,
        reasons: [],
        words: null,
        at: frozen.now,
      }
      const sealed = secret.seal(`rating ${division} ${caseId}`, ratingRecord.write(rating as never))
      const by = {
        now: frozen.now,
        place: 'w',
        actor: { id: 'p', name: 'p', role: 'applicant', division },
      } as const
      const told = { act: 'rating.give', subject: `rating:${caseId}`, zh: '评价', en: 'rated' }
      const audit = auditEntry(told as never, by)
      await store.write({ caseId, lead: 'swj', at: frozen.now, sealed: sealed.toString('base64'), audit })
    }
    const rated = async () =>
      (await verify()).findings.filter(({ kind }) => kind.startsWith('rating_')).map(named)
    const [whole = '', altered = '', exchanged = '', moved = '', gone = ''] = Array.from({ length: 6 }, () =>
      v7(),
    )
    for (const caseId of [whole, altered, exchanged, moved, gone]) await rate(caseId)
    expect(await rated()).toEqual([])
    await run(
      'update rating set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) where case_id = $1',
      [altered],
    )
    await run(
      'update rating set sealed = (select sealed from rating where case_id = $2) where case_id = $1',
      [exchanged, whole],
    )
    await run(`update rating set lead = 'scjgj' where case_id = $1`, [moved])
    await run('delete from rating where case_id = $1', [gone])
    const slipped = v7()
    await run(
      'insert into rating (division_code, case_id, lead, rated_at, sealed) select division_code, $1::uuid, lead, rated_at, sealed from rating where case_id = $2',
      [slipped, whole],
    )
    expect((await rated()).sort()).toEqual(
      [
        ...[altered, exchanged, moved, slipped].map((caseId) => `${caseId} rating_altered`),
        `${slipped} rating_untold`,
        `${gone} rating_gone`,
      ].sort(),
    )
    await run('delete from rating', [])
    await run(`delete from audit_entry where act = 'rating.give'`, [])
  })

  test('V24 M5 P9 a changed version, library row, session or office is named', async () => {
    const division = String(frozen.rows.library_document?.[0]?.division_code)
    const own = createLibraryService({
      store: createLibraryStore(database, division),
      published: cixi,
      newId: v7,
    })
    const joint = {
      now: frozen.now,
      place: 't',
      actor: { id: 'j', name: '王敏', role: 'joint_team', division },
    } as const
    const renamed = (suffix: string) =>
      own.change(joint, {
        kind: 'settle',
        zh: '改名',
        en: 'renamed',
        apply: (document) =>
          ok({
            ...document,
            materials: document.materials.map((one, at) =>
              at === 0 ? { ...one, name: `${one.name}${suffix}` } : one,
            ),
          }),
      })
    const others = async () =>
      (await verify()).findings.filter(({ about }) => about !== 'case' && about !== 'store').map(named)
    expect(await others()).toEqual([])
    expect((await verify()).library).toEqual({ libraries: 1, proved: 0 })
    const [first, second] = [await renamed('甲'), await renamed('乙')]
    expect([first.ok, second.ok]).toEqual([true, true])
    const undo = second.ok && second.value.changeId ? await own.undo(joint, second.value.changeId) : undefined
    expect(undo?.ok).toBe(true)
    expect(await others()).toEqual([])
    expect((await verify()).library).toEqual({ libraries: 1, proved: 1 })

    const versions = (frozen.rows.thing_version ?? []).map(({ version_id }) => String(version_id)).sort()
    const [state = '', status = '', lost = ''] = versions
    await run(
      `update thing_version set state = jsonb_set(state, '{draft,name}', '"另一件事"') where version_id = $1`,
      [state],
    )
    await run(
      `update thing_version set status = case status when 'draft' then 'listed' else 'draft' end where version_id = $1`,
      [status],
    )
    await run('delete from thing_version_event where version_id = $1 and sequence = 1', [lost])
    const training = String(frozen.rows.training_session?.[0]?.training_id)
    await run('update training_session set revision = revision + 3 where training_id = $1', [training])
    const user = String(frozen.rows.app_user?.[0]?.id)
    await run(
      `insert into office_held (division_code, office_id, user_id, role, held_from) values ($1, $2, $3, 'administrator', '2026-10-01')`,
      [division, v7(), user],
    )
    const account = String(frozen.rows.app_user?.[1]?.id)
    // An office that was given, made another one.
    const raised = String(frozen.rows.app_user?.[2]?.id)
    await run(
      `insert into office_held (division_code, office_id, user_id, role, held_from) values ($1, $2, $3, 'administrator', '2026-10-01')`,
      [division, v7(), raised],
    )
    await run('select onevisit_write_audit($1, $2::timestamptz, $3::jsonb)', [
      division,
      frozen.now,
      JSON.stringify([
        {
          ...{ auditId: v7(), actorId: 'a', actorRole: 'administrator', act: 'account.appoint', place: 't' },
          ...{ subject: `account:${raised}`, zh: '任命他为窗口人员', en: 'x' },
        },
      ]),
    ])
    await run('update app_user set locked_at = $2 where id = $1', [account, frozen.now])
    const changed = first.ok ? first.value : { revision: 0 }
    await run(`update library_change set told_zh = '什么也没改' where revision = $1`, [changed.revision])
    await run(
      `update library_document set document = jsonb_set(document, '{materials,1,name}', '"别的"') where division_code = $1`,
      [division],
    )
    const accountNamed = (id: string) => String(frozen.rows.app_user?.find((row) => row.id === id)?.username)
    expect((await others()).sort()).toEqual(
      [
        `${state} version_differs draft`,
        `${status} version_differs status`,
        `${lost} version_events_missing 1`,
        `${training} training_differs`,
        `${training} audit_missing 5/8`,
        `${user} office_untold ${accountNamed(user)}`,
        `${raised} office_untold ${accountNamed(raised)}`,
        `${account} lock_untold ${accountNamed(account)}`,
        `${division} change_altered ${changed.revision}`,
        `${division} library_altered`,
      ].sort(),
    )
    await run('delete from library_revision where revision = $1', [changed.revision + 1])
    await run(`update library_revision set body = '{}' where revision = $1`, [changed.revision])
    expect(await others()).toEqual(
      expect.arrayContaining([
        `${division} revision_broken ${changed.revision}`,
        `${division} revision_missing ${changed.revision + 1}`,
      ]),
    )
    await run(`delete from audit_entry where subject = $1`, [`version:${versions[5]}`])
    expect((await others()).filter((one) => one.startsWith(versions[5] ?? ''))).toEqual([
      expect.stringContaining('audit_missing'),
    ])
  })
})
