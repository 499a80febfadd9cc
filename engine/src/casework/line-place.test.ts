import { expect, test } from 'vitest'
import { readPlace, writePlace } from './line-place.ts'

const line = {
  ...{ dueOn: '2026-12-04', since: '2026-11-30T09:00:00.000Z', task: 'scjgj-mchz' },
  caseId: '01970000-0000-7000-8000-000000000001',
}

test('C26 a place in a list goes through an address and back; nothing is the beginning', () => {
  for (const one of [line, { ...line, dueOn: null }, { ...line, task: '' }])
    expect(readPlace(writePlace(one))).toEqual({ ok: true, value: one })
  const counted = { lines: 1000, more: true }
  expect(readPlace(writePlace(line, counted))).toEqual({ ok: true, value: { ...line, counted } })
  expect(readPlace(undefined)).toEqual({ ok: true, value: undefined })
  expect(readPlace('')).toEqual({ ok: true, value: undefined })
})

test('C26 what no list wrote is refused before a store is asked', () => {
  const typed = [
    'x',
    '2026-13-45~2026-11-30T09:00:00.000Z~01970000-0000-7000-8000-000000000001~',
    '~infinity~01970000-0000-7000-8000-000000000001~',
    '~2026-11-30T09:00:00.000Z~nobody~',
    `${writePlace(line)}~more`,
    `${writePlace(line)}~12~13`,
    `${writePlace(line)}~-1`,
    writePlace({ ...line, task: "'; --" }),
    writePlace({ ...line, since: '+275760-09-13T00:00:00.001Z' }),
  ]
  for (const one of typed)
    expect(readPlace(one)).toMatchObject({ ok: false, problems: [{ code: 'list_place_unknown' }] })
})
