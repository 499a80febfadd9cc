import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldCut } from '#engine/catalogue'
import { formField } from '../../../tests/support/form-field.ts'
import { fieldStates } from './reckon.ts'
import type { FormField } from './types.ts'
import { missingFields, toldNow, validateValues } from './validate-values.ts'

const field = (element: string, more: Partial<FormField> = {}): FormField =>
  formField(element, 'string', { required: true, ...more })
const cut = (values: Partial<FieldCut>): FormField['rule'] => ({
  cut: {
    element: 'x',
    reason: 'struck',
    owner: 'gov',
    basis: '某条例',
    by: '审批科',
    on: '2020-12-21',
    verified: 'recalled',
    ...values,
  },
  given: { areaSqm: 150 },
})
const form: readonly FormField[] = [
  field('shop_name'),
  field('sign_text', { rule: cut({ reason: 'same_fact', as: 'shop_name' }) }),
  field('area', { type: 'number', rule: cut({ reason: 'answered', question: 'areaSqm' }) }),
  field('seats', { type: 'integer' }),
  field('meals', { type: 'integer', rule: cut({ reason: 'derived', is: 'seats * 3', changeable: true }) }),
  field('size', { rule: cut({ reason: 'derived', is: 'if area > 100 then "大" else "小"' }) }),
  field('term', { rule: cut({ reason: 'default', is: '"长期"' }) }),
  field('boiler', {
    rule: {
      ...(cut({ reason: 'only_when', when: 'seats > 50' }) as NonNullable<FormField['rule']>),
      reads: ['seats'],
      applies: ({ seats }) => (seats === undefined ? null : Number(seats) > 50),
    },
  }),
  field('stove', { rule: cut({ reason: 'on_site' }) }),
]
const shownOf = (values: Record<string, string>) =>
  Object.fromEntries(
    [...fieldStates(form, values)].map(([element, { shown, value }]) => [element, `${shown} ${value}`]),
  )

test('F37 what is decided is told with its value, what is left is asked', () => {
  expect(shownOf({ shop_name: '阿明面馆', seats: '20' })).toEqual({
    shop_name: 'ask 阿明面馆',
    sign_text: 'tell 阿明面馆',
    area: 'tell 150',
    seats: 'ask 20',
    meals: 'tell 60',
    size: 'tell 大',
    term: 'tell 长期',
    boiler: 'hide ',
    stove: 'hide ',
  })
})

test('F37 while an input is missing the input is asked, never what is reckoned from it', () => {
  expect(shownOf({}).meals).toBe('tell ')
  expect(missingFields(form, {}).map(({ element }) => element)).toEqual(['shop_name', 'seats', 'boiler'])
})

test('F37 a value of one’s own holds only where the row lets one, and what one wrote elsewhere is set aside, not lost', () => {
  const states = fieldStates(form, { seats: '20', meals: '45', size: '中', term: '十年', boiler: 'B-1' })
  expect(states.get('meals')).toEqual({ shown: 'tell', value: '45', aside: '' })
  expect(states.get('size')).toEqual({ shown: 'tell', value: '大', aside: '中' })
  expect(states.get('term')?.value).toBe('十年')
  expect(states.get('boiler')).toEqual({ shown: 'hide', value: '', aside: 'B-1' })
})

test('F37 a condition that is not known asks', () => {
  expect(shownOf({ boiler: 'B-1' }).boiler).toBe('ask B-1')
  expect(shownOf({ boiler: 'B-1', seats: '51' }).boiler).toBe('ask B-1')
})

test('F37 what cannot be reckoned although all is there, and what the field does not take, is asked', () => {
  const fields = [
    field('name'),
    field('short', { longest: 3, rule: cut({ reason: 'same_fact', as: 'name' }) }),
    field('half', { type: 'integer', rule: cut({ reason: 'derived', is: 'areaSqm / 4' }) }),
  ]
  const states = fieldStates(fields, { name: '很长很长的店名' })
  expect(states.get('short')?.shown).toBe('ask')
  expect(states.get('half')?.shown).toBe('ask')
})

