import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentence } from '#engine/kernel'
import { formField as field } from '../../../tests/support/form-field.ts'
import { prefillFromAnswers } from './prefill-from-answers.ts'
import type { FormField } from './types.ts'
import { asAnswered, draftFaults, missingFields, validateValues } from './validate-values.ts'

const form: readonly FormField[] = [
  field('applicant_name', 'string', { required: true }),
  field('legal_rep_id_type', 'enum', { options: ['居民身份证', '护照'] }),
  field('legal_rep_id_number', 'id_number', { required: true }),
  field('agent_name', 'person', { requiredWhen: 'agent' }),
  field('agent_phone', 'phone', { requiredWhen: 'agent' }),
  field('premises_right', 'enum', { name: '场所使用权性质', options: ['自有', '租赁'] }),
  field('lease_until', 'date', { requiredWhen: 'lease' }),
  field('premises_area', 'number'),
]
const good = { applicant_name: ' 同福酒楼 ', legal_rep_id_number: '11010519491231002x' }
const codes = (values: Record<string, string>) => {
  const result = validateValues(form, values)
  return result.ok ? [] : result.problems.map(({ code, place }) => `${place} ${code}`)
}

test('F6 a submission gives back tidied values of its own fields only', () => {
  expect(validateValues(form, { ...good, somebody_elses: 'x', premises_area: '' })).toEqual({
    ok: true,
    value: { applicant_name: '同福酒楼', legal_rep_id_number: '11010519491231002X' },
  })
})

test('F6 every fault is told at once, in the form’s order', () => {
  expect(codes({ premises_area: '大', legal_rep_id_number: '123' })).toEqual([
    'applicant_name value_missing',
    'legal_rep_id_number value_identity_shape',
    'premises_area value_not_number',
  ])
})

test('F6 an empty draft has no fault; a filled wrong value has one and nothing else is asked for', () => {
  expect(draftFaults(form, {})).toEqual([])
  expect(draftFaults(form, { premises_area: '很大', agent_name: '张三' }).map(({ place }) => place)).toEqual([
    'premises_area',
  ])
})

test('F5 the agent’s fields are needed only when there is an agent', () => {
  expect(codes(good)).toEqual([])
  expect(codes({ ...good, agent_name: '张三' })).toEqual(['agent_phone value_missing'])
  expect(codes({ ...good, agent_phone: '13805740000' })).toEqual(['agent_name value_missing'])
})

test('F5 the end of the lease is needed only for rented premises', () => {
  expect(codes({ ...good, premises_right: '自有' })).toEqual([])
  expect(codes({ ...good, premises_right: '租赁' })).toEqual(['lease_until value_missing'])
})

test('F8 the chosen type of document decides how its number is checked', () => {
  expect(codes({ ...good, legal_rep_id_type: '护照', legal_rep_id_number: 'E12345678' })).toEqual([])
  expect(codes({ ...good, legal_rep_id_type: '居民身份证', legal_rep_id_number: 'E12345678' })).toEqual([
    'legal_rep_id_number value_identity_shape',
  ])
  expect(codes({ ...good, legal_rep_id_type: '护照' })).toEqual(['legal_rep_id_number value_document_shape'])
})

test('F10 a missing field is told in both languages', () => {
  const result = validateValues(form, {})
  const first = result.ok ? undefined : result.problems[0]
  expect(first && sentence(first, 'zh')).toBe('“applicant_name”还没有填，请填写。例如：按实际情况填写。')
  expect(first && sentence(first, 'en')).toBe(
    '“applicant_name” is not filled in. Please fill it in. For example: 按实际情况填写.',
  )
})

test('F6 whatever is typed, checking never throws, and what passes once passes again unchanged', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.constantFrom('11010519491231002x', '１２', '2026年3月1日', '-0', '是'),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...form.map(({ element }) => element)), value), (values) => {
      const result = validateValues(form, values)
      draftFaults(form, values)
      if (!result.ok) return
      expect(validateValues(form, result.value)).toEqual(result)
      expect(missingFields(form, result.value)).toEqual([])
    }),
  )
})

test('F11 what the answers say fills the form; what no field asks for is left out', () => {
  const answers = { areaSqm: 180, ownsPremises: false, entityType: 'company', staffCount: 6, unknown: 'x' }
  expect(prefillFromAnswers(answers, form)).toEqual({ premises_right: '租赁', premises_area: '180' })
  const entity = field('entity_type', 'enum', { options: ['有限责任公司', '个体工商户'] })
  expect(prefillFromAnswers({ entityType: 'individual' }, [entity])).toEqual({ entity_type: '个体工商户' })
  expect(prefillFromAnswers({ entityType: 'other' }, [entity])).toEqual({})
  expect(prefillFromAnswers({ entityType: 'company' }, [{ ...entity, options: ['公司'] }])).toEqual({})
})

test('F21 a day is not before the one it follows; while either is wrong or missing nothing is said of both', () => {
  const days = [field('occupy_from', 'date'), field('occupy_to', 'date', { notBefore: 'occupy_from' })]
  const said = (values: Record<string, string>) =>
    draftFaults(days, values, { today: '2026-12-01' }).map(({ code, place }) => `${place} ${code}`)
  expect(said({ occupy_from: '2026-12-10', occupy_to: '2026-12-9' })).toEqual(['occupy_to value_before'])
  expect(said({ occupy_from: '2026-12-10', occupy_to: '2026-12-10' })).toEqual([])
  expect(said({ occupy_from: '', occupy_to: '2026-12-09' })).toEqual([])
  expect(said({ occupy_from: '2026-02-30', occupy_to: '2026-01-09' })).toEqual([
    'occupy_from value_no_such_day',
  ])
  const handedIn = validateValues(days, { occupy_from: '2026-12-10', occupy_to: '2026-12-09' })
  expect(handedIn.ok ? [] : handedIn.problems.map(({ code }) => code)).toEqual(['value_before'])
})

test('F22 what the answer fixes holds whatever is typed, and counts as filled in', () => {
  const fields = [field('premises_area', 'number', { required: true, decidedBy: 'areaSqm', fixed: '60' })]
  expect(missingFields(fields, asAnswered(fields, {}))).toEqual([])
  for (const typed of ['6000', 'nonsense', ''])
    expect(validateValues(fields, { premises_area: typed })).toEqual({
      ok: true,
      value: { premises_area: '60' },
    })
})
