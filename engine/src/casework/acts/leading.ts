import { Type } from '@sinclair/typebox'
import { type Actor, chinaDay, ok, oneOf, optional, refuse } from '#engine/kernel'
import { withinYears } from '../far-days.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import type { CaseState } from '../state.ts'
import { demandLevels, taskEnded } from '../words.ts'
import { plannedOf } from './own-tasks.ts'
import {
  act,
  asks,
  blank,
  Day,
  happening,
  Line,
  needsReason,
  openOn,
  openWhen,
  Reason,
  unended,
} from './vocabulary.ts'

/** C104 C105 授权牵头部门 The department that leads demands answers, calls the others together, and brings what they cannot settle to the joint team. */

const Text = Type.String()

const leads = (state: CaseState, { role, department }: Actor): boolean =>
  role === 'department_officer' && department === state.plan.lead

const isOpen = ({ status }: CaseState): boolean => status === 'submitted' || status === 'accepted'

const othersOpen = (state: CaseState): string[] =>
  state.tasks.flatMap(({ matter, status }) =>
    !taskEnded(status) && plannedOf(state, matter)?.department !== state.plan.lead ? [matter] : [],
  )

const demanded = happening({
  type: 'answer_demanded',
  schema: Type.Object({
    ...{ matter: Text, reason: Text, until: Text, level: oneOf(demandLevels) },
  }),
  apply: (state, { matter, reason, until, level }, { at }) => ({
    ...state,
    demands: [...state.demands, { matter, reason, until, level, at, answer: null }],
  }),
  say: ({ matter, reason, until, level }, names) =>
    level === 'lead'
      ? {
          zh: `牵头部门要求就“${names.matter(matter).zh}”在 ${until} 前答复：${unended(reason)}`,
          en: `The department that leads asks for an answer on “${names.matter(matter).en}” by ${until}: ${unended(reason)}`,
        }
      : {
          zh: `联合小组督办“${names.matter(matter).zh}”，${until} 前答复：${unended(reason)}`,
          en: `The joint team supervises “${names.matter(matter).en}”, answer by ${until}: ${unended(reason)}`,
        },
})

/** A day of an answer that can be meant: within a month or so, never a year. */
const longestDemand = 1

const demand = act()({
  type: 'demand',
  called: { zh: '要求限期答复', en: 'Demand a dated answer' },
  permission: 'case.lead',
  asked: asks({ matter: Line(100), reason: Reason, until: Day }),
  example: { matter: 'zjj-psxk', reason: '承诺期限只剩一天，还没有安排核查', until: '2026-12-08' },
  open: (state, actor) => {
    if (!state || !isOpen(state)) return undefined
    if (leads(state, actor)) return openOn(othersOpen(state))
    return actor.role === 'joint_team'
      ? openOn(state.tasks.flatMap(({ matter, status }) => (taskEnded(status) ? [] : [matter])))
      : undefined
  },
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }) =>
    plannedOf(state, matter) ? undefined : failCasework('task_unknown', { matter }),
  decide: (_state, { matter, reason, until }, { now, actor }) => {
    const problems = needsReason(reason)
    const today = chinaDay(now)
    if (until !== today && !withinYears(until, today, longestDemand))
      problems.push(failCasework('deadline_wrong', { deadline: until }, 'until'))
    return problems.length
      ? refuse(...problems)
      : ok([
          demanded.of({
            ...{ matter, reason: reason.trim(), until },
            level: actor.role === 'joint_team' ? 'joint' : 'lead',
          }),
        ])
  },
})

const demandAnswered = happening({
  type: 'demand_answered',
  schema: Type.Object({ matter: Text, answer: Text }),
  apply: (state, { matter, answer }, { at }) => ({
    ...state,
    demands: state.demands.map((one) =>
      one.matter === matter && !one.answer ? { ...one, answer: { text: answer, at } } : one,
    ),
  }),
  say: ({ matter, answer }, names) => ({
    zh: `部门就“${names.matter(matter).zh}”答复：${unended(answer)}`,
    en: `The department answered on “${names.matter(matter).en}”: ${unended(answer)}`,
  }),
})

const answerDemand = act()({
  type: 'answer_demand',
  called: { zh: '答复', en: 'Answer' },
  permission: 'task.decide',
  asked: asks({ matter: Line(100), answer: Reason }),
  example: { matter: 'zjj-psxk', answer: '明天上午现场核查，后天作出决定' },
  open: (state, { role, department }) =>
    state && role === 'department_officer'
      ? openOn(
          state.demands.flatMap(({ matter, answer }) =>
            !answer && plannedOf(state, matter)?.department === department ? [matter] : [],
          ),
        )
      : undefined,
  aim: ({ matter }) => matter,
  decide: (_state, { matter, answer }) =>
    blank(answer)
      ? refuse(failCasework('reason_needed', {}, 'answer'))
      : ok([demandAnswered.of({ matter, answer: answer.trim() })]),
})

const escalated = happening({
  type: 'case_escalated',
  schema: Type.Object({ reason: Text }),
  apply: (state, { reason }, { at }) => ({
    ...state,
    escalations: [...state.escalations, { reason, at, ruling: null }],
  }),
  say: ({ reason }) => ({
    zh: `提请联合小组协调：${unended(reason)}`,
    en: `Brought to the joint team: ${unended(reason)}`,
  }),
})

