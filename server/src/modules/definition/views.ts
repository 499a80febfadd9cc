import { englishNames, type LibraryDocument } from '#engine/catalogue'
import {
  availableActs,
  departmentsOf,
  type Library,
  type Ruling,
  sayVersionEvent,
  type VersionEvent,
  type VersionState,
  waitingFor,
} from '#engine/definition'
import { actorRef, type Context } from '#engine/kernel'
import type { DraftFault } from './library-of.ts'
import type { Names } from './names-of.ts'
import type { EventView, VersionSummary, VersionView } from './schemas.ts'
import { hindrancesOf } from './what-hinders.ts'

type Named = { readonly id: string; readonly name: string; readonly nameEn: string }

const departmentsById = (document: LibraryDocument) => {
  const known = new Map(document.departments.map((one) => [one.id, one]))
  return (id: string): Named => ({
    id,
    name: known.get(id)?.name ?? id,
    nameEn: known.get(id)?.name_en ?? known.get(id)?.name ?? id,
  })
}

export type Seen = {
  readonly document: LibraryDocument
  readonly library: Library
  readonly context: Context
}

/** Whether the caller's department is asked, and has answered (V5). */
const mineOf = (
  concerned: readonly string[],
  waiting: readonly string[],
  { status, agreed, remarks }: VersionState,
  { actor }: Context,
): VersionSummary['mine'] => {
  const own = actor.department ?? ''
  // Whoever said something about a draft that was given up still finds it, and why (V17).
  const said = agreed.some(({ department }) => department === own) || remarks.some(({ from }) => from === own)
  if (status === 'discarded') return own && said ? 'answered' : 'none'
  if (status !== 'consultation' || !concerned.includes(own)) return 'none'
  return waiting.includes(own) ? 'waiting' : 'answered'
}

/** What each department concerned has said: its agreement, else its last remark or objection. */
const hearingOf = (state: VersionState, { library }: Seen, named: (id: string) => Named) =>
  departmentsOf(state, library.ownerOf).map((id) => {
    const agreed = state.agreed.find(({ department }) => department === id)
    const said = [
      ...state.remarks.filter(({ kind, from }) => kind === 'department' && from === id),
      ...state.lead.objections.filter(({ department }) => department === id),
    ].at(-1)
    const heard = agreed ?? (state.heard.includes(id) ? said : undefined)
    const answer = agreed ? ('agreed' as const) : heard ? ('said' as const) : ('waiting' as const)
    return { department: named(id), answer, name: heard?.name ?? null, at: heard?.at ?? null }
  })

export const summaryOf = (
  state: VersionState,
  updated: { readonly at: string; readonly by: string },
  { document, library, context }: Seen,
): VersionSummary => {
  const named = departmentsById(document)
  const departments = departmentsOf(state, library.ownerOf)
  return {
    versionId: state.versionId,
    thing: state.thing,
    number: state.number,
    name: state.draft.name,
    nameEn: state.draft.name_en ?? '',
    status: state.status,
    lead: state.draft.lead_department ? named(state.draft.lead_department) : null,
    departments: departments.map(named),
    consultationUntil: state.consultationUntil,
    commentUntil: state.commentUntil,
    publishedAt: state.publishedAt,
    updatedAt: updated.at,
    updatedBy: updated.by,
    openRemarks: state.remarks.filter(({ answer }) => !answer).length,
    signatures: state.signatures.length,
    unsignedCuts: [...state.draft.cuts, ...(state.draft.field_cuts ?? [])].filter(({ by }) => !by).length,
    available: availableActs(state, context, library),
    mine: mineOf(departments, waitingFor(state, library), state, context),
  }
}

/** A refusal that quotes a fault quotes it in its own language. */
const calledWith = (faults: readonly DraftFault[], called: (name: string) => string) => {
  const english = new Map(faults.map(({ zh, en }) => [zh, en]))
  return (name: string): string => english.get(name) ?? called(name)
}

/** The faults are looked for once a view, not once a step. */
const withFaults = (library: Library, faults: readonly DraftFault[]): Library => ({
  ...library,
  faults: () => faults.filter(({ severity }) => severity === 'error').map(({ zh }) => zh),
})

/** The version as people work on it: the draft, what was said about it, what may happen next. */
export const versionView = (
  state: VersionState,
  faults: readonly DraftFault[],
  updated: { readonly at: string; readonly by: string; readonly version: number },
  seen: Seen,
): VersionView => {
  const named = departmentsById(seen.document)
  const ruled = (ruling: Ruling | undefined) =>
    ruling ? { ...ruling, department: named(ruling.department) } : null
  return {
    ...summaryOf(state, updated, seen),
    version: updated.version,
    basedOn: state.basedOn,
    draft: state.draft as VersionView['draft'],
    revisions: state.revisions,
    edited: state.edited,
    agreed: state.agreed.map((one) => ({ ...one, department: named(one.department) })),
    remarks: state.remarks.map((remark) => ({ ...remark, answer: remark.answer ?? null })),
    objections: state.lead.objections.map((one) => ({
      ...one,
      department: named(one.department),
      ruling: ruled(one.ruling),
    })),
    ruling: ruled(state.lead.ruling),
    hearing: hearingOf(state, seen, named),
    hindered: [
      ...hindrancesOf(
        state,
        seen.context,
        withFaults(seen.library, faults),
        calledWith(faults, englishNames(seen.document)),
      ),
    ],
    signed: [...state.signatures],
    discarded: state.discarded ?? null,
    faults: [...faults],
  }
}

export const eventView = (event: VersionEvent, names: Names, number: number): EventView => ({
  number,
  at: event.at,
  type: event.type,
  name: actorRef(event.actor),
  ...sayVersionEvent(event, names),
})
