import { type Standing, standingOf, standingOrder } from '#engine/casework'
import type { CaseSummary } from '../../../contract/client.ts'

const keys: Readonly<Record<Standing, string>> = {
  needs_you: 'cases.needYou',
  draft: 'cases.drafts',
  under_way: 'cases.underWay',
  ended: 'cases.done',
}

export type CaseGroup = { readonly key: string; readonly cases: readonly CaseSummary[] }

/** C13 What waits for the person comes first; an empty group is left out. */
export const groupCases = (cases: readonly CaseSummary[]): CaseGroup[] =>
  standingOrder
    .map((standing) => ({
      key: keys[standing],
      cases: cases.filter(({ status }) => standingOf(status) === standing),
    }))
    .filter((group) => group.cases.length > 0)
