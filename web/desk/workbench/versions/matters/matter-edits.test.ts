import { expect, test } from 'vitest'
import { withPaper, withRows, withWhen } from './matter-edits.ts'

test('a condition of the matter leaves those of its papers', () => {
  const row = { code: 'm', when: 'a = true', papers: [{ material: 'lease' }] }
  expect(withWhen(row, 'b = true')).toEqual({ ...row, when: 'b = true' })
  expect(withWhen(row, '')).toEqual({ code: 'm', papers: [{ material: 'lease' }] })
})

test('I9 what the draft says of a paper: its own condition, always, or again what the list says', () => {
  const own = withPaper({ code: 'm' }, 'lease', 'rented = true')
  expect(own).toEqual({ code: 'm', papers: [{ material: 'lease', when: 'rented = true' }] })
  expect(withPaper(own, 'lease', '', 'owned = false').papers).toEqual([{ material: 'lease' }])
  expect(withPaper(own, 'lease', 'owned = false', 'owned = false')).toEqual({ code: 'm' })
  expect(withPaper(own, 'lease', '')).toEqual({ code: 'm' })
  const two = withPaper(own, 'plan', 'big = true')
  expect(two.papers?.map(({ material }) => material)).toEqual(['lease', 'plan'])
  expect(withPaper(two, 'lease', 'rented = false').papers?.[0]?.when).toBe('rented = false')
})

test('D13 rows are said of a list only; without one nothing is', () => {
  const row = { code: 'm', when: 'a = true' }
  expect(withRows(row, 'vehicles')).toEqual({ ...row, per: 'vehicles' })
  expect(withRows({ ...row, per: 'vehicles' }, 'vehicles', 'load > 4.5')).toEqual({
    ...row,
    per: 'vehicles',
    each: 'load > 4.5',
  })
  expect(withRows({ ...row, per: 'vehicles', each: 'load > 4.5' }, '', 'load > 4.5')).toEqual(row)
})
