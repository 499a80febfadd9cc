import { expect, test } from 'vitest'
import type { CutLedger } from '../../../../contract/client.ts'
import { figuresOfLedger, withCut, withoutCut } from './ledger-figures.ts'

const cut = (matter: string, basis = '依据') => ({
  matter,
  material: 'm',
  reason: 'generated' as const,
  basis,
})
const row = (reason: string, by?: string) =>
  ({ reason, decided: by === undefined ? null : { by } }) as unknown as CutLedger['rows'][number]

test('a cut is added at the end, changed in its place, taken out alone', () => {
  expect(withCut([cut('a')], cut('b')).map(({ matter }) => matter)).toEqual(['a', 'b'])
  expect(withCut([cut('a'), cut('b')], cut('a', '新')).map(({ basis }) => basis)).toEqual(['新', '依据'])
  expect(withoutCut([cut('a'), cut('b')], 'a', 'm')).toEqual([cut('b')])
})

test('only the four members that are saved leave the page', () => {
  const signed = { ...cut('a'), by: '某人', owner: 'x' }
  expect(Object.keys(withCut([signed], cut('b'))[0] ?? {})).toEqual(['matter', 'material', 'reason', 'basis'])
})

test('figures count rows by reason, and what waits for a signature', () => {
  expect(figuresOfLedger([row('generated', ''), row('generated', '甲'), row('one_form')])).toEqual([
    { reason: 'one_form', rows: 1, unsigned: 0 },
    { reason: 'generated', rows: 2, unsigned: 1 },
  ])
  expect(figuresOfLedger([])).toEqual([])
})
