import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { ListLine } from '#engine/casework'
import { caseRecord } from '#engine/casework'
import type { Database } from '#platform/database'
import { chainEvents, origin } from '#platform/event-chain'
import { createTableStatistics } from '#platform/table-statistics'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createCaseWriter, rowsOf, type WriteItem } from './store.ts'

const division = '330282000000'
const now = '2026-09-28T09:30:00.000+08:00'
const grown = 30_000

const line = (queryCode: string): ListLine => ({
  queue: 'intake',
  task: '',
  department: null,
  status: 'submitted',
  since: now,
  dueOn: '2026-10-10',
  timerOn: null,
  thing: 't',
  catalogueVersion: 'v',
  queryCode,
  label: '张*',
  missing: null,
})

const item = (caseId: string, expected: number): WriteItem => {
  const events = chainEvents(caseId, expected, origin, [{ type: 'x', at: `${expected}` }])
  return {
    caseId,
    expected,
    now,
    events,
    record: {
      headHash: 'h',
      thing: 't',
      catalogueVersion: 'v',
      status: 'submitted',
      applicantId: 'p',
      queryCode: caseId,
      planHash: 'plan',
      state: { format: caseRecord.format },
    },
    plan: {},
    lines: [line(`${caseId} ${expected}`)],
    audit: [
      {
        auditId: v7(),
        at: now,
        actorId: 'a',
        actorRole: 'window_clerk',
        act: 'x',
        caseId,
        place: 't',
      },
    ],
    key: { applicantId: 'p', idempotencyKey: `${caseId} ${expected}` },
  }
}

/**
 * Writes an item and answers how many rows of the tables its statements read, as the store counts them for the running
 * transaction. No time is looked at: a plan that reads a whole division reads tens of thousands of rows.
 */
const rowsReadBy = async ({ script, query }: Database, one: WriteItem): Promise<number> => {
  const parameters = rowsOf([one]).map((rows) => (rows === null ? 'null' : `'${rows}'::json`))
  await script('create table if not exists kept_plan_read (rows bigint)')
  await script(`do $do$ begin
    perform onevisit_write_cases('${division}', ${parameters.join(', ')});
    delete from kept_plan_read;
    insert into kept_plan_read select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
      where relname in ('case_record', 'task_queue', 'case_event', 'submission_key', 'case_plan');
  end $do$`)
  const [row] = await query<{ rows: string }>('select rows from kept_plan_read')
  return Number(row?.rows)
}

describeOnBothStores('the plan of the write, kept from an empty store', (store) => {
  test('after the store has grown and was analysed, a write still reads its own rows only', async () => {
    const { database } = store()
    // PostgreSQL's own autovacuum may come first, and then nothing is left to analyse; the embedded store has none.
    for (const table of ['case_record', 'task_queue'])
      await database.query(`alter table ${table} set (autovacuum_enabled = off)`)
    const { write } = createCaseWriter(database)
    const first = v7()
    for (let expected = 0; expected < 8; expected += 1) await write(division, item(first, expected))
    const id = `('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`
    await database.query(
      `insert into case_record (division_code, case_id, version, head_hash, thing_code, catalogue_version, status, applicant_id, query_code, plan_hash, state, created_at, updated_at)
       select $1, ${id}, 1, 'h', 't', 'v', 's', 'p', 'Q' || n, 'plan', '{}', $2::timestamptz, $2::timestamptz from generate_series(1, $3::integer) n`,
      [division, now, grown],
    )
    await database.query(
      `insert into task_queue (division_code, case_id, queue, task, department, status, since, thing_code, catalogue_version, query_code, applicant_label)
       select $1, ${id}, 'intake', '', '', 's', $2::timestamptz, 't', 'v', 'Q' || n, '张*' from generate_series(1, $3::integer) n`,
      [division, now, grown],
    )
    const tables = await createTableStatistics(database).refresh()
    expect(tables).toEqual(expect.arrayContaining(['case_record', 'task_queue']))
    const known = `00000000-0000-7000-8000-${String(grown / 2).padStart(12, '0')}`
    expect(await rowsReadBy(database, item(known, 1))).toBeLessThan(50)
    const [row] = await database.query('select version from case_record where case_id = $1', [known])
    expect(row).toEqual({ version: 2 })
  })
})
