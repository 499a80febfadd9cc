import { learnNotices, noticeFrom } from '#engine/calendar'
import type { Database } from '#platform/database'
import type { Waker } from '#platform/waker'
import { forgetLights } from './line-lights.ts'
import { confirmedNotices } from './store.ts'

/**
 * K21 The notices this process reckons by: those that came with the version, and those confirmed in the store. Asked again, it looks
 * whether another process confirmed one; then open limits are reckoned again.
 */
export const createNoticeBook = (database: Pick<Database, 'query'>, waker: Waker) => {
  let known: string | undefined
  return {
    refresh: async (): Promise<boolean> => {
      const notices = (await confirmedNotices(database)).map(noticeFrom)
      const text = JSON.stringify(notices)
      if (text === known) return false
      known = text
      learnNotices(notices)
      forgetLights()
      waker.wake('reckon')
      return true
    },
  }
}
export type NoticeBook = ReturnType<typeof createNoticeBook>
