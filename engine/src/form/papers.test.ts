import { expect, test } from 'vitest'
import { holdsUp, isOutstanding, isUnfilled } from './papers.ts'

const needed = { necessity: 'required' } as const
const mayFollow = { necessity: 'deferrable' } as const

test('F12 a necessary paper without a file is outstanding, a deferrable one never', () => {
  expect([isOutstanding(needed, 0), isOutstanding(needed, 2)]).toEqual([true, false])
  expect(isOutstanding(mayFollow, 0)).toBe(false)
})

test('F13 unfit always holds a case up, missing only where it may not follow', () => {
  const found = ['fit', 'missing', 'unfit', undefined] as const
  expect(found.map((verdict) => holdsUp(needed, verdict))).toEqual([false, true, true, false])
  expect(found.map((verdict) => holdsUp(mayFollow, verdict))).toEqual([false, false, true, false])
})

test('F4 a required field of blanks is not filled, an optional one may stay empty', () => {
  expect([isUnfilled({ required: true }, ' '), isUnfilled({ required: true }, 'x')]).toEqual([true, false])
  expect(isUnfilled({ required: false }, '')).toBe(false)
})
