import type { VersionRemark } from '../../../../contract/client.ts'

export type RemarkFilter = 'open' | 'all' | VersionRemark['kind']

/** The unanswered first, then the newest; filtered by whether they are open or by who speaks. */
export const remarksShown = (remarks: readonly VersionRemark[], filter: RemarkFilter): VersionRemark[] =>
  remarks
    .filter((remark) => filter === 'all' || (filter === 'open' ? !remark.answer : remark.kind === filter))
    .toSorted((a, b) => Number(Boolean(a.answer)) - Number(Boolean(b.answer)) || b.at.localeCompare(a.at))

/** Row → its remarks, oldest first. */
export const remarksByRow = (remarks: readonly VersionRemark[]): ReadonlyMap<string, VersionRemark[]> => {
  const byRow = new Map<string, VersionRemark[]>()
  for (const remark of remarks) byRow.set(remark.row, [...(byRow.get(remark.row) ?? []), remark])
  return byRow
}
