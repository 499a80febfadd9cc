import { Type } from '@sinclair/typebox'
import { ok, refuse } from '#engine/kernel'
import { isClosedBy } from '../closed-promises.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import { withTask } from '../state.ts'
import { plannedOf } from './own-tasks.ts'
import { act, asks, happening, Line, needsReason, openOn, Reason, unended } from './vocabulary.ts'

/** C137 The way of the promise that a revocation closed (R31) is opened again: an act of the joint team, with its reason. */

const Text = Type.String()

const promiseRestored = happening({
  type: 'promise_restored',
  schema: Type.Object({ matter: Text, reason: Text }),
  apply: (state, { matter, reason }, { at }) => {
    const found = state.tasks.find((task) => task.matter === matter)?.check
    return found ? withTask(state, matter, { check: { ...found, restored: { at, reason } } }) : state
  },
  say: ({ matter, reason }, names) => ({
    zh: `联合小组恢复“${names.matter(matter).zh}”的告知承诺资格：${unended(reason)}`,
    en: `The joint team opened the way of the promise for “${names.matter(matter).en}” again: ${unended(reason)}`,
  }),
})

const restorePromise = act()({
  type: 'restore_promise',
  called: { zh: '恢复告知承诺资格', en: 'Open the way of the promise again' },
  permission: 'correction.approve',
  asked: asks({ matter: Line(100), reason: Reason }),
  example: { matter: 'wjj-ggcswsxk', reason: '已整改并重新取得许可，六个月内没有新的问题' },
  open: (state, { role }) =>
    role === 'joint_team' && state
      ? openOn(state.tasks.flatMap((task) => (isClosedBy(task) ? [task.matter] : [])))
      : undefined,
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor }) => {
    if (actor.role !== 'joint_team') return failCasework('not_yours', { who: 'joint_team' })
    const planned = plannedOf(state, matter)
    return planned
      ? failByLaw('promise_not_closed', { matter: planned.name })
      : failCasework('task_unknown', { matter })
  },
  decide: (_state, { matter, reason }) => {
    const problems = needsReason(reason)
    return problems.length ? refuse(...problems) : ok([promiseRestored.of({ matter, reason: reason.trim() })])
  },
})

export const restoringPromise = { acts: [restorePromise], happenings: [promiseRestored] } as const
