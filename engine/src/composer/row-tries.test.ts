import { describe, expect, test } from 'vitest'
import { columnQuestions, type Question } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { triedRows } from './index.ts'

const { element } = cixi()
const columns = columnQuestions(element.get('vehicles')?.list, element)
const hazard: Question = { id: 'carriesHazard', ask: '拉危险品吗？', type: 'boolean' }
const tries = (text: string, questions: readonly Question[] = [...columns, hazard]) =>
  triedRows(questions, new Set(columns.map(({ id }) => id)), text)

describe('D14 a row condition is tried', () => {
  test('on both sides of its threshold and on it, and with nothing written', () => {
    expect(tries('vehicle_gross_mass > 4.5')).toEqual([
      { values: { vehicle_gross_mass: 52 }, has: true },
      { values: { vehicle_gross_mass: 0.5 }, has: false },
      { values: { vehicle_gross_mass: 4.5 }, has: false },
      { values: {}, has: null },
    ])
  })

  test('with every answer it reads; an answer is never empty, and an empty cell that decides nothing is not shown', () => {
    const all = tries('vehicle_gross_mass > 4.5 or carriesHazard = true')
    expect(all.filter(({ has }) => has === true)).toHaveLength(4)
    expect(all.filter(({ has }) => has === false).map(({ values }) => values.vehicle_gross_mass)).toEqual([
      0.5, 4.5,
    ])
    expect(all.filter(({ has }) => has === null)).toEqual([{ values: { carriesHazard: false }, has: null }])
    expect(tries('carriesHazard = true').map(({ has }) => has)).toEqual([true, false])
  })

  test('nothing is shown of what does not compile, reads nothing, or tells thousands of rows apart', () => {
    expect(tries('vehicle_gross_mass >')).toEqual([])
    expect(tries('')).toEqual([])
    const many = Array.from(
      { length: 13 },
      (_, index): Question => ({ id: `q${index}`, ask: '', type: 'boolean' }),
    )
    expect(tries(many.map(({ id }) => `${id} = true`).join(' and '), many)).toEqual([])
  })

  test('options that are named, and another one', () => {
    const fuel = columnQuestions({ columns: ['vehicle_fuel'] }, element)
    const seen = triedRows(fuel, new Set(['vehicle_fuel']), 'vehicle_fuel = "电"')
    expect(seen.map(({ values, has }) => [values.vehicle_fuel, has])).toEqual([
      ['电', true],
      ['汽油', false],
      [undefined, null],
    ])
  })
})
