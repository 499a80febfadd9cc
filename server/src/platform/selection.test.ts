import { expect, test } from 'vitest'
import { describeOnBothStores } from '../../../tests/support/stores.ts'
import { selection } from './selection.ts'

test('a selection names every column as the code does', () => {
  expect(selection('app_user', { id: 'id', made: 'createdAt', username: 'username' })).toBe(
    '"id", "createdAt" as "made", "username"',
  )
})

describeOnBothStores('what the drivers give', (store) => {
  test('is what the generated rows say, type by type', async () => {
    const [row] = await store().database.query<Record<string, unknown>>(
      `select 'a'::text as text, '018f2b3c-0000-7000-8000-000000000001'::uuid as uuid, 1::integer as integer, 2::bigint as bigint,
         true as boolean, '2026-12-01T09:00:00+08:00'::timestamptz as moment, '2026-12-01'::date as day, '\\x01ff'::bytea as bytes,
         '{"a": 1}'::json as json, '[1]'::jsonb as jsonb, array['a', 'b'] as texts, null::timestamptz as nothing`,
    )
    const { bigint, moment, day, bytes, ...plain } = row ?? {}
    expect(plain).toEqual({
      ...{ text: 'a', uuid: '018f2b3c-0000-7000-8000-000000000001', integer: 1, boolean: true },
      ...{ json: { a: 1 }, jsonb: [1], texts: ['a', 'b'], nothing: null },
    })
    expect(Number(bigint)).toBe(2)
    expect(moment).toEqual(new Date('2026-12-01T01:00:00Z'))
    expect(day).toBeInstanceOf(Date)
    expect(bytes).toBeInstanceOf(Uint8Array)
    expect([...(bytes as Uint8Array)]).toEqual([1, 255])
  })
})
