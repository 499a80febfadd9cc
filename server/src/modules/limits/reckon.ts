import { createHash } from 'node:crypto'
import { type Notice, noticesInForce } from '#engine/calendar'
import type { ListLine } from '#engine/casework'
import type { Context } from '#engine/kernel'
import type { Database } from '#platform/database'
import { createLimitStore, type Reckoned, type Reckoning } from './store.ts'
import { doByTime, type Failed, type Parts } from './timed-acts.ts'

const batch = 100
const digestOf = ({ notice, rest, work }: Notice): string =>
  createHash('sha256')
    .update(JSON.stringify([notice, rest, work]))
    .digest('hex')
    .slice(0, 16)

const bookNow = (): Reckoned => Object.fromEntries(noticesInForce().map((one) => [one.year, digestOf(one)]))
const same = (a: Reckoned, b: Reckoned): boolean =>
  Object.keys({ ...a, ...b }).every((year) => a[year] === b[year])

/** C40 Whether what is due in a division is due by the notices that this process reckons by. */
export const createDaysProof =
  (database: Database) =>
  async (division: string): Promise<boolean> => {
    const kept = await createLimitStore(database, division).reckoning.load()
    return kept?.done === true && same(kept.notices.now, bookNow())
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
    const { reckoning, failures } = parts.store
    let standing = begun(await reckoning.load(), bookNow())
    const { was, now } = standing.notices
    const notices = noticesInForce().filter(({ year }) => was[year] !== now[year])
    const [moved, failed]: [string[], Failed[]] = [[], []]
    const one = async (caseId: string) => {
      const order = (stood: readonly ListLine[]) => ({ type: 'reckon_again', stood, notices }) as const
      const done = await doByTime(parts, { job: 'reckon', caseId, order }, context)
      if (done === 'done') moved.push(caseId)
      else if (done !== 'nothing') failed.push(done)
      return done
    }
    // What failed in an earlier round is tried again, whatever became of the others.
    const mended: string[] = []
    for (const { caseId, code } of await failures.all())
      if (code.startsWith('reckon:') && typeof (await one(caseId)) === 'string') mended.push(caseId)
    if (mended.length) await failures.clear(mended)
    while (!standing.done) {
      const page = await parts.cases.open(standing.afterCase, batch)
      for (const caseId of page) await one(caseId)
      standing = { ...standing, afterCase: page.at(-1) ?? standing.afterCase, done: page.length === 0 }
      await reckoning.write(standing)
    }
    return { moved, failed }
  }
