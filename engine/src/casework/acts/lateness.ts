import { Type } from '@sinclair/typebox'
import { chinaDay, type Happened, ok, oneOf, refuse } from '#engine/kernel'
import { taskClock } from '../clock.ts'
import { answerUntil, lateBounds, lateStep, noticeUntil, unansweredLate } from '../lateness.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import type { CaseState, TaskState } from '../state.ts'
import { type lateLevels, noticeAsks } from '../words.ts'
import { plannedOf } from './own-tasks.ts'
import {
  act,
  asks,
  blank,
  counted,
  Day,
  happening,
  Line,
  Nothing,
  openOn,
  openWhen,
  Reason,
  unended,
} from './vocabulary.ts'

/** C11 C110–C112 A branch runs late: time tells whoever must act, one after the other, and its department answers by when it is decided. */

const Text = Type.String()
const Count = Type.Integer()
const told = { matter: Text, department: Text, dueOn: Text, daysLate: Count }
type Level = (typeof lateLevels)[number]

const withTold = (state: CaseState, matter: string, level: Level, at: string): CaseState => ({
  ...state,
  late: [...state.late, { matter, level, at, answer: null }],
})

const whom = {
  section: {
    zh: '期限过了三分之二，提醒经办科室',
    en: 'two thirds of the limit are over; the section that handles it is told',
  },
  head: {
    zh: '期限快到了，提醒部门负责人',
    en: 'the limit is nearly over; the head of the department is told',
  },
  lead: { zh: '已经超期，告知牵头部门', en: 'the limit is over; the department that leads is told' },
} as const

const lateTold = happening({
  type: 'late_told',
  schema: Type.Object({ ...told, level: oneOf(['section', 'head', 'lead']) }),
  apply: (state, { matter, level }, { at }) => withTold(state, matter, level, at),
  say: ({ matter, level, dueOn }, names) => ({
    zh: `“${names.matter(matter).zh}”应于 ${dueOn} 前办结，${whom[level].zh}`,
    en: `“${names.matter(matter).en}” is due on ${dueOn}: ${whom[level].en}`,
  }),
})

const asked = {
  decide_or_answer: {
    zh: '作出决定，或者书面答复何时办结',
    en: 'decide, or answer by when it will be decided',
  },
} as const satisfies Record<(typeof noticeAsks)[number], unknown>

const supervised = happening({
  type: 'supervision_noticed',
  schema: Type.Object({ ...told, asks: oneOf(noticeAsks), until: Text }),
  apply: (state, { matter }, { at }) => withTold(state, matter, 'joint', at),
  say: ({ matter, department, dueOn, daysLate, asks: what, until }, names) => ({
    zh: `督办单：${names.department(department).zh}办理的“${names.matter(matter).zh}”应于 ${dueOn} 前办结，已超期 ${daysLate} 个工作日。请在 ${until} 前${asked[what].zh}`,
    en: `Notice of supervision: “${names.matter(matter).en}” of ${names.department(department).en} was due on ${dueOn}, ${counted(daysLate, 'working day')} ago. By ${until}: ${asked[what].en}`,
  }),
})

/** C110 C111 What time tells of one branch now. */
const tell = (state: CaseState, task: TaskState, now: string): Happened<CaseState>[] => {
  const level = lateStep(state, task, now)
  if (!level) return []
  const { dueOn, remaining } = taskClock(state, task, now)
  if (dueOn === null) return []
  const data = {
    ...{ matter: task.matter, department: plannedOf(state, task.matter)?.department ?? '', dueOn },
    daysLate: Math.max(0, -(remaining ?? 0)),
  }
  return level === 'joint'
    ? [supervised.of({ ...data, asks: 'decide_or_answer', until: noticeUntil(now) })]
    : [lateTold.of({ ...data, level })]
}

/** C110 Each step once: whoever does it a second time, or before its day, is refused. */
const tellLate = act()({
  type: 'tell_late',
  called: { zh: '临期、超期提醒', en: 'Told that a limit runs out' },
  permission: null,
  asked: Nothing,
  example: {},
  open: (state) =>
    openWhen(state?.status === 'accepted' && state.tasks.some(({ status }) => status === 'running')),
  decide: (state, _order, { now }) => {
    const events = state.tasks.flatMap((task) => tell(state, task, now))
    return events.length ? ok(events) : refuse(failByLaw('nothing_late'))
  },
})

const lateAnswered = happening({
  type: 'late_answered',
  schema: Type.Object({ matter: Text, answer: Text, until: Text }),
  apply: (state, { matter, answer, until }, { at }) => {
    const last = state.late.findLastIndex((one) => one.matter === matter)
    return {
      ...state,
      late: state.late.map((one, index) =>
        index === last ? { ...one, answer: { text: answer, until, at } } : one,
      ),
    }
  },
  say: ({ matter, answer, until }, names) => ({
    zh: `承办部门答复：“${names.matter(matter).zh}”在 ${until} 前办结。${unended(answer)}`,
    en: `The department answered: “${names.matter(matter).en}” will be decided by ${until}. ${unended(answer)}`,
  }),
})

/** C112 Once for each time it was told: another day is given when this one is over and the next notice came. */
const answerLate = act()({
  type: 'answer_late',
  called: { zh: '答复超期：何时办结', en: 'Answer by when it will be decided' },
  permission: 'task.decide',
  asked: asks({ matter: Line(100), answer: Reason, until: Day }),
  example: { matter: 'zjj-psxk', answer: '检测报告今天才到，明天核对', until: '2026-12-09' },
  open: (state, { role, department }) =>
    state?.status === 'accepted' && role === 'department_officer'
      ? openOn(
          state.tasks.flatMap((task) =>
            unansweredLate(state, task) && plannedOf(state, task.matter)?.department === department
              ? [task.matter]
              : [],
          ),
        )
      : undefined,
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor: { role, department } }) => {
    const planned = plannedOf(state, matter)
    if (!planned) return failCasework('task_unknown', { matter })
    return role === 'department_officer' && planned.department === department
      ? failByLaw('not_late', { matter: planned.name })
      : undefined
  },
  decide: (_state, { matter, answer, until }, { now }) => {
    const latest = answerUntil(now)
    const problems = [
      ...(blank(answer) ? [failCasework('reason_needed', {}, 'answer')] : []),
      ...(until < chinaDay(now) || until > latest
        ? [failByLaw('late_answer_day', { day: until, latest, days: lateBounds.answerAhead }, 'until')]
        : []),
    ]
    return problems.length
      ? refuse(...problems)
      : ok([lateAnswered.of({ matter, answer: answer.trim(), until })])
  },
})

export const lateness = {
  acts: [tellLate, answerLate],
  happenings: [lateTold, supervised, lateAnswered],
} as const
