import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { readCatalogueFolder } from '../../../server/src/modules/catalogue/read-folder.ts'
import { dataNeeds, subjectNumber } from './data-needs.ts'

const { catalogue } = readCatalogueFolder(join(import.meta.dirname, '../../../catalogue/cixi'))
if (!catalogue) throw new Error('the shipped catalogue does not import')
const composed = catalogue.things.map((thing) => plan(catalogue, thing, sampleAnswers(thing)))

test('X1 every paper dropped as data_source is asked for, once, of the department that issues it', () => {
  for (const one of composed) {
    const needs = dataNeeds(one, catalogue)
    const dropped = new Set(
      one.materials.dropped.filter(({ reason }) => reason === 'data_source').map(({ material }) => material),
    )
    expect(new Set(needs.filter(({ document }) => document).map(({ material }) => material))).toEqual(dropped)
    expect(new Set(needs.map(({ material }) => material)).size).toBe(needs.length)
    for (const { department, material } of needs)
      expect(department).toBe(catalogue.material.get(material)?.issued_by)
  }
})

test('X1 every field a source can fill belongs to exactly one need', () => {
  for (const one of composed) {
    const filled = dataNeeds(one, catalogue).flatMap(({ elements }) => elements.map(({ element }) => element))
    expect(filled.toSorted()).toEqual(
      one.form
        .filter(({ prefillFrom }) => prefillFrom)
        .map(({ element }) => element)
        .toSorted(),
    )
    // D10 Of a list a source fills the columns that are on the same paper.
    const from = (id: string) => catalogue.element.get(id)?.from
    const columns = filled.flatMap((element) => {
      const { list } = catalogue.element.get(element) ?? {}
      return list ? list.columns.filter((column) => from(column) === from(element)) : [element]
    })
    expect(columns.length).toBe(one.fields.prefilled)
  }
})

test('X1 each need names a purpose and a legal basis: the standing one and that of each matter that asks', () => {
  for (const one of composed) {
    for (const { purpose, basis, matters } of dataNeeds(one, catalogue)) {
      expect(purpose).toBe(`办理〈${catalogue.thing.get(one.thing)?.name}〉`)
      expect(basis.startsWith('《浙江省保障“最多跑一次”改革规定》第七条；')).toBe(true)
      expect(matters.length).toBeGreaterThan(0)
      for (const code of matters)
        for (const { title } of catalogue.matter.get(code)?.legal_basis ?? [])
          expect(basis).toContain(title.replace(/^《|》$/g, ''))
    }
  }
})

test('X1 nothing is asked when no source is connected', () => {
  const [thing] = catalogue.things
  if (!thing) throw new Error('no thing')
  expect(dataNeeds(plan(catalogue, thing, sampleAnswers(thing), { sources: false }), catalogue)).toEqual([])
})

test('X1 papers of a firm are asked for by its code once it has one, papers of a person by the identity number', () => {
  const school = composed.find(({ thing }) => thing === 'youeryuan')
  if (!school) throw new Error('no kindergarten')
  const need = (material: string) => {
    const found = dataNeeds(school, catalogue).find((one) => one.material === material)
    if (!found) throw new Error(`no ${material}`)
    return found
  }
  const subjects = { documentKind: 'resident_card' as const, idNumber: 'person', uscc: 'firm' }
  expect(subjectNumber(need('business_licence'), subjects)).toBe('firm')
  expect(subjectNumber(need('business_licence'), { documentKind: 'resident_card', idNumber: 'person' })).toBe(
    'person',
  )
  expect(subjectNumber(need('identity_card_legal_rep'), subjects)).toBe('person')
  expect(subjectNumber(need('teacher_certificates'), subjects)).toBe('person')
})
