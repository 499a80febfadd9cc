import type { VersionSummary } from '../../../../contract/client.ts'

/** Whether a version waits for an answer or a signature of the reader's department. */
export const waitsForMe = ({ mine, available }: VersionSummary): boolean =>
  mine === 'waiting' || available.includes('sign_cut')

/** A draft, and one that was given up, concern only who is to sign a cut or has said something. */
const unasked: readonly VersionSummary['status'][] = ['draft', 'discarded']

/** Versions that concern a department, drafts nobody was asked about left out; those that wait for it first, then the newest. */
export const concerning = (versions: readonly VersionSummary[], department: string): VersionSummary[] =>
  versions
    .filter(({ departments, status, available, mine }) => {
      const asked = unasked.includes(status) ? available.includes('sign_cut') || mine === 'answered' : true
      return asked && departments.some(({ id }) => id === department)
    })
    .toSorted(
      (a, b) => Number(waitsForMe(b)) - Number(waitsForMe(a)) || b.updatedAt.localeCompare(a.updatedAt),
    )
