import { Type } from '@sinclair/typebox'
import { chinaDay, ok, optional, refuse } from '#engine/kernel'
import { agreedUntil } from '../agreed-day.ts'
import { withinYears } from '../far-days.ts'
import { noticeSaid } from '../open-questions.ts'
import { failCasework } from '../problems.ts'
import { CorrectionItem } from '../state.ts'
import { itemsUnknown, itemsWritten, mergedItems, NoticeItem, objections } from './notice-items.ts'
import { atWindow } from './taking-in.ts'
import { act, asks, blank, Day, happening, needsReason, openWhen, Reason } from './vocabulary.ts'

/** C3 What is wrong is told once, all of it; a second notice needs the joint team's leave. */

/** Working days a correction may take when the clerk sets no date. */
const correctionDays = 10
const Text = Type.String()

const correctionRequested = happening({
  type: 'correction_requested',
  schema: Type.Object({
    round: Type.Integer(),
    deadline: Text,
    items: Type.Array(CorrectionItem),
    questions: Type.Array(Text),
  }),
  apply: (state, data, { at }) => ({
    ...state,
    status: 'correcting',
    touched: [],
    corrections: [...state.corrections, { ...data, askedAt: at, answeredAt: null, ranOutAt: null }],
  }),
  say: ({ items, questions, deadline }) => noticeSaid(items.length, questions.length, deadline),
})

const correction = act<{
  /** C99 The fields of the form of the case; left out where nobody looked. */
  readonly elements?: ReadonlySet<string>
}>()({
  type: 'correction',
  called: { zh: '告知补正', en: 'Ask for correction' },
  permission: 'case.accept',
  asked: asks({ items: Type.Array(NoticeItem, { maxItems: 200 }), deadline: optional(Day) }),
  example: {
    items: [
      {
        material: 'lease',
        name: '租赁合同',
        wrong: '第二页缺出租人签字',
        cure: '请出租人补签后重新拍照上传',
      },
    ],
    deadline: '2026-12-15',
  },
  open: (state, { role }) =>
    openWhen(atWindow(state, role) && state.corrections.length <= state.correctionsAllowed),
  whyNot: (state, _order, { actor: { role } }) =>
    atWindow(state, role) ? failCasework('second_correction') : undefined,
  decide: (state, { items, deadline, elements }, { now }) => {
    // C50 Whatever nobody could settle until now belongs into the one notice.
    const questions = state.plan.unsettled.map(({ question }) => question)
    const theirs = objections(state)
    if (
      (items.length === 0 && questions.length === 0 && theirs.length === 0) ||
      items.some(({ wrong, cure }) => blank(wrong) || blank(cure))
    )
      return refuse(failCasework('correction_empty'))
    const asked = mergedItems(itemsWritten(items), theirs)
    const unknown = itemsUnknown(state, asked, elements)
    if (unknown.length) return refuse(...unknown)
    const today = chinaDay(now)
    const until = deadline ?? agreedUntil(today, correctionDays)
    // A case that waits for a century is one that nobody decides.
    if (!withinYears(until, today, 1))
      return refuse(failCasework('deadline_wrong', { deadline: until }, 'deadline'))
    return ok([
      correctionRequested.of({
        round: state.corrections.length + 1,
        deadline: until,
        items: asked,
        questions,
      }),
    ])
  },
  formerly: { request_correction: (order) => order },
})

const correctionAllowed = happening({
  type: 'correction_allowed',
  schema: Type.Object({ reason: Text }),
  apply: (state) => ({ ...state, correctionsAllowed: state.correctionsAllowed + 1 }),
  say: ({ reason }) => ({
    zh: `联合小组同意再次补正：${reason}`,
    en: `The joint team allows a second correction: ${reason}`,
  }),
})

const allowCorrection = act()({
  type: 'allow_correction',
  called: { zh: '同意再次补正', en: 'Allow a second correction' },
  permission: 'correction.approve',
  asked: asks({ reason: Reason }),
  example: { reason: '现场核查新发现一处问题，第一次看不出来' },
  open: (state, { role }) =>
    openWhen(
      role === 'joint_team' &&
        state?.status === 'submitted' &&
        state.corrections.length > state.correctionsAllowed,
    ),
  decide: (_state, { reason }) => {
    const problems = needsReason(reason)
    return problems.length ? refuse(...problems) : ok([correctionAllowed.of({ reason })])
  },
})

export const correcting = {
  acts: [correction, allowCorrection],
  happenings: [correctionRequested, correctionAllowed],
} as const