const escalate = act()({
  type: 'escalate',
  called: { zh: '提请联合小组', en: 'Bring to the joint team' },
  permission: 'case.lead',
  asked: asks({ reason: Reason }),
  example: { reason: '两个部门对核查标准意见不一，催办三次没有结果' },
  open: (state, actor) => openWhen(state !== undefined && leads(state, actor) && isOpen(state)),
  decide: (_state, { reason }) => {
    const problems = needsReason(reason)
    return problems.length ? refuse(...problems) : ok([escalated.of({ reason: reason.trim() })])
  },
})

const ruled = happening({
  type: 'escalation_ruled',
  schema: Type.Object({ ruling: Text }),
  apply: (state, { ruling }, { at }) => ({
    ...state,
    escalations: state.escalations.map((one) =>
      one.ruling ? one : { ...one, ruling: { text: ruling, at } },
    ),
  }),
  say: ({ ruling }) => ({
    zh: `联合小组裁定：${unended(ruling)}`,
    en: `The joint team ruled: ${unended(ruling)}`,
  }),
})

const rule = act()({
  type: 'rule',
  called: { zh: '裁定', en: 'Rule' },
  permission: 'correction.approve',
  asked: asks({ ruling: Reason }),
  example: { ruling: '以住建局的核查结论为准，综合执法局不再另行核查' },
  open: (state, { role }) =>
    openWhen(role === 'joint_team' && (state?.escalations.some((one) => !one.ruling) ?? false)),
  decide: (_state, { ruling }) =>
    blank(ruling)
      ? refuse(failCasework('reason_needed', {}, 'ruling'))
      : ok([ruled.of({ ruling: ruling.trim() })]),
})

const meetingCalled = happening({
  type: 'meeting_called',
  schema: Type.Object({ on: Text, where: Text, about: Text, departments: Type.Array(Text) }),
  apply: (state, data, { at }) => ({
    ...state,
    meetings: [...state.meetings, { ...data, at, outcome: null }],
  }),
  say: ({ on, where, about }) => ({
    zh: `牵头部门召集会商：${on}，${where}，议 ${unended(about)}`,
    en: `The department that leads calls a meeting: ${on}, ${where}, on ${unended(about)}`,
  }),
})

const callMeeting = act()({
  type: 'call_meeting',
  called: { zh: '召集会商', en: 'Call a meeting' },
  permission: 'case.lead',
  asked: asks({ on: Day, where: Line(100), about: Reason }),
  example: { on: '2026-12-09', where: '行政服务中心三楼', about: '消防与环保对排烟管道的要求不一' },
  open: (state, actor) => openWhen(state !== undefined && leads(state, actor) && isOpen(state)),
  decide: (state, { on, where, about }, { now }) => {
    const problems = needsReason(about)
    const today = chinaDay(now)
    if (blank(where)) problems.push(failByLaw('place_needed', {}, 'where'))
    if (on !== today && !withinYears(on, today, longestDemand))
      problems.push(failCasework('deadline_wrong', { deadline: on }, 'on'))
    const departments = [...new Set(state.plan.matters.map(({ department }) => department))]
    return problems.length
      ? refuse(...problems)
      : ok([meetingCalled.of({ on, where: where.trim(), about: about.trim(), departments })])
  },
})

const meetingRecorded = happening({
  type: 'meeting_recorded',
  schema: Type.Object({ outcome: Text, isAgreed: Type.Boolean() }),
  apply: (state, { outcome, isAgreed }, { at }) => ({
    ...state,
    meetings: state.meetings.map((one) =>
      one.outcome ? one : { ...one, outcome: { text: outcome, isAgreed, at } },
    ),
    // C105 What they could not agree on is the joint team's.
    escalations: isAgreed ? state.escalations : [...state.escalations, { reason: outcome, at, ruling: null }],
  }),
  say: ({ outcome, isAgreed }) =>
    isAgreed
      ? {
          zh: `会商结论：${unended(outcome)}，各部门照办`,
          en: `The meeting agreed: ${unended(outcome)}. It binds all`,
        }
      : {
          zh: `会商没有一致意见：${unended(outcome)}，提请联合小组`,
          en: `The meeting did not agree: ${unended(outcome)}. It goes to the joint team`,
        },
})

const recordMeeting = act()({
  type: 'record_meeting',
  called: { zh: '记会商结论', en: 'Record what the meeting decided' },
  permission: 'case.lead',
  asked: asks({ outcome: Reason, agreed: optional(Type.Boolean()) }),
  example: { outcome: '排烟管道按消防意见设置，环保不再另提', agreed: true },
  open: (state, actor) =>
    openWhen(state !== undefined && leads(state, actor) && state.meetings.some(({ outcome }) => !outcome)),
  decide: (state, { outcome, agreed }, { now }) => {
    const problems = needsReason(outcome)
    const on = state.meetings.find((one) => !one.outcome)?.on ?? ''
    if (chinaDay(now) < on) problems.push(failByLaw('meeting_not_yet', { day: on }))
    return problems.length
      ? refuse(...problems)
      : ok([meetingRecorded.of({ outcome: outcome.trim(), isAgreed: agreed ?? true })])
  },
})

export const leading = {
  acts: [demand, answerDemand, escalate, rule, callMeeting, recordMeeting],
  happenings: [demanded, demandAnswered, escalated, ruled, meetingCalled, meetingRecorded],
} as const
