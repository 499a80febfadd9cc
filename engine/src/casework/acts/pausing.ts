import { Type } from '@sinclair/typebox'
import { certainly, pauseLasting } from '#engine/calendar'
import { codeOf, saidCode, specialProcedures } from '#engine/catalogue'
import { type Actor, chinaDay, nullable, ok, optional, type Problem, refuse } from '#engine/kernel'
import { isStanding, taskClock } from '../clock.ts'
import { withinYears } from '../far-days.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import { type CaseState, type TaskPause, withTask } from '../state.ts'
import { plannedOf, runningOf, whyNotTask } from './own-tasks.ts'
import {
  act,
  asks,
  blank,
  counted,
  Day,
  happening,
  Line,
  needsReason,
  openOn,
  openWhen,
  Reason,
  trimmed,
  unended,
} from './vocabulary.ts'

/**
 * C92 C94 A limit is moved by four acts and no other: its clock stands for a special procedure (pause), runs again (resume), leaves out days
 * (exclude), or runs longer (extend). None is done by itself, and each is told to the applicant in writing.
 */

const Text = Type.String()
/** Years: a procedure of the law that lasts longer is one that nobody waits for any more. */
const longestPause = 2
/** 行政许可法 §42: ten days for one matter with the leave of the head of its office, fifteen for joint handling. */
const [longestExtension, longestJointExtension] = [10, 15]

/** R21 A reason to stop a clock is an article of a law: 第四十五条, art. 45, § 45. */
const namesArticle = (basis: string): boolean =>
  /第\s*[〇零一二三四五六七八九十百千\d０-９]+\s*条|\bart(?:icle|\.)?\s*\d+|§+\s*\d+/i.test(basis)

const needsArticle = (basis: string): Problem[] => {
  if (blank(basis)) return [failCasework('basis_needed', {}, 'basis')]
  return namesArticle(basis) ? [] : [failByLaw('basis_no_article', { basis }, 'basis')]
}

const withPause = (state: CaseState, matter: string, pause: TaskPause): CaseState => {
  const pauses = state.tasks.find((task) => task.matter === matter)?.pauses ?? []
  return withTask(state, matter, { pauses: [...pauses, pause] })
}

const procedureSaid = (code: string) => saidCode(specialProcedures, code)

const paused = happening({
  type: 'task_paused',
  schema: Type.Object({
    ...{ matter: Text, procedure: Text, basis: Text, from: Text },
    ...{ until: nullable(Text), reason: nullable(Text) },
  }),
  apply: (state, { matter, ...pause }) => withPause(state, matter, pause),
  say: ({ matter, procedure, basis, from, until }, names) => {
    const [what, why] = [names.matter(matter), procedureSaid(procedure)]
    return {
      zh: `“${what.zh}”进入特别程序（${why.zh}），自 ${from} 起${until ? `到 ${until} 前` : '到程序结束前'}不计入办理期限。依据：${unended(basis)}`,
      en: `“${what.en}” is in a special procedure (${why.en}): the days from ${from} ${until ? `until ${until}` : 'to its end'} do not count. Basis: ${unended(basis)}`,
    }
  },
})

const pause = act()({
  type: 'pause',
  called: { zh: '进入特别程序', en: 'Begin a special procedure' },
  permission: 'task.decide',
  asked: asks({
    matter: Line(100),
    procedure: Line(60),
    basis: Line(300),
    until: optional(Day),
    reason: optional(Line(1000)),
  }),
  example: {
    matter: 'scjgj-spjy',
    procedure: 'expert_review',
    basis: '行政许可法第四十五条',
    until: '2026-12-20',
  },
  open: (state, actor) =>
    openOn(
      runningOf(state, actor).filter(
        (matter) => state && (plannedOf(state, matter)?.procedures.length ?? 0) > 0,
      ),
    ),
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor }) => whyNotTask(state, matter, actor) ?? failByLaw('procedure_none'),
  decide: (state, { matter, basis, until = null, reason, ...order }, { now }) => {
    const today = chinaDay(now)
    const procedure = codeOf(specialProcedures, order.procedure.trim()) ?? order.procedure.trim()
    const listed = plannedOf(state, matter)?.procedures ?? []
    const named = listed.map((code) => procedureSaid(code))
    const problems = [
      ...(listed.includes(procedure)
        ? []
        : [
            failByLaw(
              'procedure_not_listed',
              {
                procedure: procedureSaid(procedure).zh,
                listed: named.map(({ zh }) => zh).join('、'),
                listedEn: named.map(({ en }) => en).join(', '),
              },
              'procedure',
            ),
          ]),
      ...needsArticle(basis),
      // K3 Until today: it lasts no time and does nothing.
      ...(until !== null && until !== today && !withinYears(until, today, longestPause)
        ? [failByLaw('pause_until_wrong', { day: until, years: longestPause }, 'until')]
        : []),
    ]
    if (problems.length) return refuse(...problems)
    return ok([
      paused.of({ matter, procedure, basis: basis.trim(), from: today, until, reason: trimmed(reason) }),
    ])
  },
})

