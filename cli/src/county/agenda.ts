import { addWorkingDays, certainly, isWorkingDay } from '#engine/calendar'
import { chinaDay } from '#engine/kernel'
import { type Clock, instantInChina } from '#platform/instant'

/** Something somebody will do at a moment. */
type Item = { readonly at: number; readonly order: number; readonly work: () => Promise<void> }

const dayMilliseconds = 86_400_000
const two = (value: number): string => String(value).padStart(2, '0')
/** The moment of a time of day of China, `minutes` after midnight. */
export const momentOn = (day: string, minutes: number): number =>
  Date.parse(`${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00+08:00`)
export const dayAfterDays = (day: string, days: number): string =>
  chinaDay(new Date(momentOn(day, 720) + days * dayMilliseconds).toISOString())

/**
 * Virtual time: what was arranged is done in its order, and the clock stands at the moment of what is being done. It goes on a
 * millisecond with every look, so that two things never happen at one moment.
 */
export const createAgenda = (from: string, failed: (error: unknown) => void) => {
  let now = momentOn(from, 0)
  let order = 0
  const items: Item[] = []
  const clock: Clock = () => {
    now += 1
    return instantInChina(new Date(now))
  }
  /** Arranges something; what should have been before now is done next. */
  const put = (at: number, work: Item['work']): void => {
    order += 1
    items.push({ at, order, work })
    items.sort((a, b) => b.at - a.at || b.order - a.order)
  }
  return {
    clock,
    put,
    today: (): string => chinaDay(new Date(now).toISOString()),
    /** Arranges something for a time of day, in minutes after midnight. */
    on: (day: string, minutes: number, work: Item['work']): void => put(momentOn(day, minutes), work),
    /** A working day so many working days from a day; none: the day itself, or the next one that is worked on. */
    workingDay: (day: string, days: number): string => certainly(addWorkingDays(day, days)),
    isWorkingDay: (day: string): boolean => certainly(isWorkingDay(day)),
    /** Does everything that is arranged before a moment, what comes meanwhile too. */
    runUntil: async (end: number): Promise<void> => {
      for (let item = items.at(-1); item && item.at < end; item = items.at(-1)) {
        items.pop()
        now = Math.max(now, item.at)
        await item.work().catch(failed)
      }
      now = Math.max(now, end)
    },
  }
}
export type Agenda = ReturnType<typeof createAgenda>
