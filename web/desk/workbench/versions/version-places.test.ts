import { expect, test } from 'vitest'
import { addressOf, placeOf, withParents } from './version-places.ts'

test.each([
  ['', 'effect', ''],
  ['basics/lead_department', 'basics', 'basics/lead_department'],
  ['questions/areaSqm', 'questions', 'questions/areaSqm'],
  ['matters/wgj-ysjy', 'matters', 'matters/wgj-ysjy'],
  ['matters/wgj-ysjy/lease', 'matters', 'matters/wgj-ysjy/lease'],
  ['matters', 'matters', 'matters'],
  ['cuts/wgj-ysjy/lease', 'ledger', 'cuts/wgj-ysjy/lease'],
  ['said', 'said', 'said'],
  ['materials/lease', 'effect', ''],
])('the row %s is on the tab %s', (row, tab, shown) => {
  expect(placeOf(row)).toEqual({ tab, row: shown })
})

test('a place has an address that can be sent', () => {
  expect(addressOf('v1', { tab: 'matters', row: 'matters/a b' })).toBe(
    '/workbench/versions/v1/matters?row=matters%2Fa%20b',
  )
  expect(addressOf('v1', { tab: 'effect', row: '' })).toBe('/workbench/versions/v1/effect')
})

test('a requirement is looked for in its matter, a field in its section', () => {
  expect(withParents('matters/m/lease')).toEqual(['matters/m/lease', 'matters/m', 'matters'])
  expect(withParents('said')).toEqual(['said'])
})
