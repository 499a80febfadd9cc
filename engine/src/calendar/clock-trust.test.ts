import { describe, expect, test } from 'vitest'
import { type ClockReading, judgeClock } from './index.ts'

const now = '2026-12-28T09:00:00.000+08:00'
const hoursAgo = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString()
const reading = (change: Partial<ClockReading>): ClockReading => ({
  now,
  newest: hoursAgo(1),
  mark: null,
  machine: now,
  store: now,
  atStake: 3,
  ...change,
})

describe('K22 the clock', () => {
  test('K22 is believed while something happened within a day, or the platform saw it pass', () => {
    expect(judgeClock(reading({}))).toEqual({ sound: true })
    expect(judgeClock(reading({ newest: hoursAgo(24) }))).toEqual({ sound: true })
    const mark = { trustedAt: hoursAgo(0.2), doubtedAt: null }
    expect(judgeClock(reading({ newest: hoursAgo(200), mark }))).toEqual({ sound: true })
    expect(judgeClock(reading({ newest: null }))).toEqual({ sound: true })
  })

  test('K22 more than 24 hours ahead of the newest event it does nothing by itself', () => {
    expect(judgeClock(reading({ newest: hoursAgo(24.1) }))).toEqual({
      sound: false,
      trustedAt: hoursAgo(24.1),
      by: 'events',
    })
    expect(judgeClock(reading({ newest: hoursAgo(720), atStake: 1 })).sound).toBe(false)
    const mark = { trustedAt: hoursAgo(30), doubtedAt: null }
    expect(judgeClock(reading({ newest: hoursAgo(900), mark }))).toMatchObject({ trustedAt: hoursAgo(30) })
  })

  test('K22 more than 24 hours ahead of the store it does nothing by itself', () => {
    expect(judgeClock(reading({ store: hoursAgo(25) }))).toMatchObject({ sound: false, by: 'store' })
    expect(judgeClock(reading({ store: hoursAgo(23) }))).toEqual({ sound: true })
    expect(judgeClock(reading({ store: hoursAgo(-72) }))).toEqual({ sound: true })
  })

  test('K22 what happens under a doubted clock is no witness for it; a clock that was set right is believed again', () => {
    const mark = { trustedAt: hoursAgo(720), doubtedAt: hoursAgo(1) }
    expect(judgeClock(reading({ newest: hoursAgo(0.1), mark }))).toMatchObject({
      sound: false,
      trustedAt: hoursAgo(720),
    })
    const mended = hoursAgo(719)
    expect(judgeClock(reading({ now: mended, machine: mended, store: mended, mark }))).toEqual({
      sound: true,
    })
  })

  test('K22 where nothing waits for time alone, nobody is asked', () => {
    expect(judgeClock(reading({ newest: hoursAgo(300), atStake: 0 }))).toEqual({ sound: true })
  })
})
