import { readDay } from '#engine/calendar'
import { type Context, chinaDay, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { failTraining } from './problems.ts'
import type {
  Attendance,
  AttendanceGiven,
  TrainingCommand,
  TrainingHead,
  TrainingState,
} from './training-types.ts'

/** What the decision needs to know: departments by id; '' for one that is not known. */
export type TrainingFacts = { readonly departmentName: (id: string) => string }

const examples = {
  topic: '开办印刷经营企业一件事的受理标准',
  place: '行政服务中心三楼会议室',
  trainer: '审管办 王敏',
  text: '章程还要不要交？',
  answer: '不用交，由系统生成',
  reason: '改到下周',
} as const
type Field = keyof typeof examples

const needed = (field: Field, value: string): Problem[] =>
  value.trim() ? [] : [failTraining('training_field_needed', { field, example: examples[field] }, field)]

/** TR1 A session has a day of the calendar, a place, a topic and who trained. */
const headProblems = ({ heldOn, place, topic, trainer }: TrainingHead): Problem[] => {
  const day = readDay(heldOn, 'heldOn')
  return [
    ...(day.ok ? [] : day.problems),
    ...needed('topic', topic),
    ...needed('place', place),
    ...needed('trainer', trainer),
  ]
}

/** TR2 Each department stands once; its count is not smaller than its names. */
const attendeeProblems = (given: readonly AttendanceGiven[], { departmentName }: TrainingFacts): Problem[] =>
  given.flatMap(({ department, names, count }, index) => {
    const place = `attendees/${index}`
    const called = departmentName(department)
    if (!called) return [failTraining('training_department_unknown', { department }, place)]
    if (given.findIndex((other) => other.department === department) < index)
      return [failTraining('training_department_twice', { department: called }, place)]
    return count < names.length
      ? [failTraining('training_count_wrong', { department: called, names: names.length, count }, place)]
      : []
  })

const same = (before: AttendanceGiven, after: AttendanceGiven): boolean =>
  before.count === after.count && before.names.join('\n') === after.names.join('\n')

/** TR3 What a department confirmed stays confirmed only while nobody changes it. */
const keepConfirmed = (
  before: readonly Attendance[],
  given: readonly AttendanceGiven[],
): readonly Attendance[] =>
  given.map((one) => {
    const known = before.find(({ department }) => department === one.department)
    return { ...one, confirmed: known && same(known, one) ? known.confirmed : null }
  })

const clean = (given: readonly AttendanceGiven[]): AttendanceGiven[] =>
  given.map(({ department, names, count }) => ({
    department,
    names: names.map((name) => name.trim()).filter(Boolean),
    count,
  }))

type Typed = { readonly head: TrainingHead; readonly attendees: readonly AttendanceGiven[] }

const typed = (
  before: readonly Attendance[],
  { head, attendees }: Typed,
  facts: TrainingFacts,
): Result<TrainingHead & Pick<TrainingState, 'attendees'>> => {
  const given = clean(attendees)
  const problems = [...headProblems(head), ...attendeeProblems(given, facts)]
  return problems.length ? refuse(...problems) : ok({ ...head, attendees: keepConfirmed(before, given) })
}

type Command<K extends TrainingCommand['type']> = Extract<TrainingCommand, { type: K }>

const create = (command: Command<'create'>, facts: TrainingFacts): Result<TrainingState> => {
  const checked = typed([], command, facts)
  return checked.ok
    ? ok({
        trainingId: command.trainingId,
        revision: 1,
        ...checked.value,
        questions: [],
        cancelled: null,
      })
    : checked
}

const edit = (
  state: TrainingState,
  command: Command<'edit'>,
  facts: TrainingFacts,
): Result<TrainingState> => {
  if (command.revision !== state.revision) return refuse(failTraining('training_changed'))
  const checked = typed(state.attendees, command, facts)
  return checked.ok ? ok({ ...state, ...checked.value }) : checked
}

const ask = (
  state: TrainingState,
  { type: _type, ...question }: Command<'ask'>,
  { now, actor }: Context,
  { departmentName }: TrainingFacts,
): Result<TrainingState> => {
  const { department } = question
  const problems = [
    ...needed('text', question.text),
    ...(departmentName(department)
      ? []
      : [failTraining('training_department_unknown', { department }, 'department')]),
  ]
  if (problems.length) return refuse(...problems)
  return ok({ ...state, questions: [...state.questions, { ...question, at: now, by: actor.name }] })
}

const answer = (state: TrainingState, { questionId, text }: Command<'answer'>): Result<TrainingState> => {
  if (!state.questions.some((one) => one.questionId === questionId))
    return refuse(failTraining('training_question_missing'))
  const problems = needed('answer', text)
  if (problems.length) return refuse(...problems)
  return ok({
    ...state,
    questions: state.questions.map((one) =>
      one.questionId === questionId ? { ...one, answer: text.trim() } : one,
    ),
  })
}

/** TR3 A department says who of its own came. */
const confirm = (
  state: TrainingState,
  { names, count }: Command<'confirm'>,
  { now, actor }: Context,
  facts: TrainingFacts,
): Result<TrainingState> => {
  if (!state.attendees.some(({ department }) => department === actor.department))
    return refuse(failTraining('training_not_listed'))
  const given = clean([{ department: actor.department ?? '', names, count }])
  const problems = attendeeProblems(given, facts)
  if (problems.length) return refuse(...problems)
  const confirmed = { name: actor.name, at: now }
  return ok({
    ...state,
    attendees: state.attendees.map((one) =>
      one.department === actor.department ? { ...one, ...given[0], confirmed } : one,
    ),
  })
}

const cancel = (
  state: TrainingState,
  { reason }: Command<'cancel'>,
  { now, actor }: Context,
): Result<TrainingState> => {
  if (state.questions.length)
    return refuse(failTraining('training_has_questions', { count: state.questions.length }))
  const problems = needed('reason', reason)
  return problems.length
    ? refuse(...problems)
    : ok({ ...state, cancelled: { name: actor.name, at: now, reason: reason.trim() } })
}

/** TR3 Who may: the joint team keeps sessions, departments confirm their own line. */
const notYours = ({ type }: TrainingCommand, { actor }: Context): boolean =>
  type === 'confirm' ? actor.role !== 'department_officer' : actor.role !== 'joint_team'

const onTheDay: readonly TrainingCommand['type'][] = ['ask', 'answer', 'confirm']

/** TR1–TR4 The session after a command, or why not. Its revision counts the writes. Pure. */
export const decideTraining = (
  state: TrainingState | undefined,
  command: TrainingCommand,
  context: Context,
  facts: TrainingFacts,
): Result<TrainingState> => {
  if (notYours(command, context)) return refuse(failTraining('training_not_yours'))
  if (command.type === 'create') return create(command, facts)
  if (!state) return refuse(failTraining('training_missing'))
  if (state.cancelled) return refuse(failTraining('training_cancelled'))
  if (onTheDay.includes(command.type) && chinaDay(context.now) < state.heldOn)
    return refuse(failTraining('training_not_yet', { day: state.heldOn }))
  const next = apply(state, command, context, facts)
  return next.ok ? ok({ ...next.value, revision: state.revision + 1 }) : next
}

const apply = (
  state: TrainingState,
  command: Exclude<TrainingCommand, { type: 'create' }>,
  context: Context,
  facts: TrainingFacts,
): Result<TrainingState> => {
  switch (command.type) {
    case 'edit':
      return edit(state, command, facts)
    case 'ask':
      return ask(state, command, context, facts)
    case 'answer':
      return answer(state, command)
    case 'confirm':
      return confirm(state, command, context, facts)
    case 'cancel':
      return cancel(state, command, context)
  }
}
