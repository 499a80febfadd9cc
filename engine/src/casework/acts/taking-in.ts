import { Type } from '@sinclair/typebox'
import { answerDeadline } from '#engine/calendar'
import { holdsUp, sayStanding } from '#engine/form'
import { chinaDay, type Happened, nullable, ok, oneOf, optional, type Problem, refuse } from '#engine/kernel'
import { followUntil, intakeDay } from '../clock.ts'
import { withinYears } from '../far-days.ts'
import { awaits, papersLater, waitedFor } from '../known-later.ts'
import { failByLaw } from '../law-problems.ts'
import { fieldsOwed, questionsOpen } from '../open-questions.ts'
import { failCasework } from '../problems.ts'
import { askedMaterials, type CaseState, stillAsked, waitsFor, withTask } from '../state.ts'
import { verdicts } from '../words.ts'
import { answered } from './handing-in.ts'
import { called, LaterWhat, marksAtAcceptance, withMarksOnly } from './later-what.ts'
import { objections } from './notice-items.ts'
import { wantedNow } from './reminding-later.ts'
import {
  act,
  asks,
  blank,
  Day,
  happening,
  Line,
  Nothing,
  needsReason,
  openWhen,
  Reason,
  trimmed,
  unended,
} from './vocabulary.ts'

/** The window looks at what was handed in and accepts or refuses (C2); time accepts what nobody answers. */

const Text = Type.String()

export const atWindow = (state: CaseState | undefined, role: string): state is CaseState =>
  state?.status === 'submitted' && role === 'window_clerk'

const verdictSaid = {
  fit: { zh: '合格', en: 'fit' },
  missing: { zh: '缺', en: 'missing' },
  unfit: { zh: '不符', en: 'not fit' },
} as const

const materialChecked = happening({
  type: 'material_checked',
  schema: Type.Object({ material: Text, verdict: oneOf(verdicts), reason: nullable(Text) }),
  apply: (state, { material, verdict, reason }, { at }) => ({
    ...state,
    checks: { ...state.checks, [material]: { verdict, reason, at } },
  }),
  say: ({ material, verdict, reason }, names) => ({
    zh: `核对“${names.material(material).zh}”：${verdictSaid[verdict].zh}${reason ? `（${sayStanding(reason).zh}）` : ''}`,
    en: `Checked “${names.material(material).en}”: ${verdictSaid[verdict].en}${reason ? ` (${sayStanding(reason).en})` : ''}`,
  }),
})

const checkMaterial = act()({
  type: 'check_material',
  called: { zh: '核对材料', en: 'Check a paper' },
  permission: 'case.check',
  asked: asks({ material: Line(100), verdict: oneOf(verdicts), reason: optional(Line(500)) }),
  example: { material: 'lease', verdict: 'fit' },
  open: (state, { role }) => (atWindow(state, role) ? askedMaterials(state) : undefined),
  decide: (state, { material, verdict, reason }) => {
    if (!askedMaterials(state).includes(material))
      return refuse(failCasework('material_unknown', { material }))
    if (verdict === 'unfit' && blank(reason)) return refuse(failCasework('reason_needed', {}, 'reason'))
    return ok([materialChecked.of({ material, verdict, reason: trimmed(reason) })])
  },
})

const taskStarted = happening({
  type: 'task_started',
  schema: Type.Object({ matter: Text }),
  apply: (state, { matter }, { at }) =>
    withTask(state, matter, {
      status: 'running',
      // C2 A deemed acceptance counts from the intake day, and so do the tasks that start with it; C51 what was settled later does not.
      startedAt:
        state.deemed &&
        state.acceptedAt &&
        !state.tasks.some((task) => task.decidedAt) &&
        !state.settled.some(({ matters }) => matters.includes(matter)) &&
        !waitedFor(state, matter)
          ? state.acceptedAt
          : at,
    }),
  say: ({ matter }, names) => ({
    zh: `“${names.matter(matter).zh}”交给部门办理`,
    en: `“${names.matter(matter).en}” went to its department`,
  }),
})

