import { Type } from '@sinclair/typebox'
import { type Actor, after, type Happened, ok, oneOf, type Problem, refuse } from '#engine/kernel'
import { failCasework } from '../problems.ts'
import { matterOf, rowOf } from '../row-branches.ts'
import { allEnded, type CaseState, withoutTask, withStopped } from '../state.ts'
import { taskEnded } from '../words.ts'
import { allDecided } from './deciding.ts'
import { starts } from './taking-in.ts'
import {
  act,
  actsAtCounter,
  asks,
  happening,
  isApplicantSide,
  Line,
  needsReason,
  openOn,
  openWhen,
  Reason,
  unended,
} from './vocabulary.ts'

/** Giving up: the whole application, or one row of a list that has a matter by itself (C88). */

const Text = Type.String()

const withdrawn = happening({
  type: 'withdrawn',
  schema: Type.Object({ reason: Text }),
  apply: (state, data, { at }) => ({
    ...withStopped(state),
    status: 'withdrawn',
    withdrawal: { kind: 'asked', ...data, at },
  }),
  say: ({ reason }) => ({ zh: `撤回申请：${reason}`, en: `Withdrawn: ${reason}` }),
})

const withdrawable: readonly CaseState['status'][] = [
  'draft',
  'correcting',
  'submitted',
  'accepted',
  'decided',
]

/** C21 What a clerk does for a person that cannot be undone rests on paper: the person's own signature. */
const wishSigned = happening({
  type: 'wish_signed',
  schema: Type.Object({ wish: oneOf(['withdraw', 'withdraw_row']) }),
  apply: (state) => state,
  say: ({ wish }) =>
    wish === 'withdraw'
      ? { zh: '本人在柜台签字，要求撤回', en: 'The person signed at the counter that they want to withdraw' }
      : {
          zh: '本人在柜台签字，要求撤回其中一项',
          en: 'The person signed at the counter that they want to withdraw one part',
        },
})

/** C21 What a withdrawal must say; of what was handed in, at the counter, also that it is signed. */
const unsaid = (
  state: CaseState,
  actor: Actor,
  { reason, signed }: { readonly reason: string; readonly signed?: boolean | undefined },
): Problem[] => [
  ...needsReason(reason),
  // A draft was never handed in: giving it up takes nothing from anybody.
  ...(actsAtCounter(state, actor) && state.submittedAt !== null && !signed
    ? [failCasework('signature_needed', {}, 'signed')]
    : []),
]

const withdraw = act()({
  type: 'withdraw',
  called: { zh: '撤回', en: 'Withdraw' },
  permission: 'case.withdraw',
  asked: asks({ reason: Reason, signed: Type.Optional(Type.Boolean()) }),
  example: { reason: '店面没有谈下来，不办了' },
  open: (state, actor) =>
    openWhen(state !== undefined && withdrawable.includes(state.status) && isApplicantSide(state, actor)),
  decide: (state, order, { actor }) => {
    const problems = unsaid(state, actor, order)
    if (problems.length) return refuse(...problems)
    const onPaper = actsAtCounter(state, actor) && state.submittedAt !== null
    return ok([
      ...(onPaper ? [wishSigned.of({ wish: 'withdraw' })] : []),
      withdrawn.of({ reason: order.reason }),
    ])
  },
})

const rowWithdrawn = happening({
  type: 'row_withdrawn',
  schema: Type.Object({ matter: Text, reason: Text }),
  apply: (state, { matter, reason }) => withoutTask(state, matter, reason),
  say: ({ matter, reason }, names) => ({
    zh: `撤回“${names.matter(matter).zh}”：${unended(reason)}`,
    en: `Withdrew “${names.matter(matter).en}”: ${unended(reason)}`,
  }),
})

const stoppedWith = happening({
  type: 'task_stopped',
  schema: Type.Object({ matter: Text, because: Text }),
  apply: (state, { matter }) => withoutTask(state, matter, null),
  say: ({ matter, because }, names) => ({
    zh: `“${names.matter(matter).zh}”要先有“${names.matter(because).zh}”，一起停办`,
    en: `“${names.matter(matter).en}” needs “${names.matter(because).en}” first and stops with it`,
  }),
})

/** C88 Rows can be withdrawn from hand-in until the last decision. */
const underWay: readonly CaseState['status'][] = ['submitted', 'correcting', 'accepted']

/**
 * C88 What cannot go on without a part: it waits for a matter of which nothing is left, because its own row or every row of it is gone. What
 * waits for several rows goes on with the others. Part → the part it waited for.
 */
