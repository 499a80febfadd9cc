import { expect, test } from 'vitest'
import { describeOnBothStores } from '../../../tests/support/stores.ts'
import { createTableStatistics } from './table-statistics.ts'

/** A thousandth of a millisecond is nothing: what is looked at is which rows a kept plan reads, not how long it takes. */
describeOnBothStores('statistics under kept plans', (store) => {
  const division = '330282000000'
  const grow = (from: number, to: number) =>
    store().database.query(
      `insert into submission_key (division_code, applicant_id, idempotency_key, case_id)
       select '${division}', 'p', 'grown' || n, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid from generate_series($1::integer, $2::integer) n`,
      [from, to],
    )
  const pagesKnown = async (): Promise<number> => {
    const [row] = await store().database.query<{ relpages: number }>(
      `select relpages from pg_class where relname = 'submission_key'`,
    )
    return row?.relpages ?? 0
  }

  test('a table that outgrew what is known of it is analysed, once, and again when it doubled', async () => {
    const statistics = createTableStatistics(store().database)
    // PostgreSQL's own autovacuum may come first, and then nothing is left to analyse; the embedded store has none.
    await store().database.query('alter table submission_key set (autovacuum_enabled = off)')
    await statistics.refresh()
    await grow(1, 5_000)
    expect(await statistics.refresh()).toContain('submission_key')
    const known = await pagesKnown()
    expect(known).toBeGreaterThan(20)
    expect(await statistics.refresh()).not.toContain('submission_key')
    await grow(5_001, 20_000)
    expect(await statistics.refresh()).toContain('submission_key')
    expect(await pagesKnown()).toBeGreaterThan(2 * known)
  })

  test('writes make it look: after 32, not before', async () => {
    const asked: string[] = []
    const statistics = createTableStatistics({
      query: async <T>(text: string): Promise<T[]> => {
        asked.push(text)
        return []
      },
    })
    statistics.wrote(31)
    expect(asked).toHaveLength(0)
    statistics.wrote(1)
    expect(asked).toHaveLength(1)
  })
})
