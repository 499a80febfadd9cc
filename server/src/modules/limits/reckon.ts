import { createHash } from 'node:crypto'
import { type Notice, noticesInForce } from '#engine/calendar'
import type { ListLine } from '#engine/casework'
import type { Context } from '#engine/kernel'
import type { Database } from '#platform/database'
import type { Failed } from './case-jobs.ts'
import { createLimitStore, type Reckoned, type Reckoning } from './store.ts'
import { doByTime, most, type Parts, takeAgain } from './timed-acts.ts'

const digestOf = ({ notice, rest, work }: Notice): string =>
  createHash('sha256')
    .update(JSON.stringify([notice, rest, work]))
    .digest('hex')
    .slice(0, 16)

/** C113 Rules that give lines a day of their own, by the edition of the rule: another one is another book. */
const rules: Reckoned = { 'rule late': '1' }
const bookNow = (): Reckoned => ({
  ...rules,
  ...Object.fromEntries(noticesInForce().map((one) => [one.year, digestOf(one)])),
})
const same = (a: Reckoned, b: Reckoned): boolean =>
  Object.keys({ ...a, ...b }).every((year) => a[year] === b[year])

/** C40 Whether what is due in a division is due by the notices that this process reckons by. */
export const createDaysProof =
  (database: Database) =>
  async (division: string): Promise<boolean> => {
    const { reckoning, timers } = createLimitStore(database, division)
    const kept = await reckoning.load()
    return kept?.done === true && same(kept.notices.now, bookNow()) && !(await timers.underWay('reckon'))
  }

/** Where the reckoning stands: another book begins it anew, the same goes on where it was cut off. */
const begun = (kept: Reckoning | undefined, now: Reckoned): Reckoning => {
  if (kept && same(kept.notices.now, now)) return kept
  const was = kept?.done ? kept.notices.now : (kept?.notices.was ?? {})
  return { notices: { was, now }, afterCase: null, done: false }
}

type Round = { readonly moved: readonly string[]; readonly failed: readonly Failed[] }

/**
 * K21 When a notice came, the limits of everything open are reckoned again, in batches: what moved is an event of its case and stands in its
 * lists, what did not is left alone. How far it came stands in the store, so it goes on after a stop, and once it is through it is
 * not begun again.
 */
export const createReckoning =
  (parts: Parts) =>
  async (context: Context): Promise<Round> => {
    const { reckoning } = parts.store
    let standing = begun(await reckoning.load(), bookNow())
    const { was, now } = standing.notices
    const notices = noticesInForce().filter(({ year }) => was[year] !== now[year])
    const order = (stood: readonly ListLine[]) => ({ type: 'reckon_again', stood, notices }) as const
    const rounds = [await takeAgain(parts, { timer: 'reckon', order }, context)]
    while (!standing.done) {
      const caseIds = await parts.cases.open(standing.afterCase, most)
      if (caseIds.length) rounds.push(await doByTime(parts, { timer: 'reckon', caseIds, order }, context))
      standing = { ...standing, afterCase: caseIds.at(-1) ?? standing.afterCase, done: !caseIds.length }
      await reckoning.write(standing)
      await parts.alive()
    }
    return {
      moved: rounds.flatMap(({ done }) => done),
      failed: rounds.flatMap(({ failed }) => failed),
    }
  }
