import { expect, test } from 'vitest'
import type { FormField } from '../../../contract/client.ts'
import { anchorOfPlace, countMissing, splitFields } from './field-parts.ts'

const field = (element: string, required: boolean, value = ''): FormField => ({
  element,
  name: element,
  nameEn: element,
  type: 'string',
  unit: null,
  options: [],
  optionsEn: [],
  required,
  value,
  askedBy: 1,
  example: null,
  range: null,
  day: null,
  notBefore: null,
  longest: null,
  isNarrowed: false,
  decidedBy: null,
  isFixed: false,
  source: null,
  shown: 'ask',
  notSo: [],
  doubts: [],
  aside: '',
  decision: null,
})
const section = (fields: FormField[]) => ({ id: 's', title: 's', titleEn: 's', fields })
const names = (fields: FormField[]) => fields.map(({ element }) => element)

test('optional empty fields are folded, filled ones are shown', () => {
  const parts = splitFields(section([field('a', true), field('b', false), field('c', false, 'x')]))
  expect(names(parts.shown)).toEqual(['a', 'c'])
  expect(names(parts.folded)).toEqual(['b'])
})

test('what a source gave is read until something else is written; what is disputed is open', () => {
  const source = {
    kind: 'account',
    name: '账号',
    nameEn: 'account',
    requestId: null,
    disputed: false,
  } as const
  const known = { ...field('a', true, '张三'), source }
  const fixed = { ...field('b', true), isFixed: true }
  const disputed = { ...field('c', true, '李四'), source: { ...source, disputed: true } }
  const parts = splitFields(section([known, fixed, disputed]))
  expect([names(parts.told), names(parts.shown)]).toEqual([['a', 'b'], ['c']])
  expect(names(splitFields(section([known]), { a: '张四' }).shown)).toEqual(['a'])
  expect(names(splitFields(section([known]), { a: '张三' }).told)).toEqual(['a'])
})

test('what is typed counts at once, a blank does not', () => {
  const two = section([field('a', true), field('b', true, 'x'), field('c', false)])
  expect(countMissing(two, {})).toBe(1)
  expect(countMissing(two, { a: '张三' })).toBe(0)
  expect(countMissing(two, { a: ' ', b: '' })).toBe(2)
})

test('a problem leads to its field or its material', () => {
  expect(anchorOfPlace('materials.floor_plan')).toBe('material-floor_plan')
  expect(anchorOfPlace('legal_rep_phone')).toBe('field-legal_rep_phone')
})
