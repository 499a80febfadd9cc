import type { VersionStatus } from './version-types.ts'

/** What a department is told of a version in a list. */
type Told = {
  readonly status: VersionStatus
  /** Whether the department was asked, and has answered. */
  readonly mine: 'waiting' | 'answered' | 'none'
  /** Acts the department may do now. */
  readonly available: readonly string[]
  readonly departments: readonly { readonly id: string }[]
  readonly updatedAt: string
}

const signs = (available: readonly string[]): boolean =>
  available.includes('sign_cut') || available.includes('sign_field_cut')

/** V19 Whether a version waits for an answer or a signature of the reader's department. */
export const waitsForMe = ({ mine, available }: Pick<Told, 'mine' | 'available'>): boolean =>
  mine === 'waiting' || signs(available)

/** A draft, and one that was given up, concern only who is to sign a cut or has said something. */
const unasked: readonly VersionStatus[] = ['draft', 'discarded']

/** V19 Versions that concern a department, drafts nobody was asked about left out; those that wait for it first, then the newest. */
export const concerning = <V extends Told>(versions: readonly V[], department: string): V[] =>
  versions
    .filter(({ departments, status, available, mine }) => {
      const asked = unasked.includes(status) ? signs(available) || mine === 'answered' : true
      return asked && departments.some(({ id }) => id === department)
    })
    .toSorted(
      (a, b) => Number(waitsForMe(b)) - Number(waitsForMe(a)) || b.updatedAt.localeCompare(a.updatedAt),
    )
