import { describe, expect, test } from 'vitest'
import { type Actor, accountRef, type Context } from '#engine/kernel'
import { readable } from '../../../tests/support/names.ts'
import {
  actOnTraining,
  availableActs,
  sayTraining,
  type TrainingOrder,
  type TrainingState,
  trainingTotals,
} from './index.ts'

const names: Record<string, string> = { scjgj: '市场监督管理局', wgj: '文化广电新闻出版局' }
const called = (id: string) => names[id] ?? ''
const division = '330282000000'
const joint: Actor = { id: 'u1', name: '王敏', role: 'joint_team', division, office: 'sgb' }
const officer = (department: string): Actor => ({
  id: `u-${department}`,
  name: '李文广',
  role: 'department_officer',
  division,
  department,
})
const on = (day: string, actor = joint): Context => ({
  now: `${day}T10:00:00.000+08:00`,
  actor,
  place: 'test',
})

const head = {
  kind: 'course',
  heldOn: '2026-03-10',
  place: '三楼会议室',
  topic: '一件事受理标准',
  trainer: '审管办 王敏',
} as const
const attendees = [
  { department: 'scjgj', names: ['张三', '李四'], count: 3 },
  { department: 'wgj', names: [], count: 2 },
]
const create: TrainingOrder = { type: 'create', trainingId: 't1', head, attendees }
const question: TrainingOrder = {
  type: 'ask',
  questionId: 'q1',
  department: 'wgj',
  name: '李文广',
  text: '章程还要不要交？',
  answer: '',
  versionId: null,
  row: '',
}

const must = (
  state: TrainingState | undefined,
  command: TrainingOrder,
  context = on('2026-03-11'),
): TrainingState => {
  const done = actOnTraining(state, command, context, called)
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value.state
}
const codes = (state: TrainingState | undefined, command: TrainingOrder, context = on('2026-03-11')) => {
  const done = actOnTraining(state, command, context, called)
  return done.ok ? [] : done.problems.map(({ code }) => code)
}
const session = must(undefined, create)

describe('entering a session', () => {
  test('TR1 every part that is missing is told at once, and a day must exist', () => {
    const empty = { ...head, heldOn: '2026-02-30', place: ' ', topic: '', trainer: '' }
    expect(codes(undefined, { ...create, head: empty })).toEqual([
      'date_wrong',
      'training_field_needed',
      'training_field_needed',
      'training_field_needed',
    ])
  })
  test('TR2 a department stands once, is known, and its count holds its names', () => {
    const wrong = [
      { department: 'scjgj', names: ['张三', '李四'], count: 1 },
      { department: 'scjgj', names: [], count: 1 },
      { department: 'nobody', names: [], count: 1 },
    ]
    expect(codes(undefined, { ...create, attendees: wrong })).toEqual([
      'training_count_wrong',
      'training_department_twice',
      'training_department_unknown',
    ])
    expect(codes(undefined, { ...create, attendees: [] })).toEqual([])
  })
  test('TR2 empty lines among the names are nobody', () => {
    const typed = [{ department: 'scjgj', names: [' 张三 ', '', ' '], count: 1 }]
    expect(must(undefined, { ...create, attendees: typed }).attendees[0]?.names).toEqual(['张三'])
  })
  test('TR3 only the joint team keeps sessions', () => {
    expect(codes(undefined, create, on('2026-03-11', officer('wgj')))).toEqual(['training_not_yours'])
    expect(codes(session, question, on('2026-03-11', officer('wgj')))).toEqual(['training_not_yours'])
    expect(codes(undefined, question)).toEqual(['training_missing'])
  })
  test('TR3 an edit on an older revision overwrites nothing', () => {
    const edit = { type: 'edit', revision: 1, head: { ...head, place: '二楼' }, attendees } as const
    const edited = must(session, edit)
    expect(edited).toMatchObject({ revision: 2, place: '二楼' })
    expect(codes(edited, edit)).toEqual(['training_changed'])
  })
})

describe('attendance', () => {
  const confirm: TrainingOrder = { type: 'confirm', names: ['李文广'], count: 1 }
  test('TR3 a department confirms its own line, from the day on', () => {
    const confirmed = must(session, confirm, on('2026-03-10', officer('wgj')))
    expect(confirmed.attendees[1]).toMatchObject({
      names: ['李文广'],
      count: 1,
      confirmed: { name: accountRef('u-wgj') },
    })
    expect(confirmed.attendees[0]).toEqual(session.attendees[0])
    expect(codes(session, confirm, on('2026-03-09', officer('wgj')))).toEqual(['training_not_yet'])
    expect(codes(session, confirm, on('2026-03-10', officer('slj')))).toEqual(['training_not_listed'])
    expect(codes(session, confirm)).toEqual(['training_not_yours'])
    expect(codes(session, { ...confirm, count: 0 }, on('2026-03-10', officer('wgj')))).toEqual([
      'training_count_wrong',
    ])
  })
  test('TR3 a later change of the line takes the confirmation away, an equal one does not', () => {
    const confirmed = must(session, confirm, on('2026-03-10', officer('wgj')))
    const same = confirmed.attendees.map(({ confirmed: _confirmed, ...one }) => one)
    const edit = (list: typeof same) =>
      must(confirmed, { type: 'edit', revision: confirmed.revision, head, attendees: list })
    expect(edit(same).attendees[1]?.confirmed).not.toBeNull()
    expect(edit([{ department: 'wgj', names: ['李文广'], count: 4 }]).attendees[0]?.confirmed).toBeNull()
  })
})