const resumed = happening({
  type: 'task_resumed',
  schema: Type.Object({ matter: Text, on: Text }),
  apply: (state, { matter, on }) => {
    const pauses = state.tasks.find((task) => task.matter === matter)?.pauses ?? []
    return withTask(state, matter, {
      pauses: pauses.map((one) => (one.until === null || one.until > on ? { ...one, until: on } : one)),
    })
  },
  say: ({ matter, on }, names) => ({
    zh: `“${names.matter(matter).zh}”的特别程序结束，办理期限自 ${on} 起继续计算`,
    en: `The special procedure of “${names.matter(matter).en}” is over: its limit runs again from ${on}`,
  }),
})

/** Tasks of the actor's department whose clock stands in a pause whose end is still to be told, or is known. */
const maybeStanding = (state: CaseState | undefined, actor: Actor): string[] => {
  const own = new Set(runningOf(state, actor))
  return (state?.tasks ?? []).flatMap(({ matter, pauses }) =>
    own.has(matter) && pauses.length > 0 ? [matter] : [],
  )
}

const resume = act()({
  type: 'resume',
  called: { zh: '恢复计时', en: 'Let the clock run again' },
  permission: 'task.decide',
  asked: asks({ matter: Line(100) }),
  example: { matter: 'scjgj-spjy' },
  open: (state, actor) => openOn(maybeStanding(state, actor)),
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor }) =>
    whyNotTask(state, matter, actor) ??
    failByLaw('not_paused', { matter: plannedOf(state, matter)?.name ?? matter }),
  decide: (state, { matter }, { now }) => {
    const today = chinaDay(now)
    const task = state.tasks.find((one) => one.matter === matter)
    return task && isStanding(task, today)
      ? ok([resumed.of({ matter, on: today })])
      : refuse(failByLaw('not_paused', { matter: plannedOf(state, matter)?.name ?? matter }))
  },
})

const excluded = happening({
  type: 'days_excluded',
  schema: Type.Object({
    ...{ matter: Text, days: Type.Integer(), basis: Text, reason: Text, from: Text, until: Text },
  }),
  apply: (state, { matter, basis, reason, from, until }) =>
    withPause(state, matter, { procedure: null, basis, reason, from, until }),
  say: ({ matter, days, basis, reason, from }, names) => ({
    zh: `“${names.matter(matter).zh}”自 ${from} 起 ${days} 个工作日不计入办理期限：${unended(reason)}。依据：${unended(basis)}`,
    en: `${counted(days, 'working day')} from ${from} do not count for “${names.matter(matter).en}”: ${unended(reason)}. Basis: ${unended(basis)}`,
  }),
})

const exclude = act()({
  type: 'exclude',
  called: { zh: '扣除不计入期限的天数', en: 'Leave days out of the limit' },
  permission: 'task.decide',
  asked: asks({
    ...{ matter: Line(100), days: Type.Integer({ minimum: 1, maximum: 365 }) },
    ...{ basis: Line(300), reason: Reason },
  }),
  example: {
    ...{ matter: 'scjgj-spjy', days: 3 },
    ...{ basis: '行政许可法第四十五条', reason: '等鉴定机构出具鉴定意见' },
  },
  open: (state, actor) => openOn(runningOf(state, actor)),
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor }) => whyNotTask(state, matter, actor),
  decide: (_state, { matter, days, basis, reason }, { now }) => {
    const problems = [...needsArticle(basis), ...needsReason(reason)]
    if (problems.length) return refuse(...problems)
    const from = chinaDay(now)
    const until = certainly(pauseLasting(from, days))
    return ok([excluded.of({ matter, days, basis: basis.trim(), reason: reason.trim(), from, until })])
  },
})

