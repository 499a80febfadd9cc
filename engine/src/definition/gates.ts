import { type Office, offices } from '#engine/identity'
import type { Actor, Problem } from '#engine/kernel'
import type { DraftCut } from './draft-shape.ts'
import { departmentsOf, type Library } from './parties.ts'
import { failDefinition } from './problems.ts'
import type { Objection, VersionState } from './version-types.ts'

/** V3 No stage after the drafts, and no publication, while the draft has faults. */
export const faultless = (state: VersionState, library: Library): Problem | undefined => {
  const faults = library.faults(state)
  return faults.length
    ? failDefinition('draft_has_faults', { count: faults.length, first: faults[0] ?? '' })
    : undefined
}

/** V5 Departments that have neither agreed nor said something in this consultation. */
export const waitingFor = (state: VersionState, { ownerOf }: Library): string[] =>
  departmentsOf(state, ownerOf).filter(
    (id) => !state.heard.includes(id) && !state.agreed.some(({ department }) => department === id),
  )

/** V5 A consultation ends when its last day is over, or when every department has agreed or said something. */
export const consulted = (state: VersionState, today: string, library: Library): Problem | undefined => {
  const waiting = waitingFor(state, library)
  const until = state.consultationUntil ?? ''
  if (!waiting.length || today > until) return undefined
  return failDefinition('still_open', { until, waiting: waiting.map(library.departmentName).join('、') })
}

/** V6 The public may speak through the whole of the last day. */
export const commentOver = (state: VersionState, today: string): boolean => today > (state.commentUntil ?? '')

/** V6 Every remark has its answer before the next stage. */
export const unanswered = ({ remarks }: VersionState): Problem | undefined => {
  const open = remarks.filter(({ answer }) => !answer).length
  return open ? failDefinition('remarks_open', { count: open }) : undefined
}

/** V7 The objections nobody has ruled on, oldest first. */
export const openObjections = ({ lead }: VersionState): Objection[] =>
  lead.objections.filter(({ ruling }) => !ruling)

export const objectionOpen = (state: VersionState, library: Library): Problem | undefined => {
  const [open] = openObjections(state)
  return open
    ? failDefinition('objection_open', { department: library.departmentName(open.department) })
    : undefined
}

/** V9 A cut counts when the department that owns its matter today has signed it. */
export const cutSigned = ({ by, owner, matter }: DraftCut, { ownerOf }: Library): boolean =>
  by !== '' && owner === ownerOf(matter)

export const cutsUnsigned = ({ draft }: VersionState, library: Library): Problem | undefined => {
  const open = [
    ...draft.cuts
      .filter((cut) => !cutSigned(cut, library))
      .map(({ matter, material }) => `${matter} ${material}`),
    // V26 Rows on fields are signed as cuts of papers are.
    ...(draft.field_cuts ?? []).filter(({ by }) => !by).map(({ owner, element }) => `${owner} ${element}`),
  ]
  return open.length
    ? failDefinition('cuts_unsigned', { count: open.length, first: open[0] ?? '' })
    : undefined
}

/** V8 The offices that have not signed yet, in their order. */
export const missingOffices = ({ signatures }: VersionState): Office[] =>
  offices.filter((office) => !signatures.some((one) => one.office === office))

export const signaturesMissing = (state: VersionState): Problem | undefined => {
  const open = missingOffices(state)
  return open.length ? failDefinition('signatures_missing', { offices: open.join('+') }) : undefined
}

/** V8 What a person needs before they may sign or send back. */
export const officeOf = (actor: Actor): Office | undefined =>
  offices.find((office) => office === actor.office)
