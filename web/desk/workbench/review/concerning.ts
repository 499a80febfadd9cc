import type { VersionSummary } from '../../../../contract/client.ts'

/** Whether a version waits for an answer or a signature of the reader's department. */
export const waitsForMe = ({ mine, available }: VersionSummary): boolean =>
  mine === 'waiting' || available.includes('sign_cut')

/** Versions that concern a department, drafts nobody was asked about yet left out; those that wait for it first, then the newest. */
export const concerning = (versions: readonly VersionSummary[], department: string): VersionSummary[] =>
  versions
    .filter(({ departments, status, available }) => {
      const asked = status !== 'draft' || available.includes('sign_cut')
      return asked && departments.some(({ id }) => id === department)
    })
    .toSorted(
      (a, b) => Number(waitsForMe(b)) - Number(waitsForMe(a)) || b.updatedAt.localeCompare(a.updatedAt),
    )
