import fc from 'fast-check'
import { expect, test } from 'vitest'
import cases from '../../../cases/lists/totals.json' with { type: 'json' }
import { type DataElement, type ListTotal, totalKinds } from './data-element.ts'
import { listTotal, reckonedAnswers, rowsWith } from './list-totals.ts'

const element = (id: string, type: DataElement['type'], more: Partial<DataElement> = {}): DataElement => ({
  id,
  name: id,
  type,
  ...more,
})
const columns = ['plate', 'mass']
const elements = new Map([
  ['plate', element('plate', 'string')],
  ['mass', element('mass', 'number')],
])
const rowsOf = (masses: readonly string[]) => masses.map((mass, place) => ({ plate: `浙B${place}`, mass }))

test.each(cases)('$rule $told', ({ by, column, where, rows, closed, gives }) => {
  const total = {
    id: 'total',
    name: '合计',
    by,
    ...(column && { column }),
    ...(where && { where }),
  } as ListTotal
  expect(listTotal(total, { rows: rowsOf(rows), closed }, columns, elements) ?? null).toBe(gives)
})

test('D10 what an open list says stands when rows are added and it is closed', () => {
  const masses = fc.array(fc.constantFrom('', '4', '4.5', '13', 'x'), { maxLength: 8 })
  fc.assert(
    fc.property(masses, masses, fc.constantFrom(...totalKinds), (now, later, by) => {
      const adds = by === 'sum' || by === 'min' || by === 'max'
      const total: ListTotal = {
        id: 't',
        name: 't',
        by,
        ...(adds ? { column: 'mass' } : { where: 'mass > 4.5' }),
      }
      const open = listTotal(total, { rows: rowsOf(now), closed: false }, columns, elements)
      const whole = listTotal(total, { rows: rowsOf([...now, ...later]), closed: true }, columns, elements)
      if (open !== undefined) expect(whole).toBe(open)
    }),
    { numRuns: 1000 },
  )
})

const vehicles = element('vehicles', 'rows', {
  list: {
    columns,
    tells: 'plate',
    rows: [1, 500],
    totals: [
      { id: 'heavy', name: '大货车', by: 'some', where: 'mass >= 12' },
      { id: 'number', name: '辆数', by: 'count' },
    ],
  },
})
const catalogue = { element: elements, elements: [...elements.values(), vehicles] }

test('D10 the rows answer the questions that are reckoned from them, as far as the answer fits', () => {
  const thing = {
    questions: [
      { id: 'heavyTruck', ask: '有大货车吗', type: 'boolean' as const, reckoned: 'heavy' },
      {
        id: 'trucks',
        ask: '几辆',
        type: 'number' as const,
        range: [1, 3] as [number, number],
        reckoned: 'number',
      },
      { id: 'other', ask: '别的', type: 'boolean' as const },
    ],
  }
  const answered = (masses: readonly string[], closed: boolean) =>
    reckonedAnswers(catalogue, thing, () => ({ rows: rowsOf(masses), closed }))
  expect(answered(['4', '13'], true)).toEqual({ heavyTruck: true, trucks: 2 })
  expect(answered(['4'], false)).toEqual({})
  // Four are more than the question takes: what was answered before stands.
  expect(answered(['4', '4', '4', '4'], true)).toEqual({ heavyTruck: false })
  expect(reckonedAnswers(catalogue, thing, () => undefined)).toEqual({})
})

test('C54 the rows that have a matter by themselves; one of which it is not known has it', () => {
  const thing = { questions: [{ id: 'hazard', ask: '危险品', type: 'boolean' as const }] }
  const rows = rowsOf(['4', '', '13'])
  const over = { each: 'mass > 4.5 or hazard = true' }
  const places = (answers: Record<string, boolean | string>) =>
    rowsWith(over, vehicles, rows, { thing, answers, elements })
  expect(places({ hazard: false })).toEqual([2, 3])
  expect(places({ hazard: true })).toEqual([1, 2, 3])
  expect(places({ hazard: 'unknown' })).toEqual([1, 2, 3])
  expect(rowsWith({}, vehicles, rows, { thing, answers: {}, elements })).toEqual([1, 2, 3])
})
