import { Type } from '@sinclair/typebox'
import { type Actor, actorRef, nullable, ok, refuse } from '#engine/kernel'
import { attendeeProblems, namesOnly } from '../attendance.ts'
import { failTraining } from '../problems.ts'
import { QuestionAsked, type TrainingState } from '../training-types.ts'
import {
  act,
  asks,
  dayCome,
  firstOf,
  happening,
  Names,
  needed,
  onlyFor,
  openUnless,
  Persons,
  standing,
  Words,
} from './vocabulary.ts'

/** From the day on: questions, their answers, and who came. */

const Text = Type.String()
const exampleId = '019a0000-0000-7000-8000-000000000001'

const asked = happening({
  type: 'ask',
  schema: QuestionAsked,
  apply: (state, question, { actor, at }) => ({
    ...state,
    questions: [...state.questions, { ...question, at, by: actorRef(actor) }],
  }),
  say: ({ department, name, text }, names) => ({
    zh: `在${names.session.zh}登记了${names.zh(department)}${name}的问题：${text}`,
    en: `noted in ${names.session.en} a question of ${name} (${names.en(department)}): ${text}`,
  }),
})

const ask = act<{ readonly questionId: string }>()({
  type: 'ask',
  called: { zh: '登记问题', en: 'Note a question' },
  permission: 'training.keep',
  asked: asks({
    department: Type.String({ maxLength: 40 }),
    name: Type.String({ maxLength: 40 }),
    text: Words,
    answer: Words,
    versionId: nullable(Type.String({ format: 'uuid' })),
    row: Type.String({ maxLength: 200 }),
  }),
  example: {
    department: 'scjgj',
    name: '李文',
    text: '章程还要不要交？',
    answer: '',
    versionId: null,
    row: '',
  },
  ...openUnless(onlyFor('joint_team'), standing, dayCome),
  decide: (_state, { questionId, department, name, text, answer, versionId, row }, _context, world) => {
    const problems = [
      ...needed('text', text),
      ...(world.departmentName(department)
        ? []
        : [failTraining('training_department_unknown', { department }, 'department')]),
    ]
    return problems.length
      ? refuse(...problems)
      : ok([asked.of({ questionId, department, name, text, answer, versionId, row })])
  },
})

const answered = happening({
  type: 'answer',
  schema: Type.Object({ questionId: Text, text: Text }),
  apply: (state, { questionId, text }) => ({
    ...state,
    questions: state.questions.map((one) => (one.questionId === questionId ? { ...one, answer: text } : one)),
  }),
  say: ({ text }, { session }) => ({
    zh: `在${session.zh}答复了问题：${text}`,
    en: `answered a question of ${session.en}: ${text}`,
  }),
})

const mayAnswer = firstOf(onlyFor('joint_team'), standing, dayCome)

const answer = act()({
  type: 'answer',
  called: { zh: '答复问题', en: 'Answer a question' },
  permission: 'training.keep',
  asked: asks({ questionId: Type.String({ format: 'uuid' }), text: Words }),
  example: { questionId: exampleId, text: '不用交，由系统生成' },
  open: (state, actor, world) =>
    state?.questions.length && !mayAnswer(state, actor, world)
      ? state.questions.map(({ questionId }) => questionId)
      : undefined,
  aim: ({ questionId }) => questionId,
  whyNot: (state, _order, { actor }, world) =>
    mayAnswer(state, actor, world) ?? failTraining('training_question_missing'),
  decide: (_state, { questionId, text }) => {
    const problems = needed('answer', text)
    return problems.length ? refuse(...problems) : ok([answered.of({ questionId, text: text.trim() })])
  },
})

const confirmed = happening({
  type: 'confirm',
  schema: Type.Object({ names: Type.Array(Text), count: Type.Integer() }),
  apply: (state, { names, count }, { actor, at }) => ({
    ...state,
    attendees: state.attendees.map((one) =>
      one.department === actor.department
        ? { ...one, names, count, confirmed: { name: actorRef(actor), at } }
        : one,
    ),
  }),
  say: ({ count }, { session }) => ({
    zh: `确认${session.zh}到场 ${count} 人`,
    en: `confirmed that ${count} came to ${session.en}`,
  }),
})

const notListed = ({ attendees }: TrainingState, actor: Actor) =>
  attendees.some(({ department }) => department === actor.department)
    ? undefined
    : failTraining('training_not_listed')

/** What a department says of its own line. */
export const Attendance = asks({ names: Names, count: Persons })

/** TR3 A department says who of its own came. */
const confirm = act()({
  type: 'confirm',
  called: { zh: '确认到场', en: 'Confirm who came' },
  permission: 'training.confirm',
  asked: Attendance,
  example: { names: ['李文'], count: 3 },
  ...openUnless(onlyFor('department_officer'), standing, dayCome, notListed),
  decide: (_state, { names, count }, { actor: { department = '' } }, { departmentName }) => {
    const given = namesOnly([{ department, names, count }])
    const problems = attendeeProblems(given, departmentName)
    return problems.length
      ? refuse(...problems)
      : ok(given.map((line) => confirmed.of({ names: line.names, count: line.count })))
  },
})

export const holding = { acts: [ask, answer, confirm], happenings: [asked, answered, confirmed] } as const