describe('questions', () => {
  test('TR4 a question has a text and a department; its answer may follow', () => {
    const asked = must(session, question)
    expect(asked.questions).toMatchObject([{ questionId: 'q1', answer: '', by: accountRef('u1') }])
    expect(codes(session, { ...question, text: ' ', department: 'nobody' })).toEqual([
      'training_field_needed',
      'training_department_unknown',
    ])
    expect(codes(session, question, on('2026-03-09'))).toEqual(['training_not_yet'])
    const answered = must(asked, { type: 'answer', questionId: 'q1', text: ' 不用交 ' })
    expect(answered.questions[0]?.answer).toBe('不用交')
    expect(codes(asked, { type: 'answer', questionId: 'q1', text: ' ' })).toEqual(['training_field_needed'])
    expect(codes(asked, { type: 'answer', questionId: 'q2', text: '不用' })).toEqual([
      'training_question_missing',
    ])
  })
  test('TR3 a session with questions is not cancelled; a cancelled one takes nothing more', () => {
    const cancel: TrainingOrder = { type: 'cancel', reason: '改到下周' }
    expect(codes(must(session, question), cancel)).toEqual(['training_has_questions'])
    expect(codes(session, { ...cancel, reason: '' })).toEqual(['training_field_needed'])
    expect(codes(must(session, cancel), question)).toEqual(['training_cancelled'])
  })
})

describe('what may happen next', () => {
  const next = (state: TrainingState, day: string, actor = joint) =>
    availableActs(state, on(day, actor), called)

  test('TR3, TR4 before the day only the plan changes; from it on questions and attendance are kept', () => {
    expect(next(session, '2026-03-09')).toEqual(['edit', 'cancel'])
    expect(next(session, '2026-03-10')).toEqual(['edit', 'cancel', 'ask'])
    expect(next(must(session, question), '2026-03-10')).toEqual(['edit', 'ask', 'answer'])
    expect(next(must(session, { type: 'cancel', reason: '改期' }), '2026-03-10')).toEqual([])
    expect(next(session, '2026-03-09', officer('wgj'))).toEqual([])
    expect(next(session, '2026-03-10', officer('wgj'))).toEqual(['confirm'])
    expect(next(session, '2026-03-10', officer('slj'))).toEqual([])
  })
})

describe('told and counted', () => {
  test('TR6 cancelled sessions count nowhere, planned ones only as planned, a row once', () => {
    const cancelled = must(session, { type: 'cancel', reason: '改到下周' })
    const planned = must(undefined, { ...create, head: { ...head, heldOn: '2026-04-01' } })
    const held = must(session, question)
    const change = { row: 'matters/a', at: '', name: '', fields: [], versionId: 'v1' }
    expect(trainingTotals([held, cancelled, planned], [change, change], '2026-03-11')).toEqual({
      held: 1,
      planned: 1,
      persons: 5,
      departments: 2,
      questions: 1,
      unanswered: 1,
      rows: 1,
    })
    expect(trainingTotals([], [], '2026-03-11').persons).toBe(0)
  })
  test.each<[TrainingOrder, Actor, string, string]>([
    [
      create,
      joint,
      '王敏登记了2026-03-10 集中培训「一件事受理标准」',
      '王敏 entered the course “一件事受理标准” of 2026-03-10',
    ],
    [
      question,
      joint,
      '王敏在2026-03-10 集中培训「一件事受理标准」登记了文化广电新闻出版局李文广的问题：章程还要不要交？',
      '王敏 noted in the course “一件事受理标准” of 2026-03-10 a question of 李文广 (文化广电新闻出版局): 章程还要不要交？',
    ],
    [
      { type: 'confirm', names: [], count: 2 },
      officer('wgj'),
      '文化广电新闻出版局李文广确认2026-03-10 集中培训「一件事受理标准」到场 2 人',
      '李文广 (文化广电新闻出版局) confirmed that 2 came to the course “一件事受理标准” of 2026-03-10',
    ],
  ])('TR7 $type as a sentence', (command, actor, zh, en) => {
    const before = command.type === 'create' ? undefined : session
    const done = actOnTraining(before, command, on('2026-03-11', actor), called)
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
    const [event] = done.value.events
    if (!event) throw new Error('nothing happened')
    const said = sayTraining(done.value.state, event, { zh: called, en: called })
    expect(readable(said, (id) => (id === 'u1' ? '王敏' : '李文广'))).toEqual({ zh, en })
  })
})
