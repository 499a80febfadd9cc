import { Type } from '@sinclair/typebox'
import { type Actor, after, type Happened, ok, optional, type Problem, refuse } from '#engine/kernel'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import { allEnded, type CaseState, passedOnBy, withoutTask, withTask } from '../state.ts'
import { taskEnded } from '../words.ts'
import { allDecided } from './deciding.ts'
import { plannedOf } from './own-tasks.ts'
import { starts } from './taking-in.ts'
import { act, asks, happening, Line, needsReason, openOn, Reason, unended } from './vocabulary.ts'

/** C102 C103 A branch that turns out not to be needed is ended; one that is another department's goes there, and may be taken back. */

const Text = Type.String()

const open = (state: CaseState): CaseState['tasks'] =>
  state.status === 'accepted' ? state.tasks.filter(({ status }) => !taskEnded(status)) : []

/** R16 Who may say that nothing has to be granted: the department itself, or the one that leads. */
const mayEnd = (state: CaseState, matter: string, { role, department }: Actor): boolean =>
  role === 'department_officer' &&
  department !== undefined &&
  (department === plannedOf(state, matter)?.department || department === state.plan.lead)

const whyNotOpen = (state: CaseState, matter: string, isMine: boolean): Problem | undefined => {
  const planned = plannedOf(state, matter)
  if (!planned) return failCasework('task_unknown', { matter })
  if (!isMine) return failCasework('not_yours', { who: planned.department })
  const status = state.tasks.find((task) => task.matter === matter)?.status
  return status && taskEnded(status) ? failCasework('task_done', { matter: planned.name }) : undefined
}

const skipped = happening({
  type: 'task_skipped',
  schema: Type.Object({ matter: Text, reason: Text }),
  apply: (state, { matter, reason }) => withoutTask(state, matter, reason),
  say: ({ matter, reason }, names) => ({
    zh: `“${names.matter(matter).zh}”不用办了：${unended(reason)}`,
    en: `“${names.matter(matter).en}” need not be granted: ${unended(reason)}`,
  }),
})

const skip = act()({
  type: 'skip',
  called: { zh: '不用办这一项', en: 'This need not be granted' },
  permission: 'task.decide',
  asked: asks({ matter: Line(100), reason: Reason }),
  example: { matter: 'zhzfj-dzsz', reason: '店招在室内，不属于户外设置' },
  open: (state, actor) =>
    state && openOn(open(state).flatMap(({ matter }) => (mayEnd(state, matter, actor) ? [matter] : []))),
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor }) => whyNotOpen(state, matter, mayEnd(state, matter, actor)),
  decide: (state, { matter, reason }, { now }) => {
    const problems = needsReason(reason)
    // Nobody is left to grant anything: that is a refusal of the whole or a withdrawal, not the end of a branch.
    if (!state.tasks.some((task) => task.matter !== matter && task.status !== 'stopped'))
      problems.push(failByLaw('skip_is_all'))
    if (problems.length) return refuse(...problems)
    const own: Happened<CaseState>[] = [skipped.of({ matter, reason: reason.trim() })]
    const next = after(state, own, now)
    return ok([...own, ...starts(next), ...(allEnded(next) ? [allDecided.of({})] : [])])
  },
})

/** The case with a branch in another department's hands. */
const movedTo = (state: CaseState, matter: string, department: string): CaseState => ({
  ...state,
  plan: {
    ...state.plan,
    matters: state.plan.matters.map((one) => (one.code === matter ? { ...one, department } : one)),
  },
})
const transfersOf = (state: CaseState, matter: string) =>
  state.tasks.find((task) => task.matter === matter)?.transfers ?? []

const transferred = happening({
  type: 'task_transferred',
  schema: Type.Object({ matter: Text, from: Text, to: Text, reason: Text, token: Type.Integer() }),
  apply: (state, { matter, from, to, token }, { at }) =>
    movedTo(
      withTask(state, matter, {
        transfers: [...transfersOf(state, matter), { from, to, token, at, isBack: false }],
      }),
      matter,
      to,
    ),
  say: ({ matter, to, reason }, names) => ({
    zh: `“${names.matter(matter).zh}”现由${names.department(to).zh}办理：${unended(reason)}`,
    en: `“${names.matter(matter).en}” is now with ${names.department(to).en}: ${unended(reason)}`,
  }),
})

