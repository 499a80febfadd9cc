import type { ThingSummary } from '../../../contract/client.ts'

/** The things most often done; where nobody has done any yet, the first of the catalogue, which begins with the everyday ones. */
export const mostDone = (
  things: readonly ThingSummary[],
  count: number,
): { readonly things: readonly ThingSummary[]; readonly counted: boolean } => ({
  things: [...things].sort((one, other) => other.casesDone - one.casesDone).slice(0, count),
  counted: things.some(({ casesDone }) => casesDone > 0),
})
