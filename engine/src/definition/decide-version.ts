import { type Office, officeNames, offices } from '#engine/identity'
import { type Context, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { sectionValue } from './draft.ts'
import { failDefinition } from './problems.ts'
import type {
  Remark,
  VersionAct,
  VersionCommand,
  VersionEvent,
  VersionState,
  VersionStatus,
} from './version-types.ts'

/** What the decision needs to know of the library; the server looks it up, the engine decides. */
export type Library = {
  /** The department that owns a matter; '' when the library does not know it. */
  readonly ownerOf: (matter: string) => string
  readonly departmentName: (id: string) => string
  /** Faults that forbid leaving the drafts or publishing, as sentences: wrong references, conditions, check, lint. */
  readonly faults: (state: VersionState) => readonly string[]
  readonly newId: () => string
}

const statusOf: Record<VersionAct, readonly VersionStatus[]> = {
  save: ['draft'],
  open_consultation: ['draft'],
  remark: ['consultation'],
  agree: ['consultation'],
  object_lead: ['consultation'],
  rule_lead: ['consultation', 'comment'],
  sign_cut: ['draft', 'consultation', 'comment'],
  answer_remark: ['draft', 'consultation', 'comment', 'review'],
  back_to_draft: ['consultation', 'comment'],
  open_comment: ['consultation'],
  comment: ['comment'],
  open_review: ['comment'],
  sign: ['review'],
  send_back: ['review'],
  list: ['review'],
  publish: ['listed'],
  supersede: ['published'],
}

const jointActs: readonly VersionAct[] = [
  'save',
  'open_consultation',
  'rule_lead',
  'answer_remark',
  'back_to_draft',
  'open_comment',
  'open_review',
  'sign',
  'send_back',
  'list',
  'publish',
  'supersede',
]
const departmentActs: readonly VersionAct[] = ['remark', 'agree', 'object_lead', 'sign_cut']

const departmentRoles = ['department_officer', 'lead_department']

/** Departments a version concerns: owners of its matters and its lead department, in order. */
export const departmentsOf = ({ draft }: VersionState, ownerOf: Library['ownerOf']): string[] => [
  ...new Set([...draft.matters.map(({ code }) => ownerOf(code)), draft.lead_department].filter(Boolean)),
]

/** V2 Who may do an act at all; '' when the actor may. */
const notYours = (state: VersionState, act: VersionAct, { actor }: Context, library: Library): string => {
  if (act === 'comment') return ''
  if (jointActs.includes(act)) return actor.role === 'joint_team' ? '' : '联合小组 joint team'
  if (!departmentActs.includes(act)) return act
  const mine = departmentsOf(state, library.ownerOf)
  if (departmentRoles.includes(actor.role) && mine.includes(actor.department ?? '')) return ''
  return mine.map(library.departmentName).join('、')
}

/** V1 The one answer to what may happen next to a version, for web, API and command line. */
export const availableActs = (state: VersionState, context: Context, library: Library): VersionAct[] =>
  (Object.keys(statusOf) as VersionAct[]).filter((act) => {
    if (!statusOf[act].includes(state.status) || notYours(state, act, context, library)) return false
    if (act === 'sign' || act === 'send_back') return Boolean(context.actor.office)
    if (act === 'object_lead') return state.draft.lead_department === context.actor.department
    if (act === 'sign_cut')
      return state.draft.cuts.some((cut) => cut.owner === context.actor.department && !cut.by)
    return act !== 'supersede'
  })

type Facts = Readonly<Record<string, unknown>>
type Rule<K extends VersionAct> = (
  state: VersionState,
  command: Extract<VersionCommand, { type: K }>,
  context: Context,
  library: Library,
) => Problem | Facts

const isProblem = (answer: Problem | Facts): answer is Problem => 'code' in answer && 'values' in answer
const today = ({ now }: Context): string => now.slice(0, 10)

const remarkOf = (
  kind: Remark['kind'],
  { row, text }: { row: string; text: string },
  { now, actor }: Context,
  library: Library,
  name = actor.name,
): Remark => ({
  id: library.newId(),
  kind,
  from: kind === 'public' ? '' : (actor.department ?? actor.office ?? ''),
  name,
  row,
  text,
  at: now,
})

const closing = (until: string, context: Context): Problem | undefined =>
  until < today(context)
    ? failDefinition('date_past', { date: until, today: today(context) }, 'until')
    : undefined

const faultless = (state: VersionState, library: Library): Problem | undefined => {
  const faults = library.faults(state)
  return faults.length
    ? failDefinition('draft_has_faults', { count: faults.length, first: faults[0] ?? '' })
    : undefined
}

const unanswered = (state: VersionState): Problem | undefined => {
  const open = state.remarks.filter(({ answer }) => !answer).length
  return open ? failDefinition('remarks_open', { count: open }) : undefined
}

const openObjection = ({ lead, draft }: VersionState, library: Library): Problem | undefined => {
  const last = lead.objections.at(-1)
  const settled = !last || (lead.ruling && lead.ruling.at >= last.at)
  return settled || !last
    ? undefined
    : failDefinition('objection_open', {
        department: library.departmentName(last.department || draft.lead_department),
      })
}

const unsigned = ({ draft }: VersionState): Problem | undefined => {
  const open = draft.cuts.filter(({ by }) => !by)
  return open.length
    ? failDefinition('cuts_unsigned', {
        count: open.length,
        first: `${open[0]?.matter} ${open[0]?.material}`,
      })
    : undefined
}

/** V5 A consultation ends when its last day has come, or when every department has agreed or said something. */
const consulted = (state: VersionState, context: Context, library: Library): Problem | undefined => {
  const heard = new Set([
    ...state.agreed.map(({ department }) => department),
    ...state.remarks.filter(({ kind }) => kind === 'department').map(({ from }) => from),
  ])
  const waiting = departmentsOf(state, library.ownerOf).filter((id) => !heard.has(id))
  if (!waiting.length || today(context) > (state.consultationUntil ?? '')) return undefined
  return failDefinition('still_open', {
    until: state.consultationUntil ?? '',
    waiting: waiting.map(library.departmentName).join('、'),
  })
}

const missingSignatures = ({ signatures }: VersionState): Problem | undefined => {
  const open = offices.filter((office) => !signatures.some((one) => one.office === office))
  return open.length
    ? failDefinition('signatures_missing', {
        offices: open.map((office) => officeNames[office].zh).join('、'),
      })
    : undefined
}

const first = (...problems: readonly (Problem | undefined)[]): Problem | undefined =>
  problems.find((problem) => problem !== undefined)

const rules: { readonly [K in VersionAct]: Rule<K> } = {
  save: (state, { section, revision, value }, { actor }, { ownerOf }) => {
    if (revision !== state.revisions[section])
      return failDefinition('section_changed', { by: state.edited[section]?.name ?? '' }, section)
    const checked = sectionValue(state, section, value, { name: actor.name, ownerOf })
    return checked.ok ? { section, value: checked.value } : (checked.problems[0] as Problem)
  },
  open_consultation: (state, { until }, context, library) =>
    closing(until, context) ?? faultless(state, library) ?? { until },
  remark: (_state, { row, text }, context, library) =>
    text.trim()
      ? { remarks: [remarkOf('department', { row, text }, context, library)] }
      : failDefinition('version_reason_needed'),
  agree: () => ({}),
  object_lead: (state, { reason }, context) => {
    if (!reason.trim()) return failDefinition('version_reason_needed')
    if (context.actor.department !== state.draft.lead_department)
      return failDefinition('version_not_yours', { who: state.draft.lead_department })
    return today(context) > (state.consultationUntil ?? '')
      ? failDefinition('deadline_past', { until: state.consultationUntil ?? '' })
      : { reason }
  },
  rule_lead: (state, { department, reason }, _context, library) => {
    if (!reason.trim()) return failDefinition('version_reason_needed')
    return departmentsOf(state, library.ownerOf).includes(department)
      ? { department, reason }
      : failDefinition('version_not_yours', { who: department })
  },
  sign_cut: (state, { matter, material }, { actor }) => {
    const cut = state.draft.cuts.find((one) => one.matter === matter && one.material === material)
    if (!cut || cut.by) return failDefinition('cut_missing')
    return cut.owner === actor.department
      ? { matter, material }
      : failDefinition('version_not_yours', { who: cut.owner })
  },
  answer_remark: (state, { remark, text, taken }) =>
    state.remarks.some(({ id }) => id === remark)
      ? text.trim()
        ? { remark, text, taken }
        : failDefinition('version_reason_needed')
      : failDefinition('remark_missing'),
  back_to_draft: (_state, { reason }) =>
    reason.trim() ? { reason } : failDefinition('version_reason_needed'),
  open_comment: (state, { until }, context, library) =>
    closing(until, context) ??
    first(
      consulted(state, context, library),
      unanswered(state),
      openObjection(state, library),
      unsigned(state),
    ) ?? { until },
  comment: (_state, { row, text, name }, context, library) =>
    text.trim()
      ? { remarks: [remarkOf('public', { row, text }, context, library, name.trim() || '匿名')] }
      : failDefinition('version_reason_needed'),
  open_review: (state, _command, context, library) => {
    if (today(context) < (state.commentUntil ?? ''))
      return failDefinition('still_open', { until: state.commentUntil ?? '', waiting: '公众 public' })
    return (
      first(unanswered(state), openObjection(state, library), unsigned(state), faultless(state, library)) ??
      {}
    )
  },
  sign: ({ signatures }, _command, { actor }) => {
    if (!actor.office) return failDefinition('office_needed')
    return signatures.some(({ office }) => office === actor.office)
      ? failDefinition('signed_already', { office: officeNames[actor.office as Office].zh })
      : { office: actor.office }
  },
  send_back: (_state, { remarks }, context, library) => {
    if (!context.actor.office) return failDefinition('office_needed')
    const said = remarks.filter(({ text }) => text.trim())
    return said.length
      ? { remarks: said.map((one) => remarkOf('office', one, context, library)) }
      : failDefinition('version_reason_needed')
  },
  list: (state) => missingSignatures(state) ?? {},
  publish: (state, _command, _context, library) =>
    first(missingSignatures(state), unsigned(state), faultless(state, library)) ?? {},
  supersede: (_state, { successor }) => ({ successor }),
}

/** V1–V11 One decision about a version: the event that happens, or why not. Pure. */
export const decideVersion = (
  state: VersionState,
  command: VersionCommand,
  context: Context,
  library: Library,
): Result<VersionEvent> => {
  const { type } = command
  if (!statusOf[type].includes(state.status))
    return refuse(failDefinition('version_not_now', { status: state.status }))
  const owner = notYours(state, type, context, library)
  if (owner) return refuse(failDefinition('version_not_yours', { who: owner }))
  const answer = (rules[type] as Rule<VersionAct>)(state, command as never, context, library)
  if (isProblem(answer)) return refuse(answer)
  const { actor, now } = context
  return ok({
    type,
    at: now,
    by: actor.id,
    name: type === 'comment' ? String((command as { name: string }).name || '匿名') : actor.name,
    role: actor.role,
    from: actor.department ?? actor.office ?? '',
    data: answer,
  })
}
