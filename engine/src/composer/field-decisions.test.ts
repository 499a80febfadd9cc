import { expect, test } from 'vitest'
import { indexCatalogue, sampleAnswers, validateCatalogue } from '#engine/catalogue'
import { parseFile } from '../../../server/src/modules/catalogue/read-folder.ts'
import { figureRows, figures, plan } from './index.ts'

const matter = (code: string, department: string, fields: string) =>
  `- {code: ${code}, name: ${code}, department: ${department}, type: 备案, statutory_days: 3, promised_days: 1, counter_visits: 1, result: {name: 证, kind: 无}, materials: [], form_fields: [${fields}]}\n`
const row = (values: string) => `- {${values}, basis: 某条例, by: 审批科, on: "2020-12-21"}\n`
const read = (rows: string) => {
  const files = {
    'departments.yaml': '- {id: gov, name: 政府}\n- {id: law, name: 司法局}\n',
    'elements.yaml':
      '- {id: shop_name, name: 店名, type: string}\n- {id: sign_text, name: 招牌, type: string}\n- {id: area, name: 面积, type: number}\n- {id: boiler, name: 锅炉, type: string}\n- {id: seats, name: 座位, type: integer}\n',
    'materials.yaml': '- {id: list, name: 清单, kind: other}\n',
    'matters/all.yaml':
      matter('gov-a', 'gov', 'shop_name, area, boiler') + matter('law-b', 'law', 'sign_text, area, seats'),
    'things/all.yaml':
      '- {code: open, name: 开张, lead_department: gov, matters: [{code: gov-a}, {code: law-b, when: signs}], questions: [{id: areaSqm, ask: 多大, type: number, sample: 90}, {id: signs, ask: 挂招牌吗, type: boolean, sample: true}, {id: cooks, ask: 做饭吗, type: boolean}]}\n',
    'field-cuts.yaml': rows,
  }
  const { document, faults } = validateCatalogue(
    Object.entries(files).map(([file, text]) => parseFile(file, text)),
  )
  expect(faults).toEqual([])
  const catalogue = indexCatalogue(document)
  const thing = catalogue.things[0]
  if (!thing) throw new Error('no thing')
  const of = (answers = sampleAnswers(thing)) =>
    Object.fromEntries(
      plan(catalogue, thing, answers).form.map(({ element, cut }) => [element, cut?.reason ?? 'ask']),
    )
  return { catalogue, of }
}
const area = (owner: string, verified = 'sourced') =>
  row(`element: area, owner: ${owner}, reason: answered, question: areaSqm, verified: ${verified}`)

test('D9 a field goes only where every form that asks for it has a row that holds', () => {
  expect(read(area('gov')).of().area).toBe('ask')
  expect(read(area('gov') + area('law')).of().area).toBe('answered')
  expect(read(area('gov')).of({ areaSqm: 90, signs: false }).area).toBe('answered')
  expect(read(area('gov') + area('law')).of({ signs: true }).area).toBe('ask')
})

test('D9 a value is taken only from a field that is on this form', () => {
  const twin = row('element: sign_text, owner: law, reason: same_fact, as: shop_name, verified: recalled')
  expect(read(twin).of().sign_text).toBe('same_fact')
  const gone = row('element: shop_name, owner: gov, reason: struck, verified: recalled')
  expect(read(twin + gone).of()).toMatchObject({ shop_name: 'struck', sign_text: 'ask' })
})

test('D9 a condition over answers is decided with the plan, over fields with the form; unknown asks', () => {
  const by = (when: string) =>
    read(row(`element: boiler, owner: gov, reason: only_when, when: "${when}", verified: recalled`))
  expect(by('cooks').of({ areaSqm: 90, signs: true, cooks: false }).boiler).toBe('only_when')
  expect(by('cooks').of({ areaSqm: 90, signs: true, cooks: true }).boiler).toBe('ask')
  expect(by('cooks').of().boiler).toBe('ask')
  const { catalogue } = by('seats > 50')
  const [thing] = catalogue.things
  const field =
    thing && plan(catalogue, thing, sampleAnswers(thing)).form.find(({ element }) => element === 'boiler')
  expect(field).toMatchObject({ cut: { reason: 'only_when' }, dependsOnForm: true })
  // Whether it applies is not known when it is counted: the person may have to fill it.
  expect(figureRows(catalogue).fields.find(({ element }) => element === 'boiler')?.filledBy).toBe('person')
})

test('D9 D7 the figures say what the decisions save, with those nobody read and without', () => {
  const { catalogue } = read(
    area('gov', 'recalled') +
      area('law') +
      row('element: seats, owner: law, reason: struck, verified: sourced'),
  )
  const told = figures(catalogue)
  expect(
    [told, told.fieldsRead, told.fieldsUncut, told.withoutCuts].map(({ sum }) => sum?.fieldsByHand),
  ).toEqual([3, 4, 5, 5])
  const rows = figureRows(catalogue).fields
  expect(rows.filter(({ otherwise }) => otherwise === 'person')).toHaveLength(
    told.fieldsUncut.sum?.fieldsByHand ?? 0,
  )
})
