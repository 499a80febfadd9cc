import { expect, test } from 'vitest'
import { barPlace, dayTicks } from './bar-place.ts'

test('a bar begins and ends where its days do', () => {
  expect(barPlace({ start: 3, end: 18 }, 18)).toEqual({ left: (100 * 3) / 18, width: (100 * 15) / 18 })
  expect(barPlace({ start: 0, end: 0 }, 0)).toEqual({ left: 0, width: 0 })
})

test('marks are few, rising, and hold the first and the last day', () => {
  for (const total of [0, 1, 5, 7, 8, 13, 18, 29, 45, 90, 400]) {
    const ticks = dayTicks(total)
    expect(ticks[0]).toBe(0)
    expect(ticks.at(-1)).toBe(total)
    expect(ticks.length).toBeLessThanOrEqual(9)
    expect([...ticks].sort((one, other) => one - other)).toEqual(ticks)
    expect(new Set(ticks).size).toBe(ticks.length)
  }
  expect(dayTicks(18)).toEqual([0, 5, 10, 15, 18])
})
