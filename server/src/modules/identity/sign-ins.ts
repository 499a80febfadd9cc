import { actingAs, quarterEnd, quarterOf, tidyUsername, untold } from '#engine/identity'
import { type Context, chinaDay } from '#engine/kernel'
import { instantInChina } from '#platform/instant'
import { entryOfAccount } from './keep-account.ts'
import type { IdentityParts } from './parts.ts'

const most = 200

/** P27 Who signed in, and whose password was mistyped: told to the trail without flooding it. */
export const createSignIns = (parts: IdentityParts) => {
  const { store, division, clock } = parts
  const system = (now: string): Context => ({
    now,
    actor: { id: 'system', name: '系统', role: 'administrator', division },
    place: 'system',
  })
  return {
    /** What Better Auth answered somebody who tried to sign in under a name. A name nobody has is nobody's. */
    noteSignIn: async (typed: string, isIn: boolean): Promise<void> => {
      const account = await store.findByUsername(tidyUsername(typed).toLowerCase())
      if (!account) return
      const now = clock()
      const noted = { now, accountId: account.id, quarter: quarterOf(now) }
      if (!isIn) return store.noteSignIn(noted)
      const { actor, place } = actingAs(account, division, chinaDay(now))
      const audit = entryOfAccount(parts, account, { type: 'sign_in' }, { now, actor, place })
      await store.noteSignIn({ ...noted, audit })
    },
    /** Whoever opened an account for themselves is in it. */
    noteSignUp: async (typed: string): Promise<void> => {
      const account = await store.findByUsername(tidyUsername(typed).toLowerCase())
      if (!account) return
      const now = clock()
      const { actor, place } = actingAs(account, division, chinaDay(now))
      const audit = entryOfAccount(parts, account, { type: 'sign_up' }, { now, actor, place })
      await store.noteSignIn({ now, accountId: account.id, quarter: quarterOf(now), audit })
    },
    /** One entry an account and quarter of an hour, once that is over; how many were told. */
    tellSignIns: async (): Promise<number> => {
      const now = clock()
      const items = (await store.countedBefore(quarterOf(now), most)).map((counted) => {
        const { accountId, quarter, entered, failed } = counted
        const more = untold({ entered, failed })
        const told = { accountId, quarter, entered, failed }
        if (more.entered + more.failed === 0) return told
        const at = instantInChina(new Date(quarterEnd(quarter)))
        return {
          ...told,
          audit: entryOfAccount(parts, { id: accountId }, { type: 'sign_ins', ...more }, system(at)),
        }
      })
      return items.length ? store.tell(now, items) : 0
    },
  }
}