/**
 * C4 Every task whose prerequisites are granted (or that has none) goes to its department at once; C118 but for one that needs what is not there
 * yet: C119 the person is told that it is wanted now.
 */
export const starts = (state: CaseState): Happened<CaseState>[] => [
  ...state.tasks
    .filter(
      ({ matter, status }) =>
        status === 'waiting' && waitsFor(state, matter).length === 0 && awaits(state, matter).length === 0,
    )
    .map(({ matter }) => taskStarted.of({ matter })),
  ...wantedNow(state),
]

const accepted = happening({
  type: 'accepted',
  schema: Type.Object({
    ...{ deemed: Type.Boolean(), acceptedOn: Text, deferred: Type.Record(Text, Text) },
    despite: Type.Optional(Text),
    /** C118 What it is accepted without, because only matters read it that start later. */
    later: Type.Optional(LaterWhat),
  }),
  apply: (state, { deemed, deferred, later }, { at }) => ({
    ...state,
    ...(later && { later: withMarksOnly(state, later) }),
    status: 'accepted',
    // C2 After a resubmission the day of the resubmission counts as intake.
    acceptedAt: deemed ? (intakeDay(state) ?? at) : at,
    deemed,
    deferred,
    corrections: answered(state, at),
  }),
  say: ({ deemed, acceptedOn, deferred, despite, later }, names) => {
    if (deemed)
      return {
        zh: `五个工作日内未答复，自 ${acceptedOn} 起视为受理`,
        en: `Not answered in five working days: accepted as of ${acceptedOn}`,
      }
    // C12 What may follow is told with its day.
    const follow = Object.entries(deferred).map(([material, until]) => ({
      ...names.material(material),
      until,
    }))
    const objected = despite ? unended(despite) : null
    const last = later && called(later, names)
    return {
      zh: `受理${objected ? `（有部门提出过意见：${objected}）` : ''}${follow.map(({ zh, until }) => `；“${zh}”最晚 ${until} 补来`).join('')}${last?.zh ? `；${last.zh}以后才有，不等` : ''}`,
      en: `Accepted${objected ? ` although a department objected: ${objected}` : ''}${follow.map(({ en, until }) => `; “${en}” may follow until ${until}`).join('')}${last?.en ? `; without ${last.en}, there only later` : ''}`,
    }
  },
})

const unfitProblems = (state: CaseState): Problem[] => {
  const later = papersLater(state)
  return stillAsked(state).flatMap(({ material, name, necessity }) => {
    // C118 Nobody waits for it at acceptance.
    if (later.has(material)) return []
    const verdict = state.checks[material]?.verdict
    const place = `materials.${material}`
    if (verdict === undefined) return [failCasework('unchecked_material', { material: name }, place)]
    return holdsUp({ necessity }, verdict) ? [failCasework('unfit_material', { material: name }, place)] : []
  })
}

const deferredUntil = (state: CaseState, today: string): Record<string, string> => {
  const asked = stillAsked(state).map(({ material }) => material)
  const later = papersLater(state)
  const missing = asked.filter(
    (material) => state.checks[material]?.verdict === 'missing' && !later.has(material),
  )
  return followUntil(missing, today)
}

/** C12 R12 Only a paper that is missing and may be missing follows later, by a day that can be meant. */
const deferredWrong = (
  state: CaseState,
  deferred: Readonly<Record<string, string>>,
  today: string,
): Problem[] =>
  Object.entries(deferred).flatMap(([material, until]) => {
    const place = `deferred.${material}`
    const asked = stillAsked(state).find((row) => row.material === material)
    if (!asked) return [failCasework('material_unknown', { material }, place)]
    if (papersLater(state).has(material))
      return [failByLaw('deferred_later', { material: asked.name }, place)]
    if (asked.necessity !== 'deferrable')
      return [failByLaw('not_deferrable', { material: asked.name }, place)]
    if (state.checks[material]?.verdict !== 'missing')
      return [failByLaw('deferred_there', { material: asked.name }, place)]
    return withinYears(until, today, 1) ? [] : [failCasework('deadline_wrong', { deadline: until }, place)]
  })

