import type { Database } from '#platform/database'
import { moduleOf } from '#platform/module'
import { createClockGuard } from './clock-guard.ts'
import { createClockStore } from './clock-store.ts'
import { routes } from './routes.ts'
import { type CalendarParts, type CalendarService, createCalendarService } from './service.ts'
import { createNoticeStore } from './store.ts'

export const calendar = moduleOf<CalendarService>(routes)

type Guarded = Omit<Parameters<typeof createClockGuard>[0], 'store'>
type Needs = Omit<CalendarParts, 'store' | 'clock'> &
  Guarded & { readonly database: Database; readonly division: string }

/** Assembles the calendar of a division over a store. */
export const createCalendar = ({ database, division, newest, atStake, waker, ...needs }: Needs) =>
  createCalendarService({
    ...needs,
    store: createNoticeStore(database, division),
    clock: createClockGuard({ store: createClockStore(database, division), newest, atStake, waker }),
  })
export { lightOf } from './line-lights.ts'
export { createNoticeBook, type NoticeBook } from './notice-book.ts'
