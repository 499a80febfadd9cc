import {
  actorRef,
  actorRefEn,
  type Context,
  chinaDay,
  type EventOf,
  nounOf,
  type OrderOf,
  type Result,
  type Said,
} from '#engine/kernel'
import { holding } from './acts/holding.ts'
import { planning } from './acts/planning.ts'
import type { TrainingNames, World } from './acts/vocabulary.ts'
import { failTraining } from './problems.ts'
import type { TrainingState } from './training-types.ts'

const acts = [...planning.acts, ...holding.acts] as const
const happenings = [...planning.happenings, ...holding.happenings] as const

/** What may be asked of a session: what a person sent and what the server brought. */
export type TrainingOrder = OrderOf<(typeof acts)[number]>
type TrainingEvent = EventOf<(typeof happenings)[number]>

const noun = nounOf<TrainingState, TrainingNames, World, (typeof acts)[number], (typeof happenings)[number]>({
  acts,
  happenings,
  // The revision counts the writes; an edit names the one it was typed on (TR3).
  always: (next, before) => ({ ...next, revision: (before?.revision ?? 0) + 1 }),
  notNow: (state, { role }) =>
    failTraining(!state && role === 'joint_team' ? 'training_missing' : 'training_not_yours'),
})

/** The acts of a session, each in one place of `acts/`; everything else about them is derived from these lists. */
export const trainingActs = noun.acts
export const { actNamed } = noun

type DepartmentName = World['departmentName']
const worldOf = ({ now }: Context, departmentName: DepartmentName): World => ({
  departmentName,
  today: chinaDay(now),
})

/** The one answer to what may happen next to a session, for web, API and command line. */
export const availableActs = (state: TrainingState, context: Context, departmentName: DepartmentName) =>
  noun
    .available(state, context.actor, worldOf(context, departmentName))
    .map(({ act }) => act as TrainingOrder['type'])

/** TR1–TR4 The session after an act with what happened, or why not. `departmentName` gives '' for one that is not known. Pure. */
export const actOnTraining = (
  state: TrainingState | undefined,
  order: TrainingOrder,
  context: Context,
  departmentName: DepartmentName,
): Result<{ readonly state: TrainingState; readonly events: readonly TrainingEvent[] }> =>
  noun.act(state, order, context, worldOf(context, departmentName))

const kinds = {
  course: { zh: '集中培训', en: 'the course' },
  onsite: { zh: '现场办公', en: 'the working day on site' },
}
const saidSession = ({ kind, heldOn, topic }: TrainingState): Said => ({
  zh: `${heldOn} ${kinds[kind].zh}「${topic}」`,
  en: `${kinds[kind].en} “${topic}” of ${heldOn}`,
})

/** TR7 What was done to a session, as a sentence that names who did it. `name` turns a department's id into its name. */
export const sayTraining = (
  state: TrainingState,
  event: TrainingEvent,
  name: Pick<TrainingNames, 'zh' | 'en'>,
): Said => {
  const what = noun.say(event, { ...name, session: saidSession(state) })
  const { actor } = event
  const [zh, en] = actor.department ? [name.zh(actor.department), name.en(actor.department)] : ['', '']
  return { zh: `${actorRef(actor, zh)}${what.zh}`, en: `${actorRefEn(actor, { zh, en })} ${what.en}` }
}
