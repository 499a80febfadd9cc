import type { VersionDraft } from '../../../../contract/client.ts'
import { addressOf, placeOf } from '../versions/version-places.ts'

/** Where a row can be changed. A requirement stands with its matter; a paper of the whole has no place of its own. */
export const rowAddress = (versionId: string, row: string, draft: VersionDraft): string => {
  const requirement = /^(matters\/[^/]+)\//.exec(row)
  const place = placeOf(requirement?.[1] ?? row, draft)
  // The ledger is where cuts are signed and read.
  return addressOf(versionId, place.tab === 'cuts' ? { ...place, tab: 'ledger' } : place)
}
