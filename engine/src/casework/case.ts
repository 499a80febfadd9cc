import {
  type Actor,
  type Available,
  type Context,
  type EventOf,
  nounOf,
  type OrderOf,
  type Problem,
} from '#engine/kernel'
import { askingOthers } from './acts/asking-others.ts'
import { choosingDelivery } from './acts/choosing-delivery.ts'
import { closing } from './acts/closing.ts'
import { committing } from './acts/committing.ts'
import { consenting } from './acts/consenting.ts'
import { correcting } from './acts/correcting.ts'
import { deciding } from './acts/deciding.ts'
import { drafting } from './acts/drafting.ts'
import { enteringElsewhere } from './acts/entering-elsewhere.ts'
import { handingIn } from './acts/handing-in.ts'
import { handingOut } from './acts/handing-out.ts'
import { knowingLater } from './acts/knowing-later.ts'
import { lateness } from './acts/lateness.ts'
import { leading } from './acts/leading.ts'
import { marking } from './acts/marking.ts'
import { pausing } from './acts/pausing.ts'
import { photographing } from './acts/photographing.ts'
import { reckoning } from './acts/reckoning.ts'
import { recording } from './acts/recording.ts'
import { remindingLater } from './acts/reminding-later.ts'
import { rerouting } from './acts/rerouting.ts'
import { restoringPromise } from './acts/restoring-promise.ts'
import { settling } from './acts/settling.ts'
import { takingIn } from './acts/taking-in.ts'
import { visiting } from './acts/visiting.ts'
import type { CaseNames } from './acts/vocabulary.ts'
import { waiving } from './acts/waiving.ts'
import { withdrawing } from './acts/withdrawing.ts'
import { failCasework } from './problems.ts'
import type { CaseState } from './state.ts'

const acts = [
  ...drafting.acts,
  ...consenting.acts,
  ...committing.acts,
  ...restoringPromise.acts,
  ...knowingLater.acts,
  ...remindingLater.acts,
  ...handingIn.acts,
  ...withdrawing.acts,
  ...choosingDelivery.acts,
  ...takingIn.acts,
  ...waiving.acts,
  ...marking.acts,
  ...correcting.acts,
  ...closing.acts,
  ...settling.acts,
  ...recording.acts,
  ...enteringElsewhere.acts,
  ...pausing.acts,
  ...askingOthers.acts,
  ...photographing.acts,
  ...rerouting.acts,
  ...leading.acts,
  ...lateness.acts,
  ...deciding.acts,
  ...handingOut.acts,
  ...visiting.acts,
  ...reckoning.acts,
] as const

const happenings = [
  ...drafting.happenings,
  ...consenting.happenings,
  ...committing.happenings,
  ...restoringPromise.happenings,
  ...knowingLater.happenings,
  ...remindingLater.happenings,
  ...handingIn.happenings,
  ...withdrawing.happenings,
  ...choosingDelivery.happenings,
  ...takingIn.happenings,
  ...waiving.happenings,
  ...marking.happenings,
  ...correcting.happenings,
  ...closing.happenings,
  ...settling.happenings,
  ...recording.happenings,
  ...enteringElsewhere.happenings,
  ...pausing.happenings,
  ...askingOthers.happenings,
  ...photographing.happenings,
  ...rerouting.happenings,
  ...leading.happenings,
  ...lateness.happenings,
  ...deciding.happenings,
  ...handingOut.happenings,
  ...visiting.happenings,
  ...reckoning.happenings,
] as const

/** Everything that may be asked of a case, as the engine decides it: what a person sent and what the server brought. */
export type CaseOrder = OrderOf<(typeof acts)[number]>
/** C9 Every act is an event with actor, time, place. `data` never holds personal form data, only digests. */
export type CaseEvent = EventOf<(typeof happenings)[number]>

const noun = nounOf<CaseState, CaseNames, undefined, (typeof acts)[number], (typeof happenings)[number]>({
  acts,
  happenings,
  always: (next, before) => ({ ...next, version: (before?.version ?? 0) + 1 }),
  notNow: (state, { role }) =>
    state ? failCasework('not_now', { status: state.status }) : failCasework('not_yours', { who: role }),
})

/** The acts of a case, each in one place of `acts/`; everything else about them is derived from these lists. */
export const caseActs = noun.acts
export const caseHappenings = noun.happenings
export const { evolveAll, actNamed, readOrder } = noun
export const sayEvent = noun.say

export const available = (state: CaseState | undefined, actor: Actor): readonly Available[] =>
  noun.available(state, actor, undefined)
export const act = (state: CaseState | undefined, order: CaseOrder, context: Context) =>
  noun.act(state, order, context, undefined)

/** W1 Why an act that asks for nothing would be refused now: told before it is tried. What a person has yet to say is not known. */
export const hindrances = (state: CaseState, name: string, context: Context): readonly Problem[] => {
  const named = noun.actNamed(name)
  const isAlone = named?.alone ?? Object.keys(named?.asked.properties ?? {}).length === 0
  if (!named || named.ownDoor || !isAlone) return []
  const decided = noun.decide(state, { type: name } as CaseOrder, context, undefined)
  return decided.ok ? [] : decided.problems
}

/** C4 Acts about one part of a case: departments decide in parallel, so two of them may meet without concerning each other. */
const ofOnePart: ReadonlySet<string> = new Set<CaseOrder['type']>([
  'decide',
  'check_material',
  'waive_paper',
  'attach',
  'detach',
  'visit',
  'record_site',
  'answer_later',
  'enter_elsewhere',
  'withdraw_row',
  'known_later',
  'take_later_back',
  'mark',
  'skip',
  'transfer',
  'take_back',
  'demand',
  'answer_demand',
  'answer_late',
  'ask_opinion',
  'give_opinion',
  'visit_site',
  'photograph',
  'pause',
  'resume',
  'exclude',
  'extend',
  'check',
  'cure',
  'revoke',
  'restore_promise',
])
export const concernsOnePart = ({ type }: Pick<CaseOrder, 'type'>): boolean => ofOnePart.has(type)

/**
 * C25 An act on the whole case counts only on the version that was before whoever did it: what changed since, they have not seen. One
 * part stands for itself: its decision finds it decided, its aim names it.
 */
export const unseenChange = (
  state: CaseState,
  order: Pick<CaseOrder, 'type'>,
  seen: number | undefined,
): Problem | undefined =>
  seen === undefined || seen === state.version || concernsOnePart(order)
    ? undefined
    : failCasework('changed_meanwhile')
