import { Type } from '@sinclair/typebox'
import { after, type Happened, nullable, ok, oneOf, optional, type Problem, refuse } from '#engine/kernel'
import { type ClosedPromise, closedOf, promisable } from '../closed-promises.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import { matterOf } from '../row-branches.ts'
import { allEnded, type CaseState, type TaskState, withTask } from '../state.ts'
import { isGrant, promiseOutcomes } from '../words.ts'
import { allDecided, impossible } from './deciding.ts'
import { ownTasks, plannedOf } from './own-tasks.ts'
import { starts } from './taking-in.ts'
import {
  act,
  asks,
  happening,
  isApplicantSide,
  Line,
  needsReason,
  openOn,
  openWhen,
  Reason,
  trimmed,
  unended,
} from './vocabulary.ts'

/**
 * C97 告知承诺 (R31): where the law allows it a person chooses to be decided on first, on their promise, and is checked afterwards. What proves
 * false is cured, or the grant is revoked.
 */

const Text = Type.String()
const Matters = Type.Array(Line(100), { minItems: 1, maxItems: 100 })

const isDraftOf = (state: CaseState | undefined, actor: Parameters<typeof isApplicantSide>[1]) =>
  state?.status === 'draft' && isApplicantSide(state, actor) ? state : undefined

const notPromised = (state: CaseState, matters: readonly string[]): Problem[] => {
  const may = new Set(promisable(state))
  return matters.flatMap((code) => {
    const planned = state.plan.matters.find((one) => matterOf(one.code) === code)
    if (!planned) return [failCasework('task_unknown', { matter: code }, 'matters')]
    return may.has(code) ? [] : [failByLaw('commitment_not_allowed', { matter: planned.name }, 'matters')]
  })
}

const committed = happening({
  type: 'committed',
  schema: Type.Object({ matters: Type.Array(Text) }),
  apply: (state, { matters }) => ({
    ...state,
    committed: [...new Set([...state.committed, ...matters])],
  }),
  say: ({ matters }, names) => ({
    zh: `选择告知承诺办理：${matters.map((code) => names.matter(code).zh).join('、')}`,
    en: `Chose to be decided on first, on their promise: ${matters.map((code) => names.matter(code).en).join(', ')}`,
  }),
})

/** C136 What is closed for whoever promises comes with the order; a draft that names nobody yet is asked again at hand-in. */
type WithClosed = { readonly closed?: readonly ClosedPromise[] }

const commit = act<WithClosed>()({
  type: 'commit',
  called: { zh: '选择告知承诺', en: 'Choose the way of the promise' },
  permission: 'case.draft',
  asked: asks({ matters: Matters }),
  example: { matters: ['wjj-ggcswsxk'] },
  open: (state, actor) => {
    const draft = isDraftOf(state, actor)
    return openWhen(draft !== undefined && promisable(draft).length > 0)
  },
  whyNot: (state, { matters }, { actor }) =>
    isDraftOf(state, actor) ? notPromised(state, matters)[0] : undefined,
  decide: (state, { matters, closed }) => {
    const problems = [...notPromised(state, matters), ...closedOf(state, matters, closed)]
    return problems.length ? refuse(...problems) : ok([committed.of({ matters: [...matters] })])
  },
})

const commitmentTakenBack = happening({
  type: 'commitment_taken_back',
  schema: Type.Object({ matters: Type.Array(Text) }),
  apply: (state, { matters }) => ({
    ...state,
    committed: state.committed.filter((code) => !matters.includes(code)),
  }),
  say: ({ matters }, names) => ({
    zh: `改回一般办理：${matters.map((code) => names.matter(code).zh).join('、')}`,
    en: `Went back to the usual way: ${matters.map((code) => names.matter(code).en).join(', ')}`,
  }),
})

/** R31 The promise may be taken back before the decision; then the usual limit holds. */
const takenBackable = (state: CaseState): readonly string[] =>
  state.status === 'draft'
    ? state.committed
    : state.committed.filter(
        (code) => !state.tasks.some(({ matter, decidedAt }) => matterOf(matter) === code && decidedAt),
      )

const takeCommitmentBack = act()({
  type: 'take_commitment_back',
  called: { zh: '改回一般办理', en: 'Go back to the usual way' },
  permission: 'case.draft',
  asked: asks({ matters: Matters }),
  example: { matters: ['wjj-ggcswsxk'] },
  open: (state, actor) =>
    openWhen(
      state !== undefined &&
        ['draft', 'submitted', 'correcting', 'accepted'].includes(state.status) &&
        isApplicantSide(state, actor) &&
        takenBackable(state).length > 0,
    ),
  decide: (state, { matters }) => {
    const may = takenBackable(state)
    const unknown = matters.find((code) => !may.includes(code))
    return unknown === undefined
      ? ok([commitmentTakenBack.of({ matters: [...matters] })])
      : refuse(failByLaw('not_committed', { matter: unknown }, 'matters'))
  },
})

/** Tasks of a department that were granted on a promise. */
const promised = (
  state: CaseState | undefined,
  actor: Parameters<typeof ownTasks>[1],
  is: (task: TaskState) => boolean,
): string[] =>
  state
    ? ownTasks(state, actor).flatMap((task) =>
        isGrant(task.status) && state.committed.includes(matterOf(task.matter)) && is(task)
          ? [task.matter]
          : [],
      )
    : []

const isBroken = ({ check }: TaskState): boolean =>
  check !== null && check.outcome === 'broken' && check.curedAt === null && check.revokedAt === null

