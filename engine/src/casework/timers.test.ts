import { describe, expect, test } from 'vitest'
import { sentence } from '#engine/kernel'
import { failTimers, lateBefore, lateRounds, takenAgainAfter, timedRoundNames, timedRounds } from './index.ts'

const now = '2026-12-28T09:00:00.000+08:00'
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()
const all = (minutes: number) =>
  Object.fromEntries(timedRoundNames.map((round) => [round, minutesAgo(minutes)]))
const late = (change: Partial<Parameters<typeof lateRounds>[0]>) =>
  lateRounds({ now, sure: now, since: minutesAgo(10_000), ranAt: all(1), ...change }).map(
    ({ round }) => round,
  )

describe('C90 C91 what runs by the clock', () => {
  test('C90 a timer is taken again after ten minutes, each time twice as long, at last every six hours', () => {
    expect(takenAgainAfter).toEqual([10, 20, 40, 80, 160, 320, 360])
  })

  test('C91 a line is late an hour after its last day is over, in China', () => {
    expect(lateBefore('2026-12-28T00:59:00.000+08:00').day).toBe('2026-12-27')
    expect(lateBefore('2026-12-28T01:00:00.000+08:00').day).toBe('2026-12-28')
    expect(lateBefore('2026-12-27T17:00:00.000Z').day).toBe('2026-12-28')
  })

  test('C91 a round is late when three of it were missed, each by its own period', () => {
    expect(late({})).toEqual([])
    expect(late({ ranAt: all(30) })).toEqual([])
    expect(late({ ranAt: all(31) })).toEqual(timedRoundNames.filter((round) => timedRounds[round] === 10))
    expect(late({ ranAt: { ...all(1), sweep: minutesAgo(45) } })).toEqual(['sweep'])
    expect(late({ ranAt: all(3 * 1440 + 1) })).toEqual(timedRoundNames)
  })

  test('C91 what never ran is late from the start of who watches; who has just begun to watch waits', () => {
    expect(late({ ranAt: {}, since: minutesAgo(29) })).toEqual([])
    expect(late({ ranAt: { ...all(1), reckon: minutesAgo(5_000) }, since: minutesAgo(29) })).toEqual([])
    const [first] = lateRounds({ now, sure: now, since: minutesAgo(31), ranAt: {} })
    expect(first).toEqual({ round: 'reckon', since: minutesAgo(31) })
  })

  test('C91 K22 a clock that jumped ahead makes nothing late that ran until then; one that was set back hides nothing', () => {
    const jumped = '2027-01-28T09:00:00.000+08:00'
    expect(late({ now: jumped, sure: now })).toEqual([])
    expect(late({ now: jumped, sure: jumped })).toEqual(timedRoundNames)
    // Ran under the clock that was ahead, and not since it was set back.
    const ahead = Object.fromEntries(timedRoundNames.map((round) => [round, jumped]))
    expect(late({ ranAt: ahead })).toEqual(timedRoundNames)
    expect(late({ ranAt: { ...ahead, sweep: minutesAgo(1) } })).not.toContain('sweep')
    expect(late({ ranAt: all(1), since: jumped })).toEqual([])
  })

  test('C91 the alarm says which timer, since when, how many cases', () => {
    const told = failTimers('alarm_timers_late', { timer: 'deem', count: 12, since: '2026-12-08' })
    expect(sentence(told, 'zh')).toContain('有 12 件办件的“到期视为受理”')
    expect(sentence(told, 'en')).toContain(
      '12 cases should have been seen to by the clock (deemed acceptance)',
    )
    for (const round of timedRoundNames) {
      const one = failTimers('alarm_round_late', { round, since: '2026-12-08 09:05' })
      expect(sentence(one, 'zh')).toMatch(/^定时任务“[\u4e00-\u9fff]+”从 2026-12-08 09:05 起没有运行/)
      expect(sentence(one, 'en')).not.toContain(`“${round}”`)
    }
  })
})
