import { type LineTimerName, lineTimers, overBefore } from '#engine/casework'
import type { Context } from '#engine/kernel'
import type { Failed, JobsDone } from './case-jobs.ts'
import { type DueLine, doByTime, most, type Parts, takeAgain } from './timed-acts.ts'

type Swept = {
  /** C2 Accepted because nobody answered. */
  readonly accepted: readonly string[]
  /** C95 C96 Told that a correction, or a deferred paper, did not come in time. */
  readonly ranOut: readonly string[]
  /** C110 Told that a branch runs late. */
  readonly late: readonly string[]
  /** C119 Told again of what comes later and is waited for. */
  readonly reminded: readonly string[]
  readonly failed: readonly Failed[]
}

const otherTimers = (Object.keys(lineTimers) as LineTimerName[]).filter(
  (timer) => timer === 'correction' || timer === 'follow',
)

/** Every line whose last day is over, once a round, each page after the last line of the one before: what fails stays behind it. */
const sweepLines = async (parts: Parts, timer: LineTimerName, context: Context): Promise<JobsDone[]> => {
  const { queue, order } = lineTimers[timer]
  const timed = { timer, order: () => order }
  const over = (after?: DueLine) => parts.cases.due(queue, overBefore(context.now), after, most)
  // What was answered by somebody meanwhile has no line any more and fails no more.
  const rounds = [await takeAgain(parts, timed, context)]
  for (let lines = await over(); lines.length; lines = await over(lines.at(-1))) {
    rounds.push(await doByTime(parts, { ...timed, caseIds: lines.map(({ caseId }) => caseId) }, context))
    await parts.alive()
  }
  return rounds
}

/** C2 C90 Does by the passing of time what nobody did: every case that is due, however many of its neighbours are broken (C32). */
export const createSweep =
  (parts: Parts) =>
  async (context: Context): Promise<Swept> => {
    const deemed = await sweepLines(parts, 'deem', context)
    const others: JobsDone[] = []
    for (const timer of otherTimers) others.push(...(await sweepLines(parts, timer, context)))
    const late = await sweepLines(parts, 'late', context)
    const reminded = await sweepLines(parts, 'later', context)
    return {
      accepted: deemed.flatMap(({ done }) => done),
      ranOut: others.flatMap(({ done }) => done),
      late: late.flatMap(({ done }) => done),
      reminded: reminded.flatMap(({ done }) => done),
      failed: [...deemed, ...others, ...late, ...reminded].flatMap(({ failed }) => failed),
    }
  }
