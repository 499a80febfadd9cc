import { expect, test } from 'vitest'
import type { CutLedger } from '../../../../contract/client.ts'
import { figuresOfLedger, withCut, withoutCut } from './ledger-figures.ts'

const cut = (matter: string, basis = '依据') => ({
  matter,
  material: 'm',
  reason: 'generated' as const,
  basis,
  owner: 'x',
})
const held = (matter: string, by = '') => ({ ...cut(matter), proposedBy: '甲', by, on: '' })
const row = (reason: string, by?: string) =>
  ({ reason, decided: by === undefined ? null : { by } }) as unknown as CutLedger['rows'][number]

test('a cut is added at the end, changed in its place, taken out alone', () => {
  expect(withCut([held('a')], cut('b')).map(({ matter }) => matter)).toEqual(['a', 'b'])
  expect(withCut([held('a'), held('b')], cut('a', '新')).map(({ basis }) => basis)).toEqual(['新', '依据'])
  expect(withoutCut([held('a'), held('b')], cut('a'))).toEqual([held('b')])
})

test('V9 a changed cut is unsigned again, the others keep their signature', () => {
  const cuts = withCut([held('a', '乙'), held('b', '丙')], cut('a', '新'))
  expect(cuts.map(({ by }) => by)).toEqual(['', '丙'])
})

test('figures count rows by reason, and what waits for a signature', () => {
  expect(figuresOfLedger([row('generated', ''), row('generated', '甲'), row('one_form')])).toEqual([
    { reason: 'one_form', rows: 1, unsigned: 0 },
    { reason: 'generated', rows: 2, unsigned: 1 },
  ])
  expect(figuresOfLedger([])).toEqual([])
})
