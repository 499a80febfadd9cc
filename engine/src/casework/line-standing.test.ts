import { expect, test } from 'vitest'
import { lineStanding } from './index.ts'

const of = (status: string, dueOn: string | null, ofTask = true) => lineStanding({ ofTask, status, dueOn })

test('C92 a line of a task that runs and has no day stands for a procedure; one with a day simply runs', () => {
  expect(of('running', null)).toBe('paused')
  expect(of('running', '2026-12-03')).toBeNull()
})

test('C97 a line of a grant is a promise to check by its day, without one something to put right', () => {
  for (const status of ['granted', 'partly']) {
    expect(of(status, '2027-03-01')).toBe('to_check')
    expect(of(status, null)).toBe('to_mend')
  }
})

test('a line of a whole case is none of these', () => {
  expect(of('accepted', null, false)).toBeNull()
  expect(of('correcting', '2026-12-03')).toBeNull()
})
