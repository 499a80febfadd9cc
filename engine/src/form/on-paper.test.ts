import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type OneThing, sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { readCatalogueFolder } from '../../../server/src/modules/catalogue/read-folder.ts'
import { fieldsOf, formOnPaper, formToSign, wholeForm } from './index.ts'
import type { FormField } from './types.ts'

const { catalogue } = readCatalogueFolder(join(import.meta.dirname, '../../../catalogue/cixi'))
if (!catalogue) throw new Error('the shipped catalogue does not import')

const screenOf = (code: string) => {
  const thing = catalogue.thing.get(code)
  if (!thing) throw new Error(`no ${code}`)
  return wholeForm(plan(catalogue, thing, sampleAnswers(thing)), catalogue)
}
const paperOf = (code: string) => formOnPaper(screenOf(code), catalogue)
const fieldOf = (code: string, element: string) =>
  paperOf(code)
    .flatMap(({ fields }) => fields)
    .find((field) => field.element === element)

describe.each(catalogue.things.map(({ code }) => code))('%s on paper', (code) => {
  test('F31 F37 has the fields of the screen that a hand may fill in, in their order, once', () => {
    const byHand = (rule: FormField['rule']) =>
      rule === null || rule.cut.reason === 'default' || rule.applies !== undefined
    const onScreen = fieldsOf(screenOf(code)).flatMap(({ element, rule }) => (byHand(rule) ? [element] : []))
    expect(onScreen.length).toBeGreaterThan(4)
    expect(paperOf(code).flatMap(({ fields }) => fields.map(({ element }) => element))).toEqual(onScreen)
  })

  test('F31 every choice can be ticked, nothing else; every text stands in both languages', () => {
    for (const field of paperOf(code).flatMap(({ fields }) => fields)) {
      expect([field.element, field.options.length > 0]).toEqual([field.element, field.entry === 'ticks'])
      const texts = [field.name, ...field.options.map(({ said }) => said), ...field.hints]
      for (const { zh, en } of texts)
        expect([field.element, zh && en ? '' : 'empty']).toEqual([field.element, ''])
    }
  })

  test('F32 what must be written is never called known, and what is known says by whom', () => {
    for (const { element, need, known } of paperOf(code).flatMap(({ fields }) => fields))
      expect([element, need === 'must' && known !== null]).toEqual([element, false])
  })
})

test('F31 an answer that decides a field is printed on it', () => {
  // Without the ledger of fields, which tells both without asking.
  const fixed = (code: string, element: string) => {
    const { field_cuts: _cuts, ...thing } = catalogue.thing.get(code) as OneThing
    return formOnPaper(wholeForm(plan(catalogue, thing, sampleAnswers(thing)), catalogue), catalogue)
      .flatMap(({ fields }) => fields)
      .find((field) => field.element === element)
  }
  expect(fixed('canyin-qiye', 'premises_area')).toMatchObject({
    printed: expect.stringMatching(/^\d+$/),
    need: 'may',
  })
})

test('F31 numbers of people and firms have a box a sign; dates and addresses room of their own', () => {
  expect(fieldOf('canyin-qiye', 'legal_rep_id_number')?.entry).toBe('signs')
  expect(fieldOf('canyin-qiye', 'premises_address')?.entry).toBe('wide')
  expect(fieldOf('canyin-qiye', 'delivery_method')?.options.map(({ said }) => said.zh)).toEqual([
    '快递',
    '窗口领取',
    '电子证照',
  ])
})

test('F33 what is signed: values in words with their unit and source, what is missing, what was left empty', () => {
  const field = {
    ...{
      element: 'a',
      name: '面积',
      nameEn: 'Area',
      type: 'number' as const,
      unit: '平方米',
      options: [],
      optionsEn: [],
    },
    ...{ required: true, value: ' 180 ', source: null },
  } as const
  const answered = {
    ...field,
    value: 'true',
    type: 'boolean',
    unit: null,
    source: { name: '营业执照', nameEn: 'licence' },
  } as const
  const [section] = formToSign([
    {
      title: '店',
      titleEn: 'Shop',
      fields: [field, answered, { ...field, value: '' }, { ...field, value: ' ', required: false }],
    },
  ])
  expect(section).toEqual({
    title: { zh: '店', en: 'Shop' },
    rows: [
      { name: { zh: '面积', en: 'Area' }, value: { zh: '180 平方米', en: '180 m²' }, from: null },
      {
        name: { zh: '面积', en: 'Area' },
        value: { zh: '是', en: 'Yes' },
        from: { zh: '营业执照', en: 'licence' },
      },
      { name: { zh: '面积', en: 'Area' }, value: null, from: null },
    ],
    empty: [{ zh: '面积', en: 'Area' }],
  })
})
