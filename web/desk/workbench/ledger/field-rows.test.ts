import { expect, test } from 'vitest'
import type { AskedField } from '../../../../contract/client.ts'
import {
  asQuestions,
  type FieldValue,
  groundOf,
  openFields,
  twinRows,
  typedFaults,
  withField,
  withoutField,
  withReason,
} from './field-rows.ts'

const department = { id: 'wgj', name: '文广局', nameEn: 'Culture' }
const field = (id: string, more: Partial<AskedField> = {}): AskedField => ({
  id,
  name: id,
  nameEn: id,
  type: 'number',
  owners: [{ department, matters: [{ code: 'm', name: 'm', nameEn: 'm', site: false }] }],
  ...more,
})
const row: FieldValue = {
  element: 'area',
  owner: 'wgj',
  reason: 'struck',
  basis: '没有条文',
  verified: 'recalled',
}
const signed = { ...row, by: '甲', on: '2026-01-01' }

test('V26 a row that is typed anew is unsigned; the others keep their signature', () => {
  const other = { ...signed, element: 'staff' }
  expect(withField([signed, other], { ...row, basis: '新' }, signed).map(({ by }) => by)).toEqual(['', '甲'])
  expect(withField([signed], { ...row, element: 'staff' }, undefined)).toHaveLength(2)
  expect(withoutField([signed, other], row)).toEqual([other])
})

test('D9 another reason keeps only what it may say', () => {
  expect(withReason({ ...row, reason: 'derived', is: 'a', changeable: true }, 'default')).toEqual({
    ...row,
    reason: 'default',
    is: 'a',
  })
})

test('D9 what is typed is judged as the engine judges it', () => {
  const ground = groundOf([field('area'), field('staff')], [])
  expect(typedFaults(row, ground, 'zh')).toEqual([])
  expect(typedFaults({ ...row, reason: 'derived', is: 'staff * 2' }, ground, 'zh')).toEqual([])
  expect(typedFaults({ ...row, reason: 'derived', is: 'staff *' }, ground, 'zh')[0]).toContain('写法有误')
  expect(typedFaults({ ...row, reason: 'derived', is: 'nobody * 2' }, ground, 'en')[0]).toContain('neither')
  expect(typedFaults({ ...row, reason: 'on_site' }, ground, 'zh')[0]).toContain('现场')
  expect(typedFaults({ ...row, reason: 'later' }, ground, 'zh')[0]).toContain('要写')
})

test('D9 what nobody decided yet, and what a condition may ask about', () => {
  const fields = [field('area'), field('staff')]
  expect(openFields(fields, [signed]).map(({ field: { id } }) => id)).toEqual(['staff'])
  const asked = { id: 'area', ask: '多大？', type: 'number' } as const
  expect(asQuestions(fields, [asked]).map(({ id, type }) => [id, type])).toEqual([
    ['area', 'number'],
    ['staff', 'number'],
  ])
})

test('V27 one press gives a row to each department that asks for the one that goes', () => {
  const twin = { element: 'area', as: 'size', owners: ['wgj', 'gaj'], why: { zh: '', en: '' } }
  expect(twinRows(twin, '同一件事').map(({ owner, as }) => [owner, as])).toEqual([
    ['wgj', 'size'],
    ['gaj', 'size'],
  ])
})
