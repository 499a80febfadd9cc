import { expect, test } from 'vitest'
import type { FormField, FormView } from '../../contract/client.ts'
import { type ToldField, withTold } from './told-fields.ts'

const source = {
  kind: 'registry',
  name: '公安局',
  nameEn: 'Police',
  requestId: 'r1',
  disputed: false,
} as const
const formOf = (field: Partial<FormField>): FormView => {
  const fields = [{ element: 'shareholders', value: 'one', source, ...field } as FormField]
  return { sections: [{ id: 's', title: 's', titleEn: 's', fields }] } as unknown as FormView
}
const now = (value: string): ToldField => ({
  ...{ element: 'shareholders', shown: 'ask', value, required: false, notSo: [], doubts: [], aside: '' },
})
const sourceOf = (form: FormView) => form.sections[0]?.fields[0]?.source

test('F37 what the person wrote over a source is not told as the source’s, before the form is fetched again', () => {
  expect(sourceOf(withTold(formOf({}), [now('one and another')]))).toBeNull()
  expect(sourceOf(withTold(formOf({}), [now('one')]))).toEqual(source)
  expect(sourceOf(withTold(formOf({}), []))).toEqual(source)
})

test('F37 what was decided is told as decided, whatever it comes to', () => {
  const decided = { ...source, kind: 'decided' } as unknown as FormField['source']
  expect(sourceOf(withTold(formOf({ source: decided }), [now('two')]))).toEqual(decided)
})