const goneWith = (state: CaseState, part: string): ReadonlyMap<string, string> => {
  const gone = new Map([[part, part]])
  const stopped = new Set(state.tasks.flatMap(({ matter, status }) => (status === 'stopped' ? [matter] : [])))
  const open = new Set(state.tasks.flatMap(({ matter, status }) => (taskEnded(status) ? [] : [matter])))
  const isGone = (code: string) => gone.has(code) || stopped.has(code)
  const waiting = state.plan.matters.filter(
    ({ code, prerequisites }) => open.has(code) && prerequisites.length,
  )
  for (let found = true; found; ) {
    found = false
    for (const { code, prerequisites } of waiting) {
      if (gone.has(code)) continue
      const because = prerequisites.find(
        (one) =>
          gone.has(one) && prerequisites.every((other) => matterOf(other) !== matterOf(one) || isGone(other)),
      )
      if (because === undefined) continue
      gone.set(code, because)
      found = true
    }
  }
  gone.delete(part)
  return gone
}

/** How many parts of each matter are not withdrawn. */
const partsLeft = ({ tasks }: CaseState): ReadonlyMap<string, number> => {
  const left = new Map<string, number>()
  for (const { matter, status } of tasks)
    if (status !== 'stopped') left.set(matterOf(matter), (left.get(matterOf(matter)) ?? 0) + 1)
  return left
}

/** C88 Whether anything of the case would be left. Another row of the same matter never ends with it, so only the last one is tried. */
const leavesSome = (state: CaseState, part: string, left = partsLeft(state)): boolean => {
  if ((left.get(matterOf(part)) ?? 0) > 1) return true
  const gone = goneWith(state, part)
  return state.tasks.some(
    ({ matter, status }) => status !== 'stopped' && matter !== part && !gone.has(matter),
  )
}

const rowsUnderWay = (state: CaseState): string[] =>
  underWay.includes(state.status)
    ? state.tasks.flatMap(({ matter, status }) =>
        rowOf(matter) !== undefined && !taskEnded(status) ? [matter] : [],
      )
    : []

/** C88 What happened to a part that cannot be withdrawn any more, or never could. */
const whyNotRow = (state: CaseState, matter: string): Problem | undefined => {
  const task = state.tasks.find((one) => one.matter === matter)
  const name = state.plan.matters.find(({ code }) => code === matter)?.name ?? matter
  if (!task) return failCasework('task_unknown', { matter })
  if (rowOf(matter) === undefined) return failCasework('row_only', { matter: name })
  if (task.status === 'stopped') return failCasework('row_withdrawn_already', { matter: name })
  if (taskEnded(task.status)) return failCasework('task_done', { matter: name })
  return underWay.includes(state.status) && !leavesSome(state, matter)
    ? failCasework('row_is_all', { matter: name })
    : undefined
}

/** C88 One row of a list that has a matter by itself, and what cannot go on without it; all else goes on. */
const withdrawRow = act()({
  type: 'withdraw_row',
  called: { zh: '撤回其中一项', en: 'Withdraw one part' },
  permission: 'case.withdraw',
  asked: asks({ matter: Line(100), reason: Reason, signed: Type.Optional(Type.Boolean()) }),
  example: { matter: 'jtj-dlysz~3', reason: '这辆车卖掉了' },
  open: (state, actor) => {
    if (!state || !isApplicantSide(state, actor)) return undefined
    const left = partsLeft(state)
    return openOn(rowsUnderWay(state).filter((matter) => leavesSome(state, matter, left)))
  },
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor }) =>
    isApplicantSide(state, actor) ? whyNotRow(state, matter) : undefined,
  decide: (state, order, { actor, now }) => {
    const problems = unsaid(state, actor, order)
    if (problems.length) return refuse(...problems)
    const own: Happened<CaseState>[] = [
      ...(actsAtCounter(state, actor) ? [wishSigned.of({ wish: 'withdraw_row' })] : []),
      rowWithdrawn.of({ matter: order.matter, reason: order.reason }),
      ...[...goneWith(state, order.matter)].map(([matter, because]) => stoppedWith.of({ matter, because })),
    ]
    if (state.status !== 'accepted') return ok(own)
    const next = after(state, own, now)
    return ok([...own, ...starts(next), ...(allEnded(next) ? [allDecided.of({})] : [])])
  },
})

export const withdrawing = {
  acts: [withdraw, withdrawRow],
  happenings: [wishSigned, withdrawn, rowWithdrawn, stoppedWith],
} as const
