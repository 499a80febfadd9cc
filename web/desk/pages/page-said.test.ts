import { expect, test } from 'vitest'
import { pageSaid } from './page-said.ts'

const said = (page: number, shown: number | undefined, wereFull = true) =>
  pageSaid({ page, size: 50, shown, wereFull })

test('full pages are counted through, and a short last one to its end', () => {
  expect([said(1, 50), said(2, 50), said(3, 7)]).toEqual([
    { from: 1, to: 50 },
    { from: 51, to: 100 },
    { from: 101, to: 107 },
  ])
})

test('nothing is said while the rows are asked for: there is no 51 to 50', () => {
  expect(said(2, undefined)).toBeNull()
})

test('after a short page, and on an empty one, only the page is said', () => {
  expect([said(2, 50, false), said(1, 0), said(3, 0)]).toEqual([{ page: 2 }, { page: 1 }, { page: 3 }])
  expect(said(1, 12)).toEqual({ from: 1, to: 12 })
})
