import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeOnBothStores } from '../../../tests/support/stores.ts'
import type { Database } from './database.ts'

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../tests/support', name), 'utf8')

type Violation = { readonly rule: string; readonly place: string; readonly what: string }

/** What the rules say of the store after some statements, which are taken back again. */
const violations = async (database: Database, before = ''): Promise<Violation[]> => {
  const results = (await database.script(`begin; ${before}; ${read('store-rules.sql')}; rollback;`)) as {
    readonly rows: readonly Violation[]
  }[]
  return [...(results.find(({ rows }) => rows[0] && 'rule' in rows[0])?.rows ?? [])]
}
const numberOf = ({ rule }: Violation): string => rule.split(' ')[0] ?? ''

describeOnBothStores('a store that could be distributed by division', (store) => {
  test('no table, key, default, trigger or function breaks a rule, and none of the warnings holds', async () => {
    expect(await violations(store().database)).toEqual([])
    const [tables] = await store().database.query<{ count: string }>(
      `select count(*) from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'division_code'`,
    )
    expect(Number(tables?.count)).toBeGreaterThan(20)
  })

  test('each bad thing is named', async () => {
    const found = await violations(store().database, read('store-rules-selftest.sql'))
    expect([...new Set(found.map(numberOf))].sort()).toEqual([
      'D1',
      'D2',
      'D3',
      'F1',
      'F2',
      'G1',
      'K1',
      'K2',
      'P1',
      'P10',
      'P2',
      'P4',
      'P5',
      'P6',
      'P7',
      'P8',
      'T1',
      'T3',
      'T4',
      'V1',
    ])
    expect(await violations(store().database)).toEqual([])
  })
})
