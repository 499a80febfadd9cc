import { expect, test } from 'vitest'
import { cixi } from '../../../../tests/support/cixi.ts'
import { draftChoices } from './choices.ts'

test('a draft may choose every matter of the library, with what it waits for and what its rows ask', () => {
  const { matters, departments, audiences } = draftChoices(cixi())
  expect(matters).toHaveLength(cixi().matters.length)
  expect(departments).toHaveLength(cixi().departments.length)
  expect(audiences).toContain('法人')
  const printing = matters.find(({ code }) => code === 'wgj-ysjy')
  expect(printing).toMatchObject({ department: { id: 'wgj', name: '文化广电新闻出版局' } })
  expect(printing?.things).toContain('开办印刷经营企业')
  expect(printing?.prerequisites).toContain('scjgj-qysl')
  expect(matters.find(({ code }) => code === 'scjgj-qysl')?.papers).toContainEqual({
    material: 'premises_lease',
    name: cixi().material.get('premises_lease')?.name,
    nameEn: cixi().material.get('premises_lease')?.name_en,
    when: 'ownsPremises = false',
  })
})

test('a question stands once, as most one things ask it, the most used first', () => {
  const { questions } = draftChoices(cixi())
  const ids = questions.map(({ question }) => question.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(questions.map(({ things }) => things)).toEqual(
    [...questions.map(({ things }) => things)].sort((a, b) => b - a),
  )
  const area = questions.find(({ question }) => question.id === 'areaSqm')
  expect(area?.question).toMatchObject({ type: 'number', unit: '平方米' })
})

test('D13 every list of the library, with what a row condition compares, what its totals answer, and what it says itself', () => {
  const { lists, matters } = draftChoices(cixi())
  const vehicles = lists.find(({ id }) => id === 'vehicles')
  expect(vehicles).toMatchObject({
    name: '投入运输的车辆',
    rows: [1, 500],
    starts: [],
    ifAsked: [],
    must: [],
  })
  // A plate is a text, which no row condition compares.
  expect(vehicles?.columns.map(({ id, type, unit }) => [id, type, unit])).toEqual([
    ['vehicle_gross_mass', 'number', '吨'],
    ['vehicle_load', 'number', '吨'],
  ])
  expect(vehicles?.totals.map(({ id, answers }) => [id, answers])).toEqual([
    ['vehiclesListed', 'number'],
    ['vehiclesLoad', 'number'],
    ['anyHeavyVehicle', 'boolean'],
  ])
  expect(matters.find(({ code }) => code === 'jtj-dlysz')?.lists).toEqual(['vehicles'])
  expect(lists.some(({ starts }) => starts.length > 0)).toBe(true)
  expect(lists.some(({ must }) => must.length > 0)).toBe(true)
  expect(lists.some(({ ifAsked }) => ifAsked.length > 0)).toBe(true)
})

test('an unfinished matter of the library may be chosen too', () => {
  const document = cixi()
  const [first] = document.matters
  const { result: _result, ...unfinished } = first ?? ({} as never)
  const { matters } = draftChoices({ ...document, matters: [unfinished as never] })
  expect(matters[0]).toMatchObject({ code: first?.code, result: null })
})
