import { failCalendar, judgeClock } from '#engine/calendar'
import { type Context, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { auditEntry } from '#platform/audit-entry'
import { instantInChina } from '#platform/instant'
import type { Waker } from '#platform/waker'
import type { ClockStore } from './clock-store.ts'

type Parts = {
  readonly store: ClockStore
  /** The newest thing that happened in the division. */
  readonly newest: () => Promise<string | null>
  /** How many cases time alone would accept by a clock that says so. */
  readonly atStake: (now: string) => Promise<number>
  readonly waker: Waker
}

/** As people read a clock: 2026-12-28 09:05. */
const read = (instant: string): string => instantInChina(new Date(instant)).slice(0, 16).replace('T', ' ')

/** K22 Whether what cannot be undone may be done by time alone. */
export const createClockGuard = ({ store, newest, atStake, waker }: Parts) => {
  const judge = async (now: string) => {
    const mark = await store.mark()
    const [storeNow, happened, waiting] = [await store.storeNow(), await newest(), await atStake(now)]
    const judged = judgeClock({
      ...{ now, mark, newest: happened, atStake: waiting },
      ...{ machine: new Date().toISOString(), store: storeNow },
    })
    return { judged, mark }
  }
  return {
    /** Judges and remembers: once doubted, what happens meanwhile makes it no surer. */
    maySweep: async (now: string): Promise<boolean> => {
      const { judged, mark } = await judge(now)
      if (judged.sound) await store.write({ trustedAt: now, doubtedAt: null })
      else if (!mark?.doubtedAt) await store.write({ trustedAt: judged.trustedAt, doubtedAt: now })
      return judged.sound
    },
    /** Until when a clock that says so is sure: now itself, where nobody need doubt it. */
    sure: async (now: string): Promise<string> => {
      const { judged } = await judge(now)
      return judged.sound ? now : judged.trustedAt
    },
    alarm: async (now: string): Promise<Problem[]> => {
      if (!(await store.mark())?.doubtedAt) return []
      const { judged } = await judge(now)
      return judged.sound
        ? []
        : [failCalendar('alarm_clock_ahead', { now: read(now), trusted: read(judged.trustedAt) })]
    },
    /** Somebody looked at the clock and says that it is right; `seen` is the minute they saw. */
    confirm: async (seen: string, context: Context): Promise<Result<{ readonly confirmed: boolean }>> => {
      const { judged } = await judge(context.now)
      if (judged.sound) return refuse(failCalendar('clock_sound'))
      // A page left open over night would confirm a clock that nobody looked at.
      if (Math.abs(Date.parse(context.now) - Date.parse(seen)) > 15 * 60_000)
        return refuse(failCalendar('clock_moved'))
      const told = {
        zh: `确认系统时间 ${read(context.now)} 没有错（此前有把握的时间是 ${read(judged.trustedAt)}）`,
        en: `confirmed that the clock, ${read(context.now)}, is right (it was sure until ${read(judged.trustedAt)})`,
      }
      await store.write(
        { trustedAt: context.now, doubtedAt: null },
        auditEntry({ act: 'clock.confirm', subject: 'notice:clock', ...told }, context),
      )
      waker.wake('sweep')
      return ok({ confirmed: true })
    },
  }
}
export type ClockGuard = ReturnType<typeof createClockGuard>
