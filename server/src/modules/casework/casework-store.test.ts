import { Readable } from 'node:stream'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { ListLine } from '#engine/casework'
import { caseRecord } from '#engine/casework'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import type { Database } from '../../platform/database.ts'
import { chainEvents, origin } from '../../platform/event-chain.ts'
import { verifyStore } from '../verify/index.ts'
import { createListStore } from './list-store.ts'
import { createCaseStore, createCaseWriter, type WriteItem } from './store.ts'

const verifyChains = (database: Database) =>
  verifyStore({ database, secret: undefined, files: { read: () => Readable.from([]) } })

const division = '330282000000'
const now = '2026-09-28T09:30:00.000+08:00'
const event = (note: string) =>
  ({
    type: 'visit_recorded',
    at: now,
    actor: { id: 'a', name: '甲', role: 'window_clerk', department: null },
    place: 't',
    data: { where: note, why: note },
  }) as never

const line: ListLine = {
  queue: 'intake',
  task: '',
  department: null,
  status: 'submitted',
  since: now,
  dueOn: '2026-10-10',
  timerOn: '2026-10-10',
  thing: 't',
  catalogueVersion: 'v',
  queryCode: null,
  label: '张*',
  missing: [{ material: 'plan', name: '平面图' }],
}

const item = (caseId: string, expected: number, head: string, more: Partial<WriteItem> = {}): WriteItem => {
  const events = chainEvents(caseId, expected, head, [event(`e${expected}`), event(`f${expected}`)])
  return {
    caseId,
    expected,
    now,
    events,
    record: {
      headHash: events.at(-1)?.hash ?? '',
      thing: 't',
      catalogueVersion: 'v',
      status: 'submitted',
      applicantId: 'p',
      queryCode: `Q-${caseId.slice(-8).toUpperCase()}`,
      planHash: 'shop',
      state: { format: caseRecord.format, version: expected + 2 },
    },
    ...(expected === 0 ? { plan: { name: '开店' }, lines: [line] } : {}),
    audit: [
      {
        auditId: v7(),
        at: now,
        actorId: 'a',
        actorRole: 'window_clerk',
        act: 'submit',
        caseId,
        place: 't',
      },
    ],
    ...more,
  }
}

