import { expect, test } from 'vitest'
import { type Catalogue, type OneThing, sampleAnswers } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { columnsOf, plan } from './index.ts'

const catalogue: Catalogue = cixi()
const planOf = (code: string) => {
  const thing = catalogue.thing.get(code) as OneThing
  return plan(catalogue, thing, sampleAnswers(thing))
}
const rosterOf = (code: string) => {
  const { form } = planOf(code)
  const field = form.find(({ element }) => element === 'staff_roster')
  return { form, columns: columnsOf(catalogue, 'staff_roster', field?.columns), field }
}

test('D12 a shop whose food handlers are examined names them and their posts, and no more', () => {
  const { columns, field } = rosterOf('xiaocanyin')
  expect(columns).toEqual(['staff_name', 'staff_post'])
  expect(field?.columns).toBeUndefined()
})

test('D12 where the police and the insurance ask by name the roster has their columns, and they are no fields of their own', () => {
  const { columns, form } = rosterOf('qixiu')
  expect(columns).toEqual(
    expect.arrayContaining(['staff_name', 'staff_post', 'staff_id_number', 'staff_cert_no']),
  )
  for (const column of columns) expect(form.map(({ element }) => element)).not.toContain(column)
})

test('D12 each column is asked by the matters that name it, all of whom ask for the list', () => {
  const { field } = rosterOf('qixiu')
  const number = field?.columns?.find(({ element }) => element === 'staff_id_number')
  expect(number?.askedBy).toContain('gaj-jxba')
  expect(number?.askedBy).not.toContain('jtj-jdcwx')
  for (const { askedBy } of field?.columns ?? [])
    expect(field?.askedBy).toEqual(expect.arrayContaining([...askedBy]))
})

test('D12 a column that is asked for without its list is a field of its own', () => {
  const thing = catalogue.thing.get('xiaocanyin') as OneThing
  const matters = catalogue.matters.map((matter) => ({
    ...matter,
    form_fields:
      matter.code === 'wjj-jkz' ? [...(matter.form_fields ?? []), 'staff_id_number'] : matter.form_fields,
  }))
  const found = (cuts: boolean) =>
    plan(
      { ...catalogue, matters, matter: new Map(matters.map((matter) => [matter.code, matter])) } as Catalogue,
      thing,
      sampleAnswers(thing),
      { sources: true, cuts },
    ).form.find(({ element }) => element === 'staff_id_number')
  expect(found(false)).toBeDefined()
  expect(found(true)).toBeUndefined()
})
