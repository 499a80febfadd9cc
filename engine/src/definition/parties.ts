import type { Actor } from '#engine/kernel'
import type { Draft } from './draft-shape.ts'
import type { VersionState } from './version-types.ts'

/** What a decision needs to know of the library; the server looks it up, the engine decides. */
export type Library = {
  /** The department that owns a matter; '' when the library does not know it. */
  readonly ownerOf: (matter: string) => string
  readonly departmentName: (id: string) => string
  /** Faults that forbid leaving the drafts or publishing, as sentences: wrong references, conditions, check, lint. */
  readonly faults: (state: VersionState) => readonly string[]
  readonly newId: () => string
}

type OwnerOf = Library['ownerOf']

/** Departments a version concerns: owners of its matters and its lead department, in order. */
export const departmentsOf = ({ draft }: VersionState, ownerOf: OwnerOf): string[] => [
  ...new Set([...draft.matters.map(({ code }) => ownerOf(code)), draft.lead_department].filter(Boolean)),
]

/** Whose act it is: one of the departments the draft concerns, the joint team, or anybody. */
export type Party = 'department' | 'joint_team' | 'anybody'

/** V2 Who an act belongs to when it is not the actor's; '' when the actor may. */
export const whoseTurn = (party: Party, state: VersionState, actor: Actor, library: Library): string => {
  if (party === 'anybody') return ''
  if (party === 'joint_team') return actor.role === 'joint_team' ? '' : 'joint_team'
  const mine = departmentsOf(state, library.ownerOf)
  if (actor.role === 'department_officer' && mine.includes(actor.department ?? '')) return ''
  return mine.map(library.departmentName).join('、')
}

/**
 * What of a draft a department agrees to: whether it leads, its matters, their conditions and those of their papers, what counts as done before, the
 * cuts of its rows, and what the questions mean to a citizen (not their English, nor their samples).
 */
const partOf = (draft: Draft, department: string, ownerOf: OwnerOf): string => {
  const own = (matter: string) => ownerOf(matter) === department
  return JSON.stringify([
    draft.lead_department === department,
    draft.matters
      .filter(({ code }) => own(code))
      .map(({ code, when, papers = [], per, each }) => [
        code,
        when?.trim() ?? '',
        papers.map(({ material, when: asked }) => [material, asked?.trim() ?? '']),
        // What was agreed before there were lists reads as it did.
        ...(per?.trim() ? [per.trim(), each?.trim() ?? ''] : []),
      ]),
    (draft.settled ?? [])
      .filter(({ code }) => own(code))
      .map(({ code, when, why }) => [code, when ?? '', why]),
    draft.cuts
      .filter(({ matter }) => own(matter))
      .map(({ matter, material, reason, basis, fields, adds }) => [
        matter,
        material,
        reason,
        basis,
        fields ?? [],
        adds ?? [],
      ]),
    (draft.field_cuts ?? [])
      .filter(({ owner }) => owner === department)
      .map(({ by: _by, on: _on, proposedBy: _proposed, ...row }) => row),
    (draft.questions ?? []).map(({ id, ask, type, unit, range, options, reckoned }) => [
      id,
      ask,
      type,
      unit ?? '',
      range ?? [],
      (options ?? []).map(({ value, label }) => [value, label]),
      ...(reckoned?.trim() ? [reckoned.trim()] : []),
    ]),
  ])
}

/** V5 The departments that agreed to what a change takes away; their agreement falls, all others stand. */
export const touchedBy = ({ agreed, draft }: VersionState, changed: Draft, ownerOf: OwnerOf): string[] =>
  agreed
    .map(({ department }) => department)
    .filter((id) => partOf(draft, id, ownerOf) !== partOf(changed, id, ownerOf))
