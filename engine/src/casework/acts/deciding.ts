import { Type } from '@sinclair/typebox'
import {
  after,
  chinaDay,
  type Happened,
  nullable,
  ok,
  oneOf,
  optional,
  type Problem,
  refuse,
} from '#engine/kernel'
import { type AfterField, afterKinds, fieldNames } from '../after-field.ts'
import { isStanding, standsUntil } from '../clock.ts'
import { withinYears, withYears } from '../far-days.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import { unrecorded } from '../recorded.ts'
import { failRecording } from '../recording-problems.ts'
import { allEnded, type CaseState, TaskResult, withTask } from '../state.ts'
import { outcomes, taskEnded } from '../words.ts'
import { opinionsOpen } from './asking-others.ts'
import { plannedOf, runningOf, whyNotTask } from './own-tasks.ts'
import { starts } from './taking-in.ts'
import { act, asks, counted, Day, happening, Line, openOn, trimmed, unended } from './vocabulary.ts'

/** Each department decides its own matters; what follows from a decision happens with it (C4, C7). */

const Text = Type.String()

/** C85 Why a matter was granted although a field nobody asked the applicant for has no value, and which those are. */
const Unrecorded = Type.Object({ reason: Text, elements: Type.Array(Text) })

const granted = happening({
  type: 'task_granted',
  schema: Type.Object({
    matter: Text,
    reason: nullable(Text),
    basis: nullable(Text),
    result: TaskResult,
    unrecorded: nullable(Unrecorded),
  }),
  apply: (state, { matter, reason, basis, result }, { at }) =>
    withTask(state, matter, { status: 'granted', decidedAt: at, reason, basis, result }),
  say: ({ matter, result, unrecorded: left }, names) => ({
    zh: `准予“${names.matter(matter).zh}”，${result.name}（${result.number}）${left ? `。没有记、没有补的 ${left.elements.length} 项，理由：${unended(left.reason)}` : ''}`,
    en: `Granted “${names.matter(matter).en}”: ${names.result(matter, result.name).en} (${result.number})${left ? `. Without ${counted(left.elements.length, 'point')} recorded or answered: ${unended(left.reason)}` : ''}`,
  }),
})

/** C93 Granted in part: what was left out is a denial, with its reason (R24). */
const partlyGranted = happening({
  type: 'task_partly_granted',
  schema: Type.Object({
    ...{ matter: Text, reason: Text, basis: nullable(Text) },
    ...{ result: TaskResult, unrecorded: nullable(Unrecorded) },
  }),
  apply: (state, { matter, reason, basis, result }, { at }) =>
    withTask(state, matter, { status: 'partly', decidedAt: at, reason, basis, result }),
  say: ({ matter, reason, result }, names) => ({
    zh: `部分准予“${names.matter(matter).zh}”，${result.name}（${result.number}）。没有准予的：${unended(reason)}`,
    en: `Granted “${names.matter(matter).en}” in part: ${names.result(matter, result.name).en} (${result.number}). Not granted: ${unended(reason)}`,
  }),
})

const denied = happening({
  type: 'task_denied',
  schema: Type.Object({ matter: Text, reason: Text, basis: Text }),
  apply: (state, { matter, reason, basis }, { at }) =>
    withTask(state, matter, { status: 'denied', decidedAt: at, reason, basis }),
  say: ({ matter, reason, basis }, names) => ({
    zh: `不予许可“${names.matter(matter).zh}”：${unended(reason)}。依据：${basis}`,
    en: `Denied “${names.matter(matter).en}”: ${unended(reason)}. Basis: ${basis}`,
  }),
})

const notPossible = happening({
  type: 'task_not_possible',
  schema: Type.Object({ matter: Text, because: Text }),
  apply: (state, { matter, because }, { at }) =>
    withTask(state, matter, { status: 'not_possible', decidedAt: at, reason: because }),
  say: ({ matter, because }, names) => ({
    zh: `“${names.matter(matter).zh}”因“${names.matter(because).zh}”未获准而不能办理`,
    en: `“${names.matter(matter).en}” is not possible because “${names.matter(because).en}” was not granted`,
  }),
})

export const allDecided = happening({
  type: 'all_decided',
  schema: Type.Object({}),
  apply: (state) => ({ ...state, status: 'decided' }),
  say: () => ({
    zh: '所有部门都办结了，等待统一出件',
    en: 'All departments are done; waiting to be issued together',
  }),
})

