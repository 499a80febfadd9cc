import type { Actor, Problem } from '#engine/kernel'
import type { CaseMatter } from '../case-plan.ts'
import { awaits, nameOf } from '../known-later.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import { type CaseState, waitsFor } from '../state.ts'

/** C10 Which tasks a department has in hand, and why a task is none of them. */

export const plannedOf = (state: CaseState, code: string): CaseMatter | undefined =>
  state.plan.matters.find((matter) => matter.code === code)

type Role = Extract<Actor['role'], 'department_officer' | 'department_head'>

/** Tasks of a department, by whoever acts for it in this role, while the case is under way. */
export const ownTasks = (
  state: CaseState,
  { role, department }: Actor,
  as: Role = 'department_officer',
): CaseState['tasks'] =>
  role === as ? state.tasks.filter(({ matter }) => plannedOf(state, matter)?.department === department) : []

/** Those of them that run, whether their clock stands or not. */
export const runningOf = (state: CaseState | undefined, actor: Actor, as?: Role): string[] =>
  state?.status === 'accepted'
    ? ownTasks(state, actor, as).flatMap(({ matter, status }) => (status === 'running' ? [matter] : []))
    : []

/** What is in the way of an act on a task that runs; undefined where nothing is that the task itself tells. */
export const whyNotTask = (
  state: CaseState,
  matter: string,
  { role, department }: Actor,
  as: Role = 'department_officer',
): Problem | undefined => {
  const planned = plannedOf(state, matter)
  if (!planned) return failCasework('task_unknown', { matter })
  if (planned.department !== department || role !== as)
    return failCasework('not_yours', { who: planned.department })
  const status = state.tasks.find((task) => task.matter === matter)?.status
  const later = status === 'waiting' ? awaits(state, matter) : []
  if (later.length && state.status === 'accepted' && waitsFor(state, matter).length === 0)
    return failByLaw('task_waits_later', {
      matter: planned.name,
      what: later.map((item) => nameOf(state, item)).join('、'),
    })
  if (status === 'waiting')
    return state.status === 'accepted'
      ? failCasework('task_waits', { matter: planned.name, waits: planned.prerequisites.join('、') })
      : undefined
  return status && status !== 'running' ? failCasework('task_done', { matter: planned.name }) : undefined
}
