import { type Context, chinaDay } from '#engine/kernel'
import { doByTime, type Failed, type Parts } from './timed-acts.ts'

/** A case that failed is left alone for this long, by whichever process. */
const patience = 9 * 60_000

type Swept = { readonly accepted: readonly string[]; readonly failed: readonly Failed[] }

/** C2 Accepts by the passing of time what nobody answered: every case that is due, however many of its neighbours are broken (C32). */
export const createSweep =
  (parts: Parts) =>
  async (context: Context): Promise<Swept> => {
    const { failures } = parts.store
    const since = new Date(Date.parse(context.now) - patience).toISOString()
    const seen = (await failures.triedSince(since)).map(({ caseId }) => caseId)
    const known = (await failures.all()).filter(({ code }) => code.startsWith('deem:'))
    const [accepted, failed]: [string[], Failed[]] = [[], []]
    for (;;) {
      // Whatever becomes of a case, it is looked at once a round.
      const page = await parts.cases.unanswered(chinaDay(context.now), seen)
      if (!page.length) break
      for (const caseId of page) {
        seen.push(caseId)
        const order = () => ({ type: 'deem_accepted' }) as const
        const done = await doByTime(parts, { job: 'deem', caseId, order }, context)
        if (done === 'done') accepted.push(caseId)
        else if (done !== 'nothing') failed.push(done)
      }
    }
    // What was accepted now, or answered by somebody meanwhile, fails no more.
    const still = new Set([
      ...failed.map(({ caseId }) => caseId),
      ...(await failures.triedSince(since)).map(({ caseId }) => caseId),
    ])
    const mended = known.map(({ caseId }) => caseId).filter((caseId) => !still.has(caseId))
    if (mended.length) await failures.clear(mended)
    return { accepted, failed }
  }
