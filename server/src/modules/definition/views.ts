import type { CatalogueDocument } from '#engine/catalogue'
import {
  availableActs,
  departmentsOf,
  type Library,
  type VersionEvent,
  type VersionState,
  versionSentence,
} from '#engine/definition'
import type { Context } from '#engine/kernel'
import type { DraftFault } from './library-of.ts'
import type { Names } from './names-of.ts'
import type { EventView, VersionSummary, VersionView } from './schemas.ts'

type Named = { readonly id: string; readonly name: string; readonly nameEn: string }

const departmentsById = (document: CatalogueDocument) => {
  const known = new Map(document.departments.map((one) => [one.id, one]))
  return (id: string): Named => ({
    id,
    name: known.get(id)?.name ?? id,
    nameEn: known.get(id)?.name_en ?? known.get(id)?.name ?? id,
  })
}

export type Seen = {
  readonly document: CatalogueDocument
  readonly library: Library
  readonly context: Context
}

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
    unsignedCuts: state.draft.cuts.filter(({ by }) => !by).length,
    available: availableActs(state, context, library),
  }
}

/** The version as people work on it: the draft, what was said about it, what may happen next. */
export const versionView = (
  state: VersionState,
  faults: readonly DraftFault[],
  updated: { readonly at: string; readonly by: string; readonly version: number },
  seen: Seen,
): VersionView => {
  const named = departmentsById(seen.document)
  return {
    ...summaryOf(state, updated, seen),
    version: updated.version,
    basedOn: state.basedOn,
    draft: state.draft as VersionView['draft'],
    revisions: state.revisions,
    edited: state.edited,
    agreed: state.agreed.map((one) => ({ ...one, department: named(one.department) })),
    remarks: state.remarks.map((remark) => ({ ...remark, answer: remark.answer ?? null })),
    objections: state.lead.objections.map((one) => ({ ...one, department: named(one.department) })),
    ruling: state.lead.ruling
      ? { ...state.lead.ruling, department: named(state.lead.ruling.department) }
      : null,
    signed: [...state.signatures],
    faults: [...faults],
  }
}

export const eventView = (event: VersionEvent, names: Names, number: number): EventView => ({
  number,
  at: event.at,
  type: event.type,
  name: event.name,
  zh: versionSentence(event, 'zh', names.zh),
  en: versionSentence(event, 'en', names.en),
})
