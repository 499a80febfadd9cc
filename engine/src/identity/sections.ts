import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { failIdentity } from './problems.ts'

/** P41 A section 科室 of a department: which of its matters and which of its officers belong to it. */
export type Section = {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** Codes of matters. */
  readonly matters: readonly string[]
  /** Ids of accounts. */
  readonly officers: readonly string[]
}

/** P41 How many sections a department has at most, and how long a name is. */
export const sectionBounds = { most: 30, name: 40 } as const

type Known = {
  /** Matters of the department. */
  readonly matters: ReadonlySet<string>
  /** Accounts that hold an officer's office in it. */
  readonly officers: ReadonlySet<string>
}

const twice = (list: readonly string[]): string | undefined =>
  list.find((one, index) => list.indexOf(one) !== index)

/** P41 What is wrong with the sections as somebody wants them. */
export const checkSections = (
  wanted: readonly Section[],
  { matters, officers }: Known,
  /** What an account is called. */
  called: (id: string) => string,
): Problem[] => {
  const names = wanted.map(({ name }) => name.trim())
  const [allMatters, allOfficers] = [
    wanted.flatMap((one) => one.matters),
    wanted.flatMap((one) => one.officers),
  ]
  const sameName = twice(names.filter((name) => name !== ''))
  const [sameMatter, sameOfficer] = [twice(allMatters), twice(allOfficers)]
  return [
    ...(names.includes('') ? [failIdentity('section_name_needed', {}, 'name')] : []),
    ...(sameName ? [failIdentity('section_name_twice', { name: sameName }, 'name')] : []),
    ...(sameMatter ? [failIdentity('section_matter_twice', { matter: sameMatter }, 'matters')] : []),
    ...(sameOfficer
      ? [failIdentity('section_officer_twice', { name: called(sameOfficer) }, 'officers')]
      : []),
    ...allMatters
      .filter((code) => !matters.has(code))
      .map((matter) => failIdentity('section_matter_unknown', { matter }, 'matters')),
    ...allOfficers
      .filter((id) => !officers.has(id))
      .map((id) => failIdentity('section_officer_unknown', { name: called(id) }, 'officers')),
  ]
}

/** C116 From which section to which a line goes, and why; both are of the department, and not the same. */
export const checkMove = <One extends { readonly id: string }>(
  sections: readonly One[],
  { seen, to, reason }: { readonly seen: string; readonly to: string; readonly reason: string },
): Result<{ readonly from: One; readonly target: One; readonly why: string }> => {
  const [from, target] = [seen, to].map((id) => sections.find((one) => one.id === id))
  if (!target || !from || from === target) return refuse(failIdentity('section_unknown', {}, 'to'))
  const why = reason.trim()
  return why ? ok({ from, target, why }) : refuse(failIdentity('move_reason_needed', {}, 'reason'))
}