/** C100 What a department objects to is told to the person, or it is said why the case is accepted all the same. */
const objectionsOpen = (state: CaseState): Problem[] =>
  objections(state).map(({ name, wrong, material }) =>
    failByLaw('mark_objection_open', { name, wrong }, material ? `materials.${material}` : 'despite'),
  )

/** C118 */
const marksThen = (state: CaseState) => {
  const later = marksAtAcceptance(state)
  return later ? { later } : {}
}

const accept = act()({
  type: 'accept',
  called: { zh: '受理', en: 'Accept' },
  permission: 'case.accept',
  asked: asks({
    /** C12 Paper that may follow → the day by which; what is left out follows within the usual days. */
    deferred: optional(Type.Record(Line(100), Day, { maxProperties: 200 })),
    /** C100 Why it is accepted although a department objects. */
    despite: optional(Reason),
  }),
  example: {},
  alone: true,
  open: (state, { role }) => openWhen(atWindow(state, role)),
  decide: (state, { deferred, despite }, { now }) => {
    const today = chinaDay(now)
    const wanted = deferred ?? {}
    const problems = [
      ...questionsOpen(state),
      ...fieldsOwed(state),
      ...unfitProblems(state),
      ...deferredWrong(state, wanted, today),
      ...(blank(despite) ? objectionsOpen(state) : []),
    ]
    if (problems.length) return refuse(...problems)
    return ok([
      accepted.of({
        deemed: false,
        acceptedOn: today,
        deferred: { ...deferredUntil(state, today), ...wanted },
        ...marksThen(state),
        ...(despite && !blank(despite) && { despite: despite.trim() }),
      }),
      ...starts(state),
    ])
  },
})

/**
 * C2, K14 Nobody answered within five working days: the case stands accepted as of the intake day. Time does it, no person. C51 A question that
 * nobody has settled does not stop it: accepted is what is certain, and the question is still the office's to settle.
 */
const deemAccepted = act()({
  type: 'deem_accepted',
  called: { zh: '逾期视为受理', en: 'Deemed accepted' },
  permission: null,
  asked: Nothing,
  example: {},
  open: (state) => openWhen(state?.status === 'submitted'),
  decide: (state, _order, { now }) => {
    const intake = chinaDay(intakeDay(state) ?? now)
    const deadline = answerDeadline(intake)
    if (!deadline.ok) return deadline
    if (chinaDay(now) <= deadline.value) return refuse(failCasework('not_now', { status: state.status }))
    return ok([
      accepted.of({ deemed: true, acceptedOn: intake, deferred: {}, ...marksThen(state) }),
      ...starts(state),
    ])
  },
})

const refused = happening({
  type: 'refused',
  schema: Type.Object({ reason: Text, rightOffice: nullable(Text) }),
  apply: (state, data, { at }) => ({
    ...state,
    status: 'refused',
    refusal: { kind: 'refused', ...data, at },
  }),
  say: ({ reason, rightOffice }) => ({
    zh: `不予受理：${reason}${rightOffice ? `（应找${rightOffice}）` : ''}`,
    en: `Not accepted: ${reason}${rightOffice ? ` (the right office: ${rightOffice})` : ''}`,
  }),
})

/** R16 Not taken in, with the reason and, where another office is the right one, its name. */
const refuseCase = act()({
  type: 'refuse',
  called: { zh: '不予受理', en: 'Refuse' },
  permission: 'case.accept',
  asked: asks({ reason: Reason, rightOffice: optional(Line(100)) }),
  example: { reason: '场所在余姚市，不归本县受理', rightOffice: '余姚市行政服务中心' },
  open: (state, { role }) => openWhen(atWindow(state, role)),
  decide: (_state, { reason, rightOffice }) => {
    const problems = needsReason(reason)
    return problems.length
      ? refuse(...problems)
      : ok([refused.of({ reason, rightOffice: rightOffice ?? null })])
  },
})

export const takingIn = {
  acts: [checkMaterial, accept, deemAccepted, refuseCase],
  happenings: [materialChecked, taskStarted, accepted, refused],
} as const