test('F37 a derived value equals its expression after any edits; nothing required disappears but by a row', () => {
  const edits = fc.array(
    fc.tuple(
      fc.constantFrom('shop_name', 'seats', 'meals', 'size', 'sign_text', 'boiler', 'term'),
      fc.constantFrom('', '3', '60', '阿明', '  '),
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(edits, (list) => {
      const values: Record<string, string> = {}
      for (const [element, text] of list) values[element] = text
      const states = fieldStates(form, values)
      const valueNow = (element: string) => states.get(element)?.value ?? ''
      expect(valueNow('sign_text')).toBe(valueNow('shop_name').trim())
      expect(valueNow('size')).toBe('大')
      if (!(values.meals ?? '').trim() && /^\d+$/.test(valueNow('seats')))
        expect(valueNow('meals')).toBe(String(Number(valueNow('seats')) * 3))
      for (const one of form) {
        const state = states.get(one.element)
        // Written is asked, told or set aside.
        const written = (values[one.element] ?? '').trim()
        if (written) expect([state?.value, state?.aside]).toContain(written)
        if (!one.rule) expect(state?.shown).toBe('ask')
      }
    }),
    { numRuns: 300 },
  )
})

test('F37 the form that is handed in has every value that is told, and nothing that was set aside', () => {
  const handed = validateValues(form, { shop_name: '阿明面馆', seats: '20', size: '中', boiler: 'B-1' })
  expect(handed).toEqual({
    ok: true,
    value: {
      shop_name: '阿明面馆',
      sign_text: '阿明面馆',
      area: '150',
      seats: '20',
      meals: '60',
      size: '大',
      term: '长期',
    },
  })
})

test('F37 a save tells only the fields with a row, and what of them is asked now must be filled', () => {
  const told = toldNow(form, { seats: '51' })
  expect(told.map(({ element }) => element)).toEqual(['sign_text', 'area', 'meals', 'size', 'term', 'boiler'])
  expect(told.find(({ element }) => element === 'boiler')).toEqual({
    element: 'boiler',
    aside: '',
    notSo: [],
    doubts: [],
    shown: 'ask',
    value: '',
    required: true,
  })
})

test('F37 F6 what is typed into a field without a row stays as it was typed', () => {
  expect(fieldStates([field('name')], { name: ' 阿明 ' }).get('name')?.value).toBe(' 阿明 ')
})

test('F37 what is reckoned from a field that does not apply has no value either', () => {
  const fields = [
    field('seats', { type: 'integer' }),
    field('label', { rule: cut({ reason: 'derived', is: 'boiler + "号"' }) }),
    form.find(({ element }) => element === 'boiler') as FormField,
  ]
  const states = fieldStates(fields, { seats: '20', boiler: 'B-1' })
  expect(states.get('boiler')?.shown).toBe('hide')
  expect(states.get('label')).toEqual({ shown: 'tell', value: '', aside: '' })
})

test('F22 F37 what an answer fixes is read by what is reckoned from it, though nobody wrote it', () => {
  const fields = [
    field('kind', { fixed: '租赁' }),
    field('note', { rule: cut({ reason: 'derived', is: 'kind + "来的"' }) }),
  ]
  expect(fieldStates(fields, { kind: '自有' }).get('note')?.value).toBe('租赁来的')
  expect(toldNow(fields, {}).map(({ value }) => value)).toEqual(['租赁来的'])
})

test('F37 a usual value waits for what must be given and is not asked meanwhile; what may stay empty may never come, so it is asked', () => {
  const director = field('director', { rule: cut({ reason: 'default', is: 'head' }) })
  const states = (required: boolean, head = '') =>
    fieldStates([field('head', { required }), director], head ? { head } : {}).get('director')
  expect(states(true)).toEqual({ shown: 'tell', value: '', aside: '' })
  expect(states(true, '阿明')).toEqual({ shown: 'tell', value: '阿明', aside: '' })
  expect(states(false)?.shown).toBe('ask')
  expect(missingFields([field('head'), director], {}).map(({ element }) => element)).toEqual(['head'])
})