const whyNotPromise = (state: CaseState, matter: string, actor: Parameters<typeof ownTasks>[1]): Problem => {
  const planned = plannedOf(state, matter)
  if (!planned) return failCasework('task_unknown', { matter })
  if (actor.role !== 'department_officer' || planned.department !== actor.department)
    return failCasework('not_yours', { who: planned.department })
  if (!state.committed.includes(matterOf(matter))) return failByLaw('not_committed', { matter: planned.name })
  const task = state.tasks.find((one) => one.matter === matter)
  if (!task?.decidedAt) return failByLaw('promise_undecided', { matter: planned.name })
  return failByLaw(task.check ? 'promise_checked' : 'promise_unchecked', { matter: planned.name })
}

const whyNot = (
  state: CaseState,
  { matter }: { readonly matter: string },
  { actor }: { readonly actor: Parameters<typeof ownTasks>[1] },
) => whyNotPromise(state, matter, actor)

const promiseChecked = happening({
  type: 'promise_checked',
  schema: Type.Object({ matter: Text, outcome: oneOf(promiseOutcomes), reason: nullable(Text) }),
  apply: (state, { matter, outcome }, { at }) =>
    withTask(state, matter, { check: { outcome, at, curedAt: null, revokedAt: null } }),
  say: ({ matter, outcome, reason }, names) => {
    const what = names.matter(matter)
    const why = reason ? { zh: `：${unended(reason)}`, en: `: ${unended(reason)}` } : { zh: '', en: '' }
    return outcome === 'kept'
      ? {
          zh: `核查了“${what.zh}”的承诺：属实${why.zh}`,
          en: `Checked the promise for “${what.en}”: kept${why.en}`,
        }
      : {
          zh: `核查了“${what.zh}”的承诺：与承诺不符，要限期整改${why.zh}`,
          en: `Checked the promise for “${what.en}”: not kept, to be put right${why.en}`,
        }
  },
})

const check = act()({
  type: 'check',
  called: { zh: '核查承诺', en: 'Check the promise' },
  permission: 'task.decide',
  asked: asks({ matter: Line(100), outcome: oneOf(promiseOutcomes), reason: optional(Line(1000)) }),
  example: { matter: 'wjj-ggcswsxk', outcome: 'kept' },
  open: (state, actor) => openOn(promised(state, actor, (task) => task.check === null)),
  aim: ({ matter }) => matter,
  whyNot,
  decide: (_state, { matter, outcome, reason }) =>
    ok([promiseChecked.of({ matter, outcome, reason: trimmed(reason) })]),
})

const promiseCured = happening({
  type: 'promise_cured',
  schema: Type.Object({ matter: Text }),
  apply: (state, { matter }, { at }) => {
    const found = state.tasks.find((task) => task.matter === matter)?.check
    return found ? withTask(state, matter, { check: { ...found, curedAt: at } }) : state
  },
  say: ({ matter }, names) => ({
    zh: `“${names.matter(matter).zh}”与承诺不符的地方已整改好`,
    en: `What was not as promised for “${names.matter(matter).en}” was put right`,
  }),
})

const cure = act()({
  type: 'cure',
  called: { zh: '确认已整改', en: 'Confirm that it was put right' },
  permission: 'task.decide',
  asked: asks({ matter: Line(100) }),
  example: { matter: 'wjj-ggcswsxk' },
  open: (state, actor) => openOn(promised(state, actor, isBroken)),
  aim: ({ matter }) => matter,
  whyNot,
  decide: (_state, { matter }) => ok([promiseCured.of({ matter })]),
})

const grantRevoked = happening({
  type: 'grant_revoked',
  schema: Type.Object({ matter: Text, reason: Text }),
  apply: (state, { matter, reason }, { at }) => {
    const found = state.tasks.find((task) => task.matter === matter)?.check
    return withTask(state, matter, {
      status: 'denied',
      reason,
      result: null,
      ...(found && { check: { ...found, revokedAt: at } }),
    })
  },
  say: ({ matter, reason }, names) => ({
    zh: `撤销“${names.matter(matter).zh}”的许可：${unended(reason)}。以后办这一项不能再选告知承诺`,
    en: `Revoked the grant of “${names.matter(matter).en}”: ${unended(reason)}. The way of the promise is closed for it from now on`,
  }),
})

const revoke = act()({
  type: 'revoke',
  called: { zh: '撤销许可', en: 'Revoke the grant' },
  permission: 'task.decide',
  asked: asks({ matter: Line(100), reason: Reason }),
  example: { matter: 'wjj-ggcswsxk', reason: '限期整改期满，经营场所仍不符合承诺的条件' },
  open: (state, actor) => openOn(promised(state, actor, isBroken)),
  aim: ({ matter }) => matter,
  whyNot,
  decide: (state, { matter, reason }, { now }) => {
    const problems = needsReason(reason)
    if (problems.length) return refuse(...problems)
    const own: Happened<CaseState>[] = [
      grantRevoked.of({ matter, reason: reason.trim() }),
      ...(state.status === 'accepted' ? impossible(state, matter) : []),
    ]
    if (state.status !== 'accepted') return ok(own)
    const next = after(state, own, now)
    return ok([...own, ...starts(next), ...(allEnded(next) ? [allDecided.of({})] : [])])
  },
})

export const committing = {
  acts: [commit, takeCommitmentBack, check, cure, revoke],
  happenings: [committed, commitmentTakenBack, promiseChecked, promiseCured, grantRevoked],
} as const
