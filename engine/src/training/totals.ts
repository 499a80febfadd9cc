import type { RowChange } from './changed-rows.ts'
import type { TrainingState } from './training-types.ts'

export type TrainingTotals = {
  readonly held: number
  readonly planned: number
  /** 人次: persons, counted once a session. */
  readonly persons: number
  readonly departments: number
  readonly questions: number
  readonly unanswered: number
  readonly rows: number
}

/** TR6 Cancelled sessions count nowhere, planned ones only as planned. A row counts once, however often it changed. */
export const trainingTotals = (
  sessions: readonly TrainingState[],
  changes: readonly (RowChange & { readonly versionId: string })[],
  today: string,
): TrainingTotals => {
  const standing = sessions.filter(({ cancelled }) => !cancelled)
  const held = standing.filter(({ heldOn }) => heldOn <= today)
  const came = held.flatMap(({ attendees }) => attendees.filter(({ count }) => count > 0))
  const questions = held.flatMap((session) => session.questions)
  return {
    held: held.length,
    planned: standing.length - held.length,
    persons: came.reduce((sum, { count }) => sum + count, 0),
    departments: new Set(came.map(({ department }) => department)).size,
    questions: questions.length,
    unanswered: questions.filter(({ answer }) => !answer).length,
    rows: new Set(changes.map(({ versionId, row }) => `${versionId} ${row}`)).size,
  }
}
