import { Type } from '@sinclair/typebox'
import { chinaDay, ok, refuse } from '#engine/kernel'
import { notFollowed } from '../clock.ts'
import { failByLaw } from '../law-problems.ts'
import { type CaseState, withStopped } from '../state.ts'
import { act, asks, happening, Nothing, needsReason, openWhen, Reason, unended } from './vocabulary.ts'

/** C95 C96 What was waited for did not come: no day closes a case by itself, the office does, in writing and with its reason. */

const Text = Type.String()

const closedUnanswered = happening({
  type: 'closed_unanswered',
  schema: Type.Object({ reason: Text, deadline: Text }),
  apply: (state, { reason }, { at }) => ({
    ...withStopped(state),
    status: 'withdrawn',
    withdrawal: { kind: 'unanswered', reason, at },
  }),
  say: ({ reason, deadline }) => ({
    zh: `到 ${deadline} 没有补正，视为撤回申请：${unended(reason)}`,
    en: `Not corrected by ${deadline}: counts as withdrawn. ${unended(reason)}`,
  }),
})

const correctionRanOut = happening({
  type: 'correction_ran_out',
  schema: Type.Object({ deadline: Text }),
  apply: (state, _data, { at }) => ({
    ...state,
    corrections: state.corrections.map((one) => (one.answeredAt ? one : { ...one, ranOutAt: at })),
  }),
  say: ({ deadline }) => ({
    zh: `补正期限 ${deadline} 已过，还没有补正`,
    en: `The day for the correction, ${deadline}, is over and nothing came`,
  }),
})

const isRunOut = (state: CaseState): boolean =>
  state.status === 'correcting' && (state.corrections.at(-1)?.ranOutAt ?? null) !== null

/** C95 Time says that it is over; what comes of it a person says. Until then the person may still answer. */
const runOutCorrection = act()({
  type: 'run_out_correction',
  called: { zh: '补正期限已过', en: 'The correction ran out' },
  permission: null,
  asked: Nothing,
  example: {},
  open: (state) => openWhen(state?.status === 'correcting' && !isRunOut(state)),
  decide: (state, _order, { now }) => {
    const deadline = state.corrections.at(-1)?.deadline ?? ''
    return chinaDay(now) > deadline
      ? ok([correctionRanOut.of({ deadline })])
      : refuse(failByLaw('correction_not_over', { day: deadline }))
  },
})

/** C95 R15 A correction nobody answered counts as the application withdrawn, once its day is over and the office says so. */
const closeUnanswered = act()({
  type: 'close_unanswered',
  called: { zh: '逾期未补正，视为撤回', en: 'Close: the correction was not answered' },
  permission: 'case.accept',
  asked: asks({ reason: Reason }),
  example: { reason: '补正期限已过，电话联系两次，申请人仍未补正' },
  open: (state, { role }) => openWhen(role === 'window_clerk' && state !== undefined && isRunOut(state)),
  whyNot: (state, _order, { actor: { role } }) =>
    role === 'window_clerk' && state.status === 'correcting'
      ? failByLaw('correction_not_over', { day: state.corrections.at(-1)?.deadline ?? '' })
      : undefined,
  decide: (state, { reason }) => {
    const problems = needsReason(reason)
    const deadline = state.corrections.at(-1)?.deadline ?? ''
    return problems.length
      ? refuse(...problems)
      : ok([closedUnanswered.of({ reason: reason.trim(), deadline })])
  },
})

const acceptanceWithdrawn = happening({
  type: 'acceptance_withdrawn',
  schema: Type.Object({ reason: Text, materials: Type.Array(Text) }),
  apply: (state, { reason }, { at }) => ({
    ...withStopped(state),
    status: 'refused',
    refusal: { kind: 'acceptance_withdrawn', reason, rightOffice: null, at },
  }),
  // C10 A department reads the papers of its own matters only; there may be none.
  say: ({ reason, materials }, names) => ({
    zh: `容缺的${materials.length ? materials.map((one) => `“${names.material(one).zh}”`).join('、') : '材料'}逾期没有补齐，撤销受理：${unended(reason)}`,
    en: `${materials.length ? materials.map((one) => `“${names.material(one).en}”`).join(', ') : 'Deferred papers'} did not follow in time: acceptance withdrawn. ${unended(reason)}`,
  }),
})

/** C96 Those of them whose day is over, as time has said. */
const overdueOf = (state: CaseState): string[] =>
  notFollowed(state).flatMap(([material]) => (state.overdue.includes(material) ? [material] : []))

const isUnderWay = ({ status }: CaseState): boolean => status === 'accepted' || status === 'decided'

const deferredRanOut = happening({
  type: 'deferred_ran_out',
  schema: Type.Object({ materials: Type.Array(Text) }),
  apply: (state, { materials }) => ({
    ...state,
    overdue: [...new Set([...state.overdue, ...materials])],
  }),
  say: ({ materials }, names) => ({
    zh: `容缺的${materials.map((one) => `“${names.material(one).zh}”`).join('、')}到期还没有补来`,
    en: `${materials.map((one) => `“${names.material(one).en}”`).join(', ')} did not follow in time`,
  }),
})

const runOutDeferred = act()({
  type: 'run_out_deferred',
  called: { zh: '容缺期限已过', en: 'The day of a deferred paper is over' },
  permission: null,
  asked: Nothing,
  example: {},
  open: (state) => openWhen(state !== undefined && isUnderWay(state) && notFollowed(state).length > 0),
  decide: (state, _order, { now }) => {
    const today = chinaDay(now)
    const materials = notFollowed(state).flatMap(([material, until]) =>
      until < today && !state.overdue.includes(material) ? [material] : [],
    )
    return materials.length ? ok([deferredRanOut.of({ materials })]) : refuse(failByLaw('deferred_not_over'))
  },
})

/** C96 R12 */
const withdrawAcceptance = act()({
  type: 'withdraw_acceptance',
  called: { zh: '撤销受理', en: 'Withdraw the acceptance' },
  permission: 'case.accept',
  asked: asks({ reason: Reason }),
  example: { reason: '容缺的租赁合同到期未补，电话催过两次' },
  open: (state, { role }) =>
    openWhen(
      role === 'window_clerk' && state !== undefined && isUnderWay(state) && overdueOf(state).length > 0,
    ),
  whyNot: (state, _order, { actor: { role } }) =>
    role === 'window_clerk' && isUnderWay(state) ? failByLaw('deferred_not_over') : undefined,
  decide: (state, { reason }) => {
    const problems = needsReason(reason)
    return problems.length
      ? refuse(...problems)
      : ok([acceptanceWithdrawn.of({ reason: reason.trim(), materials: overdueOf(state) })])
  },
})

export const closing = {
  acts: [runOutCorrection, closeUnanswered, runOutDeferred, withdrawAcceptance],
  happenings: [correctionRanOut, closedUnanswered, deferredRanOut, acceptanceWithdrawn],
} as const