/** C103 Each change of hands makes the next token: an order that names an older one was made on what is not so any more. */
const tokenOf = (state: CaseState, matter: string): number => transfersOf(state, matter).at(-1)?.token ?? 0
const staleToken = (state: CaseState, matter: string, token: number | null | undefined): Problem[] =>
  token == null || token === tokenOf(state, matter)
    ? []
    : [failByLaw('token_old', { matter: plannedOf(state, matter)?.name ?? matter }, 'token')]

const Token = optional(Type.Integer({ minimum: 0 }))

const transfer = act<{
  /** The departments there are; left out where nobody looked. */
  readonly departments?: ReadonlySet<string>
}>()({
  type: 'transfer',
  called: { zh: '转给别的部门', en: 'Pass to another department' },
  permission: 'task.decide',
  asked: asks({ ...{ matter: Line(100), to: Line(100), reason: Reason }, token: Token }),
  example: { matter: 'zhzfj-dzsz', to: 'zjj', reason: '职责已划转到住建局' },
  open: (state, { role, department }) =>
    state && role === 'department_officer'
      ? openOn(
          open(state).flatMap(({ matter }) =>
            plannedOf(state, matter)?.department === department ? [matter] : [],
          ),
        )
      : undefined,
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor: { role, department } }) =>
    whyNotOpen(
      state,
      matter,
      role === 'department_officer' && plannedOf(state, matter)?.department === department,
    ),
  decide: (state, { matter, to, reason, token, departments }) => {
    const from = plannedOf(state, matter)?.department ?? ''
    const problems = [
      ...needsReason(reason),
      ...staleToken(state, matter, token),
      ...(to === from || (departments && !departments.has(to))
        ? [failByLaw('department_wrong', { department: to }, 'to')]
        : []),
    ]
    return problems.length
      ? refuse(...problems)
      : ok([transferred.of({ matter, from, to, reason: reason.trim(), token: tokenOf(state, matter) + 1 })])
  },
})

const takenBack = happening({
  type: 'task_taken_back',
  schema: Type.Object({ matter: Text, from: Text, to: Text, reason: Text, token: Type.Integer() }),
  apply: (state, { matter, from, to, token }, { at }) =>
    movedTo(
      withTask(state, matter, {
        transfers: [...transfersOf(state, matter), { from, to, token, at, isBack: true }],
      }),
      matter,
      to,
    ),
  say: ({ matter, to, reason }, names) => ({
    zh: `“${names.matter(matter).zh}”仍由${names.department(to).zh}办理：${unended(reason)}`,
    en: `“${names.matter(matter).en}” is with ${names.department(to).en} again: ${unended(reason)}`,
  }),
})

const isPassedBy = (state: CaseState, matter: string, department: string | undefined): boolean => {
  const last = transfersOf(state, matter).at(-1)
  return last?.from === department && last?.isBack === false
}
const passedOn = (state: CaseState, { role, department }: Actor): string[] =>
  role === 'department_officer' ? passedOnBy(state, department) : []

const takeBack = act()({
  type: 'take_back',
  called: { zh: '收回', en: 'Take back' },
  permission: 'task.decide',
  asked: asks({ ...{ matter: Line(100), reason: Reason }, token: Token }),
  example: { matter: 'zhzfj-dzsz', reason: '对方不具备这项职权' },
  open: (state, actor) => state && openOn(passedOn(state, actor)),
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor }) =>
    whyNotOpen(
      state,
      matter,
      actor.role === 'department_officer' && isPassedBy(state, matter, actor.department),
    ),
  decide: (state, { matter, reason, token }) => {
    const problems = [...needsReason(reason), ...staleToken(state, matter, token)]
    if (problems.length) return refuse(...problems)
    const last = transfersOf(state, matter).at(-1)
    return ok([
      takenBack.of({
        ...{ matter, from: last?.to ?? '', to: last?.from ?? '' },
        ...{ reason: reason.trim(), token: tokenOf(state, matter) + 1 },
      }),
    ])
  },
})

export const rerouting = {
  acts: [skip, transfer, takeBack],
  happenings: [skipped, transferred, takenBack],
} as const
