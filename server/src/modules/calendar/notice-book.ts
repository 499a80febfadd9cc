import { learnNotices, noticeFrom } from '#engine/calendar'
import type { Database } from '#platform/database'
import { forgetLights } from './line-lights.ts'
import { confirmedNotices } from './store.ts'

/**
 * K21 The notices this process reckons by: those that came with the version, and those confirmed in the store. Asked again, it looks
 * whether another process confirmed one; whoever waits for that is told.
 */
export const createNoticeBook = (database: Pick<Database, 'query'>) => {
  let known: string | undefined
  const waiting = new Set<() => void>()
  return {
    refresh: async (): Promise<boolean> => {
      const notices = (await confirmedNotices(database)).map(noticeFrom)
      const text = JSON.stringify(notices)
      if (text === known) return false
      known = text
      learnNotices(notices)
      forgetLights()
      for (const told of waiting) told()
      return true
    },
    onChange: (told: () => void): void => void waiting.add(told),
  }
}
export type NoticeBook = ReturnType<typeof createNoticeBook>
