import { type CaseEvent, type CaseOrder, caseActs, evolveAll } from './case.ts'
import { type ListLine, linesAskew, linesOf } from './list-lines.ts'
import type { CaseState } from './state.ts'

/** C40 C41 What can be proved of a stored case from its own events. Pure; the store reads and tells. */

/** The act an event comes of by itself; null where it only follows another event of the same act. */
const leftBy: Readonly<Record<CaseEvent['type'], CaseOrder['type'] | null>> = {
  draft_created: 'create_draft',
  draft_saved: 'save_draft',
  file_attached: 'attach',
  file_removed: 'detach',
  facts_fetched: 'fetch_facts',
  fact_disputed: 'dispute_fact',
  consent_given: 'give_consent',
  consent_taken_back: 'take_consent_back',
  identity_seen: 'see_identity',
  known_later: 'known_later',
  later_taken_back: 'take_later_back',
  later_asked: 'remind_later',
  later_left: 'remind_later',
  submitted: 'submit',
  papers_received: null,
  resubmitted: 'resubmit',
  wish_signed: null,
  withdrawn: 'withdraw',
  row_withdrawn: 'withdraw_row',
  task_stopped: null,
  delivery_chosen: 'choose_delivery',
  material_checked: 'check_material',
  paper_waived: 'waive_paper',
  task_started: null,
  question_settled: 'settle_question',
  accepted: 'accept',
  site_recorded: 'record_site',
  later_answered: 'answer_later',
  entered_elsewhere: 'enter_elsewhere',
  correction_requested: 'correction',
  correction_allowed: 'allow_correction',
  refused: 'refuse',
  task_granted: 'decide',
  task_denied: 'decide',
  task_not_possible: null,
  all_decided: null,
  issued: 'issue',
  delivered: 'deliver',
  visit_recorded: 'visit',
  committed: 'commit',
  commitment_taken_back: 'take_commitment_back',
  promise_checked: 'check',
  promise_cured: 'cure',
  grant_revoked: 'revoke',
  promise_restored: 'restore_promise',
  task_paused: 'pause',
  task_resumed: 'resume',
  days_excluded: 'exclude',
  task_extended: 'extend',
  joint_limit_extended: 'extend_joint',
  task_partly_granted: 'decide',
  part_marked: 'mark',
  task_skipped: 'skip',
  task_transferred: 'transfer',
  task_taken_back: 'take_back',
  answer_demanded: 'demand',
  demand_answered: 'answer_demand',
  case_escalated: 'escalate',
  escalation_ruled: 'rule',
  meeting_called: 'call_meeting',
  meeting_recorded: 'record_meeting',
  late_told: 'tell_late',
  supervision_noticed: 'tell_late',
  late_answered: 'answer_late',
  opinion_asked: 'ask_opinion',
  opinion_given: 'give_opinion',
  joint_visit: 'visit_site',
  visit_photographed: 'photograph',
  correction_ran_out: 'run_out_correction',
  deferred_ran_out: 'run_out_deferred',
  closed_unanswered: 'close_unanswered',
  acceptance_withdrawn: 'withdraw_acceptance',
  early_wished: null,
  issued_early: 'issue',
  delivered_early: 'deliver',
  dates_moved: 'reckon_again',
  task_date_moved: 'reckon_again',
}
/** Events that are an act's own, and in other acts only what follows. */
const alsoFollows: ReadonlySet<CaseEvent['type']> = new Set(['visit_recorded', 'later_asked'])

/** One act of time may leave an event of each part of a case. */
const ofSeveral: ReadonlySet<string> = new Set<CaseOrder['type']>([
  'reckon_again',
  'tell_late',
  'remind_later',
])

/** C2 Time accepts by an act of its own name. */
const otherNames: Readonly<Record<string, readonly string[]>> = { accept: ['deem_accepted'] }

/** Every name an act has in a trail: today's, those it had before, and time's. */
const namesOf = (act: string): readonly string[] => [
  act,
  ...(otherNames[act] ?? []),
  ...Object.keys(caseActs.find(({ type }) => type === act)?.formerly ?? {}),
]

type Moment = { readonly at: string; readonly actorId: string }
export type TrailEntry = Moment & { readonly act: string }

const momentOf = ({ at, actorId }: Moment): string => `${Date.parse(at)} ${actorId}`

/** C41 The acts that a case's events came of, each with the names the trail may have it under. */
const actsOf = (events: readonly CaseEvent[]): (Moment & { readonly names: readonly string[] })[] => {
  const own = events.map((event) => ({ event, act: leftBy[event.type] }))
  const led = new Set(
    own
      .filter(({ event, act }) => act && !alsoFollows.has(event.type))
      .map(({ event: { at, actor } }) => momentOf({ at, actorId: actor.id })),
  )
  const told = new Set<string>()
  return own.flatMap(({ event: { type, at, actor }, act }) => {
    const moment = { at, actorId: actor.id }
    const key = `${act} ${momentOf(moment)}`
    const follows =
      (alsoFollows.has(type) && led.has(momentOf(moment))) || (ofSeveral.has(act ?? '') && told.has(key))
    told.add(key)
    return act && !follows ? [{ ...moment, names: namesOf(act) }] : []
  })
}

/** C41 Acts of the chain that left no entry in the trail: by whom, when and what. */
export const actsUntold = (
  events: readonly CaseEvent[],
  trail: readonly TrailEntry[],
): readonly TrailEntry[] => {
  const told = new Map<string, string[]>()
  for (const entry of trail) told.set(momentOf(entry), [...(told.get(momentOf(entry)) ?? []), entry.act])
  return actsOf(events).flatMap(({ names, ...moment }) => {
    const there = told.get(momentOf(moment)) ?? []
    const index = there.findIndex((act) => names.includes(act))
    if (index < 0) return [{ ...moment, act: names[0] ?? '' }]
    there.splice(index, 1)
    return []
  })
}

/** C40 The state that events make; undefined when they make none, because they are not those of a case. */
export const stateOfEvents = (events: readonly CaseEvent[]): CaseState | undefined => {
  try {
    return events[0]?.type === 'draft_created' ? evolveAll(undefined, events) : undefined
  } catch {
    return undefined
  }
}

type Looked = {
  readonly now: string
  /** K21 The days stand by the notices that are reckoned by here: until everything is reckoned again, they may be those of before. */
  readonly daysStand: boolean
}
/** C40 Lines of lists that are not those of the case, the day each is due among it. */
export const linesNotOf = (
  state: CaseState,
  lines: readonly ListLine[],
  { now, daysStand }: Looked,
): readonly string[] => linesAskew(lines, linesOf(state, now), daysStand)

/** Events that change the form without saying its digest: none says it anew before the next save. */
const silent: ReadonlySet<CaseEvent['type']> = new Set(['draft_created', 'facts_fetched', 'fact_disputed'])

/** C40 The digest the form must have now; undefined where what changed it last does not say one. */
export const digestOfForm = (events: readonly CaseEvent[]): string | undefined => {
  const last = events.findLast(({ type, data }) => silent.has(type) || 'formDigest' in data)
  return last && 'formDigest' in last.data ? last.data.formDigest : undefined
}
