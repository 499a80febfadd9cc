import { expect, test } from 'vitest'
import { clockTime } from './clock-time.ts'

test('the time of a save is said in Chinese standard time', () => {
  for (const [instant, said] of [
    ['2026-12-02T06:05:59.999Z', '14:05'],
    ['2026-12-02T16:00:00Z', '00:00'],
    ['2026-12-02T23:59:00+08:00', '23:59'],
    ['1986-07-01T00:30:00Z', '08:30'],
  ] as const)
    expect(clockTime(instant)).toBe(said)
})