/** C7 Tasks depending on a denied one end as not possible, and those depending on them; the others go on. */
export const impossible = (state: CaseState, matterDenied: string): Happened<CaseState>[] => {
  const gone = new Map<string, string>([[matterDenied, matterDenied]])
  for (let found = true; found; ) {
    found = false
    for (const { code, prerequisites } of state.plan.matters) {
      const because = prerequisites.find((prerequisite) => gone.has(prerequisite))
      const task = state.tasks.find(({ matter }) => matter === code)
      if (gone.has(code) || !because || !task || taskEnded(task.status)) continue
      gone.set(code, because)
      found = true
    }
  }
  return [...gone]
    .filter(([matter]) => matter !== matterDenied)
    .map(([matter, because]) => notPossible.of({ matter, because }))
}

/** What a decision brings with it: the next tasks start, and the case is decided when none is left. */
const withConsequences = (state: CaseState, own: Happened<CaseState>[], now: string) => {
  const next = after(state, own, now)
  return ok([...own, ...starts(next), ...(allEnded(next) ? [allDecided.of({})] : [])])
}

/** Years: none is granted for longer; a right in land for 70. */
const longestValid = 100

/** C85 What the law has looked at before a grant (行政许可法 §34) is looked at, or it is said why not. */
const notRecorded = (matter: string, left: readonly AfterField[]): Problem[] => {
  const [site, later] = afterKinds.map((kind) => left.filter((field) => field.kind === kind))
  return [
    ...(site?.length
      ? [failRecording('site_not_recorded', { matter, ...fieldNames(site) }, 'unrecorded')]
      : []),
    ...(later?.length
      ? [failRecording('later_unanswered', { matter, ...fieldNames(later) }, 'unrecorded')]
      : []),
  ]
}

/** C92 Nothing is decided while the clock of a task stands: what the procedure finds is not known yet. */
const whilePaused = (state: CaseState, matter: string, name: string, today: string): Problem[] => {
  const task = state.tasks.find((one) => one.matter === matter)
  if (!task || !isStanding(task, today)) return []
  const until = standsUntil(task, today)
  return [
    until
      ? failByLaw('task_paused_until', { matter: name, day: until })
      : failByLaw('task_paused', { matter: name }),
  ]
}

const decide = act()({
  type: 'decide',
  called: { zh: '作出决定', en: 'Decide' },
  permission: 'task.decide',
  asked: asks({
    matter: Line(100),
    outcome: oneOf(outcomes),
    reason: optional(Line(1000)),
    basis: optional(Line(300)),
    resultNumber: optional(Line(60)),
    validUntil: optional(Day),
    /** C85 Why it is granted without what should have been recorded on site, or answered later. */
    unrecorded: optional(Line(1000)),
  }),
  example: { matter: 'scjgj-spjy', outcome: 'granted', validUntil: '2031-12-01' },
  open: (state, actor) => openOn(runningOf(state, actor)),
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor }) => whyNotTask(state, matter, actor),
  decide: (state, order, { now }) => {
    const { matter, outcome } = order
    const [reason, basis] = [trimmed(order.reason), trimmed(order.basis)]
    const planned = plannedOf(state, matter)
    if (!planned) return refuse(failCasework('task_unknown', { matter }))
    const today = chinaDay(now)
    const stands = whilePaused(state, matter, planned.name, today)
    if (stands.length) return refuse(...stands)
    const waited = outcome === 'denied' ? [] : opinionsOpen(state, matter, today)
    if (waited.length) return refuse(...waited)
    if (outcome === 'denied') {
      if (!reason) return refuse(failCasework('reason_needed', {}, 'reason'))
      if (!basis) return refuse(failCasework('basis_needed', {}, 'basis'))
      return withConsequences(
        state,
        [denied.of({ matter, reason, basis }), ...impossible(state, matter)],
        now,
      )
    }
    if (outcome === 'partly' && !reason) return refuse(failCasework('reason_needed', {}, 'reason'))
    const years = planned.result.validYears
    const validUntil = order.validUntil ?? (years ? withYears(today, years) : null)
    if (validUntil !== null && !withinYears(validUntil, today, longestValid))
      return refuse(failCasework('valid_until_wrong', { day: validUntil, years: longestValid }, 'validUntil'))
    const left = unrecorded(state, matter)
    const without = trimmed(order.unrecorded)
    if (left.length && !without) return refuse(...notRecorded(planned.name, left))
    // The number of a result is the department's own; without one it is built from the query code, so that it is unique.
    const number = trimmed(order.resultNumber) ?? `${state.queryCode ?? state.caseId}-${matter}`
    const result = { name: planned.result.name, number, validUntil }
    const why =
      left.length && without ? { reason: without, elements: left.map(({ element }) => element) } : null
    const grant = { matter, basis, result, unrecorded: why }
    const own =
      outcome === 'partly' && reason
        ? partlyGranted.of({ ...grant, reason })
        : granted.of({ ...grant, reason })
    return withConsequences(state, [own], now)
  },
  formerly: { decide_task: (order) => order },
})

export const deciding = {
  acts: [decide],
  happenings: [granted, partlyGranted, denied, notPossible, allDecided],
} as const