const extended = happening({
  type: 'task_extended',
  schema: Type.Object({ matter: Text, days: Type.Integer(), reason: Text }),
  apply: (state, { matter, days, reason }, { at }) =>
    withTask(state, matter, { extension: { days, reason, at } }),
  say: ({ matter, days, reason }, names) => ({
    zh: `经部门负责人批准，“${names.matter(matter).zh}”延长 ${days} 个工作日：${unended(reason)}`,
    en: `With the leave of the head of the department “${names.matter(matter).en}” takes ${counted(days, 'working day')} longer: ${unended(reason)}`,
  }),
})

/** C94 Once, before the legal limit is over: what is late already is not made in time afterwards. */
const extendable = (state: CaseState, matter: string, now: string): Problem[] => {
  const task = state.tasks.find((one) => one.matter === matter)
  const name = plannedOf(state, matter)?.name ?? matter
  if (task?.extension) return [failByLaw('extended_already', { matter: name })]
  const limit = task && taskClock(state, task, now).statutoryDueOn
  return limit && chinaDay(now) > limit ? [failByLaw('extended_late', { matter: name, day: limit })] : []
}

const extend = act()({
  type: 'extend',
  called: { zh: '批准延长期限', en: 'Allow a longer limit' },
  permission: 'task.extend',
  asked: asks({
    ...{ matter: Line(100), days: Type.Integer({ minimum: 1, maximum: longestExtension }) },
    reason: Reason,
  }),
  example: { matter: 'scjgj-spjy', days: 5, reason: '案情复杂，需要再次核查' },
  open: (state, actor) => openOn(runningOf(state, actor, 'department_head')),
  aim: ({ matter }) => matter,
  whyNot: (state, { matter }, { actor }) => whyNotTask(state, matter, actor, 'department_head'),
  decide: (state, { matter, days, reason }, { now }) => {
    const problems = [...needsReason(reason), ...extendable(state, matter, now)]
    return problems.length ? refuse(...problems) : ok([extended.of({ matter, days, reason: reason.trim() })])
  },
})

const jointExtended = happening({
  type: 'joint_limit_extended',
  schema: Type.Object({ days: Type.Integer(), reason: Text }),
  apply: (state, data, { at }) => ({ ...state, jointExtension: { ...data, at } }),
  say: ({ days, reason }) => ({
    zh: `经本级政府负责人批准，联合办理期限延长 ${days} 个工作日：${unended(reason)}`,
    en: `With the leave of the head of the government joint handling takes ${counted(days, 'working day')} longer: ${unended(reason)}`,
  }),
})

/** C94 行政许可法 §42: the government's head allows it; the joint team records that they did. */
const extendJoint = act()({
  type: 'extend_joint',
  called: { zh: '登记联合办理延期', en: 'Record a longer joint limit' },
  permission: 'case.extend',
  asked: asks({
    days: Type.Integer({ minimum: 1, maximum: longestJointExtension }),
    reason: Reason,
  }),
  example: { days: 10, reason: '市政府负责人已批准：三个部门的专家评审要一起做' },
  open: (state, { role }) =>
    openWhen(role === 'joint_team' && state?.status === 'accepted' && state.jointExtension === null),
  whyNot: (state, _order, { actor: { role } }) =>
    role === 'joint_team' && state.jointExtension
      ? failByLaw('extended_already', { matter: state.plan.name })
      : undefined,
  decide: (_state, { days, reason }) => {
    const problems = needsReason(reason)
    return problems.length ? refuse(...problems) : ok([jointExtended.of({ days, reason: reason.trim() })])
  },
})

export const pausing = {
  acts: [pause, resume, exclude, extend, extendJoint],
  happenings: [paused, resumed, excluded, extended, jointExtended],
} as const
