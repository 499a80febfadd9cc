import { addCalendarDays, addWorkingDays, answerDeadline } from '#engine/calendar'
import { ok, type Problem, refuse } from '#engine/kernel'
import { waitsFor } from './available.ts'
import type { Body, Deciding } from './deciding.ts'
import { failCasework } from './problems.ts'
import type { CaseState } from './state.ts'

/** C12 Working days within which deferred materials must follow. */
export const deferredDays = 10
/** Working days a correction may take when the clerk sets no date. */
export const correctionDays = 10

const checkMaterial: Deciding<'check_material'> = (state, { material, verdict, reason }) => {
  const requirement = state.plan.requirements.find((row) => row.material === material)
  if (!requirement) return refuse(failCasework('material_unknown', { material }))
  if (verdict === 'unfit' && !reason?.trim()) return refuse(failCasework('reason_needed', {}, 'reason'))
  return ok([{ type: 'material_checked', data: { material, verdict, reason: reason?.trim() || null } }])
}

const isDeferrable = (state: CaseState, material: string): boolean =>
  state.plan.requirements.find((row) => row.material === material)?.necessity === '可容缺'

const unfitProblems = (state: CaseState): Problem[] =>
  state.plan.requirements.flatMap(({ material, name }) => {
    const verdict = state.checks[material]?.verdict
    if (verdict === 'fit') return []
    const place = `materials.${material}`
    if (verdict === undefined) return [failCasework('unchecked_material', { material: name }, place)]
    return verdict === 'missing' && isDeferrable(state, material)
      ? []
      : [failCasework('unfit_material', { material: name }, place)]
  })

/** C4 Every task whose prerequisites are granted (or that has none) goes to its department at once. */
export const releases = (state: CaseState): Body[] =>
  state.tasks
    .filter(({ matter, status }) => status === 'waiting' && waitsFor(state, matter).length === 0)
    .map(({ matter }) => ({ type: 'task_released', data: { matter } }))

/** A date that is agreed, no statutory limit: across a year whose notice is not out, as many weeks as there are fives of working days. */
const agreedUntil = (today: string, workingDays: number): string => {
  const exact = addWorkingDays(today, workingDays)
  if (exact.ok) return exact.value
  const plain = addCalendarDays(today, 7 * Math.ceil(workingDays / 5))
  return plain.ok ? plain.value : today
}

const deferredUntil = (state: CaseState, today: string): Record<string, string> => {
  const missing = state.plan.requirements.filter(
    ({ material }) => state.checks[material]?.verdict === 'missing',
  )
  return Object.fromEntries(missing.map(({ material }) => [material, agreedUntil(today, deferredDays)]))
}

const accept: Deciding<'accept'> = (state, _command, { now }) => {
  const problems = unfitProblems(state)
  if (problems.length) return refuse(...problems)
  const today = now.slice(0, 10)
  return ok([
    { type: 'accepted', data: { deemed: false, acceptedOn: today, deferred: deferredUntil(state, today) } },
    ...releases(state),
  ])
}

/** C2, K14 Nobody answered within five working days: the case stands accepted as of the intake day. */
const deemAccepted: Deciding<'deem_accepted'> = (state, _command, { now }) => {
  const intake = (intakeDay(state) ?? now).slice(0, 10)
  const deadline = answerDeadline(intake)
  if (!deadline.ok) return deadline
  if (now.slice(0, 10) <= deadline.value) return refuse(failCasework('not_now', { status: state.status }))
  return ok([
    { type: 'accepted', data: { deemed: true, acceptedOn: intake, deferred: {} } },
    ...releases(state),
  ])
}

/** The day the five working days run from: the submission, or the answer to a correction. */
export const intakeDay = (state: CaseState): string | null => {
  const correction = state.corrections.at(-1)
  return correction?.answeredAt ?? state.submittedAt
}

const requestCorrection: Deciding<'request_correction'> = (state, { items, deadline }, { now }) => {
  if (items.length === 0 || items.some(({ wrong, cure }) => !wrong.trim() || !cure.trim()))
    return refuse(failCasework('correction_empty'))
  const known = new Set(state.plan.requirements.map(({ material }) => material))
  const unknown = items.find(({ material }) => material !== null && !known.has(material))
  if (unknown) return refuse(failCasework('material_unknown', { material: unknown.material ?? '' }, 'items'))
  const today = now.slice(0, 10)
  const until = deadline ?? agreedUntil(today, correctionDays)
  if (until <= today) return refuse(failCasework('deadline_wrong', { deadline: until }, 'deadline'))
  return ok([
    { type: 'correction_requested', data: { round: state.corrections.length + 1, deadline: until, items } },
  ])
}

const refuseCase: Deciding<'refuse'> = (_state, { reason, rightOffice }) =>
  reason.trim()
    ? ok([{ type: 'refused', data: { reason, rightOffice } }])
    : refuse(failCasework('reason_needed'))

export const decideIntake = {
  check_material: checkMaterial,
  accept,
  deem_accepted: deemAccepted,
  request_correction: requestCorrection,
  allow_correction: ((_state, { reason }) =>
    reason.trim()
      ? ok([{ type: 'correction_allowed', data: { reason } }])
      : refuse(failCasework('reason_needed'))) satisfies Deciding<'allow_correction'>,
  refuse: refuseCase,
}
