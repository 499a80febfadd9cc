import { actOnNotice, failCalendar, type HolidayNotice, type NoticeOrder, sayNotice } from '#engine/calendar'
import { ok, refuse, type Said } from '#engine/kernel'
import { auditEntry } from '#platform/audit-entry'
import { createKeep, type Standing } from '#platform/keep'
import type { NoticeStore, NoticeWrite } from './store.ts'

type Held = Standing & { readonly state: HolidayNotice }
/** An order, with the years for which a notice waits already. */
type Doing = { readonly order: NoticeOrder; readonly waiting: readonly number[] }
type Item = { readonly write: Omit<NoticeWrite, 'audit'>; readonly said: Said }

/** K20 How acts on notices are kept: decided on the newest state, written guarded by it, told to the trail. */
export const createNoticeKeep = (store: NoticeStore) =>
  createKeep<Held, Held, Doing, Item>({
    load: async (_division, noticeId) => {
      const state = await store.load(noticeId)
      return state && { id: noticeId, version: state.revision, state }
    },
    isNewest: async (_division, noticeId, version) => (await store.newest(noticeId)) === version,
    see: (held) => (held ? ok(held) : refuse(failCalendar('notice_missing'))),
    decide: (before, { order, waiting }, context) => {
      const done = actOnNotice(before?.state, order, context, waiting)
      if (!done.ok) return done
      const { state, events } = done.value
      const [event] = events
      const write = { now: context.now, expected: before?.version ?? 0, notice: state }
      const item: Item = { write, said: event ? sayNotice(event) : { zh: '', en: '' } }
      return ok({ after: { id: state.noticeId, version: state.revision, state }, item })
    },
    told: ({ id }, { order }, context, { said }) => [
      auditEntry({ act: `notice.${order.type}`, subject: `notice:${id}`, ...said }, context),
    ],
    write: async (_division, { write }, [audit]) => ({
      status: audit && (await store.write({ ...write, audit })) ? 'written' : 'conflict',
    }),
    changedMeanwhile: () => failCalendar('notice_changed'),
    ofOnePart: () => false,
  })
