import { expect, test } from 'vitest'
import type { CutLedger } from '../../../../contract/client.ts'
import { elementOptions } from './element-options.ts'
import { cutOf, figuresOfLedger, twinCuts, withCut, withoutCut } from './ledger-figures.ts'

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

test('D5 a generated cut carries what it is drawn up from; under another reason it names nothing', () => {
  const drawn = { ...cut('a'), fields: ['person.name'], adds: ['shop.area'] }
  const [added] = withCut([], drawn)
  expect(added).toMatchObject({ fields: ['person.name'], adds: ['shop.area'], by: '' })
  const [emptied] = withCut([{ ...held('a', '乙'), ...drawn, note: '记' }], {
    ...cut('a'),
    fields: [],
    adds: [],
  })
  expect(emptied).toMatchObject({ fields: [], adds: [], by: '', note: '记' })
  const [promised] = withCut([{ ...held('a'), ...drawn }], { ...cut('a'), reason: 'commitment' })
  expect(promised).not.toHaveProperty('fields')
  expect(promised).not.toHaveProperty('adds')
})

test('D5 the others keep what they are drawn up from, and a row finds its own cut', () => {
  const other = { ...held('b', '丙'), fields: ['person.name'] }
  const cuts = withCut([held('a'), other], cut('a', '新'))
  expect(cuts[1]).toEqual(other)
  expect(cutOf(cuts, { matter: 'b', material: 'm' })).toEqual(other)
  expect(cutOf(cuts, { matter: 'c', material: 'm' })).toBeUndefined()
})

test('D5 drawn up from what the form asks, asked in its place any other; what a cut names already is offered too', () => {
  const element = (id: string) => ({ id, name: `栏${id}`, nameEn: `field ${id}` })
  const values = (list: readonly { value: string }[]) => list.map(({ value }) => value)
  const options = elementOptions(
    [element('a'), element('b')],
    ['a', 'b', 'c', 'd'].map(element),
    ['b', 'd'],
    ({ nameEn }) => nameEn,
  )
  expect(options.fields[0]).toEqual({ value: 'a', label: 'field a' })
  expect(values(options.fields)).toEqual(['a', 'b', 'd'])
  expect(values(options.adds)).toEqual(['c', 'd', 'b'])
})

test('D15 a proposal makes a row for each matter that asks for the paper that goes, and is taken back whole', () => {
  const twin = {
    material: 'guest_room_plan',
    materialName: { name: '客房图', nameEn: 'Rooms' },
    as: 'floor_plan',
    asName: { name: '平面图', nameEn: 'Plan' },
    matters: [
      { matter: 'a', owner: 'gaj' },
      { matter: 'b', owner: 'wgj' },
    ],
    why: { zh: '同一张图', en: 'one plan' },
  }
  const rows = twinCuts(twin)
  expect(rows.map(({ matter, owner, as, basis }) => [matter, owner, as, basis])).toEqual([
    ['a', 'gaj', 'floor_plan', ''],
    ['b', 'wgj', 'floor_plan', ''],
  ])
  const before = [held('c', '丙')]
  const taken = rows.reduce(withCut, before)
  expect(taken).toHaveLength(3)
  expect(rows.reduce(withoutCut, taken)).toEqual(before)
})

test('figures count rows by reason, and what waits for a signature', () => {
  expect(figuresOfLedger([row('generated', ''), row('generated', '甲'), row('one_form')])).toEqual([
    { reason: 'one_form', rows: 1, unsigned: 0 },
    { reason: 'generated', rows: 2, unsigned: 1 },
  ])
  expect(figuresOfLedger([])).toEqual([])
})