describeOnBothStores('the write of a command', (store) => {
  test('writes events, record, queue, audit and form in one call, and reads them back', async () => {
    const writer = createCaseWriter(store().database)
    const caseId = v7()
    const first = item(caseId, 0, origin, {
      form: { revision: 1, ciphertext: Buffer.from('geheim').toString('base64') },
    })
    expect(await writer.write(division, first)).toEqual({ status: 'written', caseId, version: 2 })
    const cases = createCaseStore(store().database)
    const stored = await cases.load(division, caseId)
    expect(stored).toMatchObject({
      version: 2,
      headHash: first.record.headHash,
      state: { version: 2, plan: { name: '开店' } },
    })
    expect(Buffer.from(stored?.form?.ciphertext ?? []).toString()).toBe('geheim')
    expect(stored?.lines).toMatchObject([{ ...line, since: expect.any(String) }])
    const code = caseId.slice(-8).toUpperCase()
    const search = { things: [], code: { begins: code, ends: code }, people: [] }
    expect(
      await createListStore(store().database).page({
        filter: { division, queue: 'intake', department: '', order: 'due', search },
        size: 10,
      }),
    ).toMatchObject({
      rows: [{ caseId, dueOn: '2026-10-10', label: '张*', missing: line.missing }],
      lines: 1,
    })
    expect(await cases.load('330281000000', caseId)).toBeUndefined()
  })

  test('C1 a known idempotency key answers with the first case and writes nothing', async () => {
    const writer = createCaseWriter(store().database)
    const [one, two] = [v7(), v7()]
    const key = { applicantId: 'p', idempotencyKey: `k-${one}` }
    await writer.write(division, item(one, 0, origin, { key }))
    expect(await writer.write(division, item(two, 0, origin, { key }))).toEqual({
      status: 'duplicate',
      caseId: one,
      version: 0,
    })
    expect(await createCaseStore(store().database).load(division, two)).toBeUndefined()
  })

  test('of many racing on one version exactly one wins; the others are told so and leave nothing', async () => {
    const writer = createCaseWriter(store().database)
    const caseId = v7()
    const first = item(caseId, 0, origin)
    await writer.write(division, first)
    const head = first.events.at(-1)?.hash ?? ''
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        writer.write(
          division,
          item(caseId, 2, head, { key: { applicantId: 'p', idempotencyKey: `race-${caseId}-${index}` } }),
        ),
      ),
    )
    expect(answers.filter(({ status }) => status === 'written')).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 'conflict')).toHaveLength(11)
    expect(
      (await createCaseStore(store().database).events(division, caseId)).map(({ sequence }) => sequence),
    ).toEqual([1, 2, 3, 4])
    // A key of a lost race is free again, so that the repeated command is not taken for a duplicate.
    expect(
      await store().database.query('select 1 from submission_key where idempotency_key like $1', [
        `race-${caseId}-%`,
      ]),
    ).toHaveLength(1)
  })

  test('two hundred cases at once share writes, each acknowledged by itself; one bad item harms only itself', async () => {
    const writer = createCaseWriter(store().database)
    const ids = Array.from({ length: 200 }, () => v7())
    const items = ids.map((caseId, index) =>
      index === 77
        ? item(caseId, 0, origin, { lines: [{ ...line, since: 'no date' }] })
        : item(caseId, 0, origin),
    )
    const settled = await Promise.allSettled(items.map((one) => writer.write(division, one)))
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(settled[77]?.status).toBe('rejected')
    const cases = createCaseStore(store().database)
    expect(await cases.load(division, ids[77] ?? '')).toBeUndefined()
    expect(await cases.load(division, ids[199] ?? '')).toBeDefined()
  })

  test('in one shared write each is refused for itself: conflict, known key, the same key twice; the others are written', async () => {
    const { database } = store()
    const writer = createCaseWriter(database)
    const [old, fresh, stale, first, second, third] = [v7(), v7(), v7(), v7(), v7(), v7()]
    const known = { applicantId: 'p', idempotencyKey: `known-${old}` }
    await writer.write(division, item(old, 0, origin, { key: known }))
    await writer.write(division, item(stale, 0, origin))
    const twice = { applicantId: 'p', idempotencyKey: `twice-${old}` }
    const lost = { applicantId: 'p', idempotencyKey: `lost-${old}` }
    const answers = await Promise.all([
      writer.write(division, item(fresh, 0, origin)),
      writer.write(division, item(stale, 1, origin, { key: lost })),
      writer.write(division, item(first, 0, origin, { key: known })),
      writer.write(division, item(second, 0, origin, { key: twice })),
      writer.write(division, item(third, 0, origin, { key: twice })),
    ])
    expect(answers.map(({ status }) => status).slice(0, 3)).toEqual(['written', 'conflict', 'duplicate'])
    expect(answers[2]?.caseId).toBe(old)
    expect(
      answers
        .slice(3)
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['duplicate', 'written'])
    const winner = answers.slice(3).find(({ status }) => status === 'written')?.caseId
    expect(answers.slice(3).every(({ caseId }) => caseId === winner)).toBe(true)
    const rows = await database.query<{ case_id: string }>(
      'select distinct case_id from case_event where case_id = any($1::uuid[]) and sequence < 3',
      [[fresh, first, second, third]],
    )
    expect(rows.map((row) => row.case_id).sort()).toEqual([fresh, winner].sort())
    expect(await createCaseStore(database).load(division, stale)).toMatchObject({ version: 2 })
    expect(
      await database.query('select 1 from submission_key where idempotency_key = $1', [lost.idempotencyKey]),
    ).toHaveLength(0)
  })

  test('C47 a look is written with the acts of the moment, whatever becomes of them; alone where nobody acts', async () => {
    const { database } = store()
    const writer = createCaseWriter(database)
    const caseId = v7()
    await writer.write(division, item(caseId, 0, origin))
    const look = (actorId: string) =>
      item(caseId, 0, origin).audit.map((entry) => ({ ...entry, act: 'look', actorId }))
    const looked = async () =>
      (await database.query(`select 1 from audit_entry where case_id = $1 and act = 'look'`, [caseId])).length
    await writer.note(division, look('one'))
    expect(await looked()).toBe(1)
    const [lost] = await Promise.all([
      writer.write(division, item(caseId, 1, origin)),
      writer.note(division, look('two')),
      writer.write(division, item(v7(), 0, origin)),
    ])
    expect(lost.status).toBe('conflict')
    expect(await looked()).toBe(2)
    // An act that cannot be written harms no look beside it.
    const bad = item(v7(), 0, origin, { lines: [{ ...line, since: 'no date' }] })
    const settled = await Promise.allSettled([
      writer.write(division, bad),
      writer.note(division, look('three')),
    ])
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(await looked()).toBe(3)
    // Of one reader in ten minutes there is one, whoever writes it.
    await Promise.all(['one', 'two', 'one'].map((reader) => writer.note(division, look(reader))))
    expect(await looked()).toBe(3)
  })

  test('C9 verify finds the changed byte, the missing event, the cut tail and the orphan, and names the case', async () => {
    const { database } = store()
    const writer = createCaseWriter(database)
    const [altered, missing, cut] = [v7(), v7(), v7()]
    for (const caseId of [altered, missing, cut]) await writer.write(division, item(caseId, 0, origin))
    const before = await verifyChains(database)
    expect(before).toMatchObject({ broken: [], orphans: 0 })
    expect(before.cases).toBeGreaterThanOrEqual(3)
    await database.query(
      `update case_event set body = replace(body, 'window_clerk', 'window_clerc') where case_id = $1 and sequence = 2`,
      [altered],
    )
    await database.query('delete from case_event where case_id = $1 and sequence = 1', [missing])
    await database.query('delete from case_event where case_id = $1 and sequence = 2', [cut])
    const found = (await verifyChains(database)).broken.map(({ caseId, sequence, fault }) => ({
      caseId,
      sequence,
      fault,
    }))
    expect(found).toEqual(
      expect.arrayContaining([
        { caseId: altered, sequence: 2, fault: 'body_altered' },
        { caseId: missing, sequence: 1, fault: 'event_missing' },
        { caseId: cut, sequence: 2, fault: 'tail_missing' },
      ]),
    )
    expect(found).toHaveLength(3)
  })

  test('C9 a whole chain rewritten with fresh hashes still differs from the record', async () => {
    const { database } = store()
    const caseId = v7()
    await createCaseWriter(database).write(division, item(caseId, 0, origin))
    const [forged] = chainEvents(caseId, 0, origin, [event('forged')])
    await database.query('delete from case_event where case_id = $1 and sequence = 2', [caseId])
    await database.query(
      'update case_event set body = $2, previous_hash = $3, hash = $4 where case_id = $1',
      [caseId, forged?.body, forged?.previousHash, forged?.hash],
    )
    expect(
      (await verifyChains(database)).broken.some(
        (broken) => broken.caseId === caseId && broken.fault === 'tail_missing',
      ),
    ).toBe(true)
  })
})
