import { notFollowed } from './clock.ts'
import type { CaseState } from './state.ts'

/** C95 C96 Two ways a case ends that its status alone does not tell. */
export const endedKinds = ['acceptance_withdrawn', 'unanswered'] as const

/** C13 What a line of somebody's own cases says besides: how it ended, and which papers they have still to bring, until the first of their days. */
export const toldInList = (state: CaseState) => {
  const owed = state.status === 'accepted' || state.status === 'decided' ? notFollowed(state) : []
  const until = owed.map(([, day]) => day).sort()[0]
  const isOverdue = owed.some(([material]) => state.overdue.includes(material))
  return {
    endedAs:
      endedKinds.find((kind) => kind === state.refusal?.kind || kind === state.withdrawal?.kind) ?? null,
    toFollow: until === undefined ? null : { open: owed.length, until, isOverdue },
  }
}
