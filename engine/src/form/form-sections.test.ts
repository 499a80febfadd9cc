import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { readCatalogueFolder } from '../../../server/src/modules/catalogue/read-folder.ts'
import { fieldsOf, formSections, sectionOf } from './form-sections.ts'
import { otherSection, sectionRules } from './section-rules.ts'

const { catalogue } = readCatalogueFolder(join(import.meta.dirname, '../../../catalogue/cixi'))
if (!catalogue) throw new Error('the shipped catalogue does not import')

const planOf = (code: string) => {
  const thing = catalogue.thing.get(code)
  if (!thing) throw new Error(`no ${code}`)
  return plan(catalogue, thing, sampleAnswers(thing))
}

test('F1 every element of the catalogue stands in exactly one section', () => {
  const everything = {
    answers: {},
    matters: [],
    form: catalogue.elements.map(({ id }) => ({ element: id, askedBy: ['x'], prefillFrom: null })),
    materials: { submit: [], dropped: [] },
  }
  const placed = fieldsOf(formSections(everything, catalogue)).map(({ element }) => element)
  expect(placed.toSorted()).toEqual(catalogue.elements.map(({ id }) => id).toSorted())
})

test('F1 few elements find no section, and none of another city is lost', () => {
  const others = catalogue.elements.filter((element) => sectionOf(element) === 'other')
  expect(others.length / catalogue.elements.length).toBeLessThan(0.15)
  expect(sectionOf({ id: 'jyzxm', name: '经营者姓名', type: 'person' })).toBe('responsible')
  expect(sectionOf({ id: 'wtdlr_sjh', name: '委托代理人手机', type: 'phone' })).toBe('agent')
  expect(sectionOf({ id: 'x1', name: '门店地址', type: 'address' })).toBe('premises')
  expect(sectionOf({ id: 'x2', name: '谁也没见过的一项', type: 'string' })).toBe('other')
})

describe.each(catalogue.things.map(({ code }) => code))('the form of %s', (code) => {
  const composed = planOf(code)
  const sections = formSections(composed, catalogue)

  test('F1 D5 holds every distinct element of its forms once, with all who ask', () => {
    const asked = new Map<string, string[]>()
    for (const { code: matter } of composed.matters)
      for (const element of new Set(catalogue.matter.get(matter)?.form_fields))
        asked.set(element, [...(asked.get(element) ?? []), matter])
    // What the form asks for in place of a paper the joint team cut.
    const cuts = catalogue.thing.get(code)?.cuts ?? []
    for (const { matter, material, decision } of composed.materials.dropped) {
      const cut = decision && cuts.find((one) => one.matter === matter && one.material === material)
      for (const element of cut?.adds ?? [])
        asked.set(element, [...new Set([...(asked.get(element) ?? []), matter])])
    }
    // D12 A column that is asked for by name goes into its list, whose askers its askers join.
    for (const list of [...asked.keys()])
      for (const column of catalogue.element.get(list)?.list?.if_asked ?? []) {
        const own = asked.get(column)
        if (!own) continue
        asked.set(list, [...new Set([...(asked.get(list) ?? []), ...own])])
        asked.delete(column)
        const field = fieldsOf(sections).find(({ element }) => element === list)
        expect(field?.list?.columns.map(({ element }) => element)).toContain(column)
      }
    const fields = fieldsOf(sections)
    expect(fields.length).toBe(asked.size)
    for (const field of fields)
      expect([...field.askedBy].sort()).toEqual([...(asked.get(field.element) ?? [])].sort())
  })

  test('F2 sections stand in the order of the rules and none is empty', () => {
    const order = new Map([...sectionRules, otherSection].map((rule) => [rule.id, rule.order]))
    const places = sections.map(({ id }) => order.get(id) ?? 0)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(sections.every(({ fields }) => fields.length > 0)).toBe(true)
  })

  test('F4 seven in ten or less must be typed; who is responsible always; what a paper is drawn up from, unless there is no agent', () => {
    const fields = fieldsOf(sections)
    const must = fields.filter(({ required }) => required)
    expect(must.length).toBeGreaterThan(0)
    expect(must.length / fields.length).toBeLessThan(0.7)
    const drawnUp = new Set(composed.materials.dropped.flatMap(({ decision }) => decision?.fields ?? []))
    for (const { element, required, requiredWhen, prefillFrom, comesFrom } of fields)
      if (drawnUp.has(element))
        expect([
          element,
          required || requiredWhen !== null || prefillFrom !== null || comesFrom !== null,
        ]).toEqual([element, true])
    for (const { element, required } of fields)
      if (element === 'legal_rep_name' || element === 'legal_rep_id_number') expect(required).toBe(true)
  })
})

test('F3 the credit code of a new firm comes from its licence, the name of the firm from the person', () => {
  const fields = fieldsOf(formSections(planOf('canyin-qiye'), catalogue))
  const field = (element: string) => fields.find((one) => one.element === element)
  expect(field('uscc')).toMatchObject({ required: false, comesFrom: 'scjgj-qysl' })
  expect(field('applicant_name')).toMatchObject({ required: true, comesFrom: null })
})

test('F3 a school that has its licence already is asked for its credit code by data', () => {
  const fields = fieldsOf(formSections(planOf('youeryuan'), catalogue))
  expect(fields.find(({ element }) => element === 'uscc')).toMatchObject({
    prefillFrom: 'business_licence',
    comesFrom: null,
  })
})

test('F22 an answer leaves one value, or fewer of the options; no answer leaves all', () => {
  const field = (answers: Record<string, boolean | number | string>, element: string) => {
    const form = [{ element, askedBy: ['x'], prefillFrom: null }]
    const asked = { answers, matters: [], form, materials: { submit: [], dropped: [] } }
    return fieldsOf(formSections(asked, catalogue))[0]
  }
  expect(field({ areaSqm: 60 }, 'premises_area')).toMatchObject({ decidedBy: 'areaSqm', fixed: '60' })
  expect(field({ ownsPremises: true }, 'premises_right')).toMatchObject({ options: ['自有'], fixed: '自有' })
  expect(field({ ownsPremises: false }, 'premises_right')).toMatchObject({
    options: ['租赁', '无偿使用'],
    optionsEn: ['Rented', 'Used free of charge'],
    decidedBy: 'ownsPremises',
    fixed: null,
  })
  expect(field({ entityType: 'individual' }, 'entity_type')).toMatchObject({ fixed: '个体工商户' })
  expect(field({ entityType: 'company' }, 'entity_type')?.options).not.toContain('个体工商户')
  expect(field({}, 'premises_right')).toMatchObject({ decidedBy: null, fixed: null })
  expect(field({}, 'premises_right')?.options).toHaveLength(3)
})
