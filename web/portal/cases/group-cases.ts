import type { CaseSummary } from '../../../contract/client.ts'

type Status = CaseSummary['status']

const groups: readonly { readonly key: string; readonly statuses: readonly Status[] }[] = [
  { key: 'cases.needYou', statuses: ['correcting'] },
  { key: 'cases.drafts', statuses: ['draft'] },
  { key: 'cases.underWay', statuses: ['submitted', 'accepted', 'decided', 'issued'] },
  { key: 'cases.done', statuses: ['completed', 'refused', 'withdrawn'] },
]

export type CaseGroup = { readonly key: string; readonly cases: readonly CaseSummary[] }

/** What waits for the person comes first; an empty group is left out. */
export const groupCases = (cases: readonly CaseSummary[]): CaseGroup[] =>
  groups
    .map(({ key, statuses }) => ({ key, cases: cases.filter(({ status }) => statuses.includes(status)) }))
    .filter((group) => group.cases.length > 0)
