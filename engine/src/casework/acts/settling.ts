import { Type } from '@sinclair/typebox'
import { after, chinaDay, type Data, ok, refuse } from '#engine/kernel'
import { Answer, CasePlan } from '../case-plan.ts'
import { followUntil } from '../clock.ts'
import { answeredByPerson } from '../open-questions.ts'
import { failCasework } from '../problems.ts'
import { allEnded, askedMaterials, type CaseState, OwedField, tasksOf } from '../state.ts'
import { starts } from './taking-in.ts'
import { act, asks, blank, happening, Line, openOn, Reason, unended } from './vocabulary.ts'

/** C49 C51 A question the person answered 不知道 is settled at the window, with the person; the plan becomes what the answer makes it. */

const Text = Type.String()
const Settlement = Type.Object({
  question: Text,
  answer: Answer,
  reason: Text,
  plan: CasePlan,
  owedFields: Type.Array(OwedField),
  /** C51 Papers that a case accepted already asks for now, with the day they are due. */
  deferred: Type.Record(Text, Text),
})

const isAccepted = ({ status }: CaseState): boolean => status === 'accepted' || status === 'decided'

const added = (state: CaseState, { matters }: CasePlan): string[] =>
  matters.map(({ code }) => code).filter((code) => !state.tasks.some(({ matter }) => matter === code))

/** C12 A paper that no plan asks for any more is nobody's debt: it could neither be handed in nor waived. */
const stillAsked = ({ requirements }: CasePlan, deferred: CaseState['deferred']): CaseState['deferred'] => {
  const asked = new Set(requirements.map(({ material }) => material))
  return Object.fromEntries(Object.entries(deferred).filter(([material]) => asked.has(material)))
}

const questionSettled = happening({
  type: 'question_settled',
  schema: Settlement,
  apply: (state, { question, answer, reason, plan, owedFields, deferred }, { at }) => {
    const matters = isAccepted(state) ? added(state, plan) : []
    const next: CaseState = {
      ...state,
      plan,
      tasks: tasksOf(state, plan),
      owedFields,
      deferred: stillAsked(plan, { ...state.deferred, ...deferred }),
      settled: [
        ...state.settled.filter((one) => one.question !== question),
        { question, answer, reason, at, matters },
      ],
    }
    return next.status === 'decided' && !allEnded(next) ? { ...next, status: 'accepted' } : next
  },
  say: ({ question, answer, reason, plan }, names) => {
    const said = names.answer(plan.thing, question, answer)
    return {
      zh: `定了“${said.ask.zh}”：${said.answer.zh}。凭：${unended(reason)}`,
      en: `Settled “${said.ask.en}”: ${said.answer.en}. On: ${unended(reason)}`,
    }
  },
})

/** What may be settled: what is open; before acceptance, also while the person mends, what the window settled or the person answered, for it may have been wrong. */
const toSettle = (state: CaseState): string[] => {
  const open = state.plan.unsettled.map(({ question }) => question)
  if (isAccepted(state)) return open
  if (state.status !== 'submitted' && state.status !== 'correcting') return []
  return [...new Set([...open, ...state.settled.map(({ question }) => question), ...answeredByPerson(state)])]
}

type Brought = {
  /** The plan that the answer makes. */
  readonly plan: CasePlan
  /** Fields of its form that must be filled and are not. */
  readonly owedFields: readonly Data<typeof OwedField>[]
}

const settleQuestion = act<Brought>()({
  type: 'settle_question',
  called: { zh: '定下来', en: 'Settle' },
  permission: 'case.accept',
  asked: asks({
    question: Line(100),
    answer: Type.Union([Type.Boolean(), Type.Number(), Line(200), Type.Array(Line(200), { maxItems: 200 })]),
    reason: Reason,
  }),
  example: {
    question: 'drainsToPublic',
    answer: true,
    reason: '和申请人一起打电话问过排水管理部门：已接入市政管网',
  },
  open: (state, { role }) => (state && role === 'window_clerk' ? openOn(toSettle(state)) : undefined),
  aim: ({ question }) => question,
  whyNot: (state, { question }, { actor: { role } }) =>
    role === 'window_clerk' && toSettle(state).length
      ? failCasework('question_unknown', { question })
      : undefined,
  decide: (state, { question, answer, reason, plan, owedFields }, { now }) => {
    if (blank(reason)) return refuse(failCasework('settle_reason_needed', {}, 'reason'))
    const asked = new Set(askedMaterials(state))
    const more = plan.requirements.map(({ material }) => material).filter((material) => !asked.has(material))
    const there = new Set(state.attachments.map(({ material }) => material))
    const late = isAccepted(state)
    const settled = questionSettled.of({
      question,
      answer,
      reason: reason.trim(),
      plan,
      // C51 After acceptance nobody mends the form any more: the departments see what is empty at their own look.
      owedFields: late ? [] : [...owedFields],
      deferred: late
        ? followUntil(
            more.filter((material) => !there.has(material)),
            chinaDay(now),
          )
        : {},
    })
    return ok([settled, ...(late ? starts(after(state, [settled], now)) : [])])
  },
})

export const settling = { acts: [settleQuestion], happenings: [questionSettled] } as const
