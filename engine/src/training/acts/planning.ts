import { Type } from '@sinclair/typebox'
import { readDay } from '#engine/calendar'
import { actorRef, ok, oneOf, type Problem, type Result, refuse } from '#engine/kernel'
import { attendeeProblems, keepConfirmed, namesOnly } from '../attendance.ts'
import { failTraining } from '../problems.ts'
import { AttendanceGiven, type TrainingHead as Head, TrainingHead, trainingKinds } from '../training-types.ts'
import {
  act,
  asks,
  happening,
  Names,
  needed,
  onlyFor,
  openUnless,
  Persons,
  standing,
  Words,
  type World,
} from './vocabulary.ts'

/** A session is entered, changed, called off. */

const entry = {
  head: asks({
    kind: oneOf(trainingKinds),
    heldOn: Type.String({ maxLength: 10, description: 'YYYY-MM-DD' }),
    place: Type.String({ maxLength: 100 }),
    topic: Type.String({ maxLength: 200 }),
    trainer: Type.String({ maxLength: 100 }),
  }),
  attendees: Type.Array(asks({ department: Type.String({ maxLength: 40 }), names: Names, count: Persons }), {
    maxItems: 200,
  }),
}
/** What a person types to enter a session. */
export const TrainingEntry = asks(entry)
const example = {
  head: {
    kind: 'course',
    heldOn: '2026-10-19',
    place: '行政服务中心三楼会议室',
    topic: '开办印刷经营企业受理标准',
    trainer: '审管办 王敏',
  },
  attendees: [{ department: 'scjgj', names: ['李文'], count: 3 }],
} as const

/** TR1 A session has a day of the calendar, a place, a topic and who trained. */
const headProblems = ({ heldOn, place, topic, trainer }: Head): Problem[] => {
  const day = readDay(heldOn, 'heldOn')
  return [
    ...(day.ok ? [] : day.problems),
    ...needed('topic', topic),
    ...needed('place', place),
    ...needed('trainer', trainer),
  ]
}

const Entered = Type.Object({ head: TrainingHead, attendees: Type.Array(AttendanceGiven) })
type Entered = { readonly head: Head; readonly attendees: readonly AttendanceGiven[] }

/** TR1, TR2 What was typed as it is kept, or everything that is wrong with it. */
const checked = ({ head, attendees }: Entered, { departmentName }: World): Result<Entered> => {
  const given = namesOnly(attendees)
  const problems = [...headProblems(head), ...attendeeProblems(given, departmentName)]
  return problems.length ? refuse(...problems) : ok({ head, attendees: given })
}

const created = happening({
  type: 'create',
  schema: Type.Object({ trainingId: Type.String(), ...Entered.properties }),
  apply: (_none, { trainingId, head, attendees }) => ({
    trainingId,
    revision: 0,
    ...head,
    attendees: keepConfirmed([], attendees),
    questions: [],
    cancelled: null,
  }),
  say: (_data, { session }) => ({ zh: `登记了${session.zh}`, en: `entered ${session.en}` }),
})

const create = act<{ readonly trainingId: string }>()({
  type: 'create',
  called: { zh: '登记培训', en: 'Enter a session' },
  permission: 'training.keep',
  asked: TrainingEntry,
  example,
  ownDoor: true,
  open: (state, { role }) => (!state && role === 'joint_team' ? [] : undefined),
  decide: (_none, { trainingId, ...typed }, _context, world) => {
    const entered = checked(typed, world)
    return entered.ok ? ok([created.of({ trainingId, ...entered.value })]) : entered
  },
})

const edited = happening({
  type: 'edit',
  schema: Entered,
  apply: (state, { head, attendees }) => ({
    ...state,
    ...head,
    attendees: keepConfirmed(state.attendees, attendees),
  }),
  say: (_data, { session }) => ({ zh: `修改了${session.zh}`, en: `changed ${session.en}` }),
})

const edit = act()({
  type: 'edit',
  called: { zh: '修改培训', en: 'Change the session' },
  permission: 'training.keep',
  asked: asks({ revision: Type.Integer(), ...entry }),
  example: { revision: 1, ...example },
  ...openUnless(onlyFor('joint_team'), standing),
  // TR3 An edit on an older revision overwrites nothing.
  decide: (state, { revision, ...typed }, _context, world) => {
    if (revision !== state.revision) return refuse(failTraining('training_changed'))
    const entered = checked(typed, world)
    return entered.ok ? ok([edited.of(entered.value)]) : entered
  },
})

const cancelled = happening({
  type: 'cancel',
  schema: Type.Object({ reason: Type.String() }),
  apply: (state, { reason }, { actor, at }) => ({
    ...state,
    cancelled: { name: actorRef(actor), at, reason },
  }),
  say: ({ reason }, { session }) => ({
    zh: `取消了${session.zh}：${reason}`,
    en: `cancelled ${session.en}: ${reason}`,
  }),
})

const cancel = act()({
  type: 'cancel',
  called: { zh: '取消培训', en: 'Cancel the session' },
  permission: 'training.keep',
  asked: asks({ reason: Words }),
  example: { reason: '改到下周' },
  ...openUnless(onlyFor('joint_team'), standing, ({ questions: { length: count } }) =>
    count ? failTraining('training_has_questions', { count }) : undefined,
  ),
  decide: (_state, { reason }) => {
    const problems = needed('reason', reason)
    return problems.length ? refuse(...problems) : ok([cancelled.of({ reason: reason.trim() })])
  },
})

export const planning = { acts: [create, edit, cancel], happenings: [created, edited, cancelled] } as const
