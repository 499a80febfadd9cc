import { addressOf, placeOf } from '../versions/version-places.ts'

/** Where a row can be changed. A requirement stands with its matter; a paper of the whole has no place of its own. */
export const rowAddress = (versionId: string, row: string): string => {
  const requirement = /^(matters\/[^/]+)\//.exec(row)
  return addressOf(versionId, placeOf(requirement?.[1] ?? row))
}
