import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { failExchange } from './problems.ts'
import type { OutcomeKind } from './types.ts'

/** What is stored of one request to a source. */
export type RequestState = {
  readonly requestId: string
  readonly department: string
  readonly material: string
  readonly outcome: OutcomeKind
  readonly disputedAt: string | null
}

/** Work for the source's keeper: look at the record again (lessons 4 (7)). Carries the reason, never the disputed values. */
export type CorrectionTask = {
  readonly requestId: string
  readonly department: string
  readonly material: string
  readonly reason: string
  readonly askedAt: string
}

const longest = 500

/** R08 The person's version wins: the request is marked, the source gets a task. Only what was found can be disputed, once. */
export const dispute = (state: RequestState, reason: string, context: Context): Result<CorrectionTask> => {
  const text = reason.trim()
  if (!text) return refuse(failExchange('dispute_without_reason', {}, 'reason'))
  if ([...text].length > longest)
    return refuse(failExchange('dispute_too_long', { limit: longest }, 'reason'))
  if (state.outcome !== 'found') return refuse(failExchange('nothing_to_dispute'))
  if (state.disputedAt) return refuse(failExchange('already_disputed', { at: chinaDay(state.disputedAt) }))
  const { requestId, department, material } = state
  return ok({ requestId, department, material, reason: text, askedAt: context.now })
}
