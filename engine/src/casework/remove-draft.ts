import { type Actor, ok, type Result, refuse } from '#engine/kernel'
import { isApplicantSide } from './acts/vocabulary.ts'
import { failCasework } from './problems.ts'
import type { CaseState } from './state.ts'

/**
 * C36 A draft is its owner's to remove, whole: nobody else has read it. What was handed in once stays, whatever became of it (C9). No event
 * says so, because the events go with it; the trail keeps that it was done, and none of its values.
 */
export const removeDraft = (state: CaseState, actor: Actor): Result<undefined> => {
  if (state.submittedAt !== null || state.status !== 'draft')
    return refuse(failCasework('not_now', { status: state.status }))
  return isApplicantSide(state, actor) ? ok(undefined) : refuse(failCasework('case_missing'))
}
