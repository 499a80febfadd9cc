import {
  availableOnNotice,
  dayChanges,
  failCalendar,
  type HolidayNotice,
  missingNotice,
  type NoticeOrder,
  noticeActNamed,
  noticesInForce,
  regulationRest,
} from '#engine/calendar'
import { mayUse } from '#engine/identity'
import { type Context, chinaDay, ok, type Problem, type Result, refuse, sentence } from '#engine/kernel'
import { failPlatform } from '#platform/problems'
import type { ClockGuard } from './clock-guard.ts'
import { createNoticeKeep } from './keep-notice.ts'
import type { NoticeBook } from './notice-book.ts'
import type { Alarm, CalendarYear, NoticeList, NoticeView } from './schemas.ts'
import type { NoticeStore } from './store.ts'

export type CalendarParts = {
  readonly store: NoticeStore
  readonly book: NoticeBook
  readonly clock: ClockGuard
  /** What else administrators must be told. */
  readonly otherAlarms: () => Promise<readonly Problem[]>
  readonly newId: () => string
}

const inForce = (year: number) => noticesInForce().find((one) => one.year === year)

const yearView = (year: number): CalendarYear => {
  const found = inForce(year)
  return {
    year,
    notice: found?.notice ?? null,
    rest: [...(found?.rest ?? regulationRest(year))],
    work: [...(found?.work ?? [])],
  }
}

const viewOf = (state: HolidayNotice, context: Context): NoticeView => {
  const { noticeId, status, year, notice, rest, work, entered, confirmed, dropped } = state
  const who = ({ name, at }: { name: string; at: string }) => ({ name, at })
  return {
    ...{ noticeId, status, year, notice, rest: [...rest], work: [...work] },
    entered: who(entered),
    confirmed: confirmed && who(confirmed),
    dropped: dropped && { ...who(dropped), reason: dropped.reason },
    changes: status === 'entered' ? [...dayChanges(state, inForce(year))] : [],
    available: availableOnNotice(state, context),
  }
}

/** K15 K20 What should be known of the calendar and is not, or waits for somebody. */
const noticeAlarms = (notices: readonly HolidayNotice[], today: string): Problem[] => {
  const missing = missingNotice(today)
  const waiting = notices.filter(({ status }) => status === 'entered')
  return [
    ...(missing === undefined ? [] : [failCalendar('alarm_notice_missing', { year: missing })]),
    ...waiting.map(({ year, entered }) => failCalendar('alarm_notice_waits', { year, name: entered.name })),
  ]
}

const shownAlarm = (problem: Problem, now: string): Alarm => ({
  code: problem.code,
  zh: sentence(problem, 'zh'),
  en: sentence(problem, 'en'),
  now: problem.code === 'alarm_clock_ahead' ? now : null,
})

/** Holiday notices of a division, and what its administrators must know of the clock. */
export const createCalendarService = ({ store, book, clock, otherAlarms, newId }: CalendarParts) => {
  const keep = createNoticeKeep(store)
  const waitingYears = async () =>
    (await store.list()).filter(({ status }) => status === 'entered').map(({ year }) => year)
  const done = async (held: Result<{ held: { state: HolidayNotice } }>, context: Context) => {
    if (!held.ok) return held
    // Whoever confirmed sees at once what it makes of the dates.
    await book.refresh()
    return ok(viewOf(held.value.held.state, context))
  }
  const alarms = async (context: Context): Promise<Problem[]> => [
    ...(await clock.alarm(context.now)),
    ...noticeAlarms(await store.list(), chinaDay(context.now)),
    ...(await otherAlarms()),
  ]
  return {
    list: async (context: Context): Promise<Result<NoticeList>> => {
      const today = chinaDay(context.now)
      const year = Number(today.slice(0, 4))
      return ok({
        notices: (await store.list()).map((one) => viewOf(one, context)),
        years: [yearView(year), yearView(year + 1)],
        missing: missingNotice(today) ?? null,
      })
    },
    enter: async (
      entry: Omit<Extract<NoticeOrder, { type: 'enter' }>, 'type' | 'noticeId'>,
      context: Context,
    ): Promise<Result<NoticeView>> => {
      const order = { type: 'enter', noticeId: newId(), ...entry } as const
      return done(await keep.act(undefined, { order, waiting: await waitingYears() }, context), context)
    },
    /** One act on a notice: the account must be allowed it at all, and the engine says whether it may happen now. */
    act: async (
      noticeId: string,
      order: Exclude<NoticeOrder, { type: 'enter' }>,
      context: Context,
    ): Promise<Result<NoticeView>> => {
      const permission = noticeActNamed(order.type)?.permission
      if (!permission || !mayUse(context.actor.role, permission))
        return refuse(failPlatform('not_allowed', { permission: permission ?? '' }))
      return done(await keep.actOn(noticeId, { order, waiting: [] }, context), context)
    },
    alarms,
    listAlarms: async (context: Context): Promise<Result<{ alarms: Alarm[] }>> =>
      ok({ alarms: (await alarms(context)).map((one) => shownAlarm(one, context.now)) }),
    confirmClock: (seen: string, context: Context) => clock.confirm(seen, context),
    ...{ maySweep: clock.maySweep, sure: clock.sure },
  }
}
export type CalendarService = ReturnType<typeof createCalendarService>
