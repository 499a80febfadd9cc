import { ratingRecord } from '#engine/ratings'
import type { Secret } from '#platform/secret'
import { aboutRating } from './service.ts'
import type { StoredRating } from './store.ts'

/** E7 Nobody without the key makes what opens as the rating of this case; its columns say what it says. */
export const isAsSealed = ({ division, caseId, lead, at, sealed }: StoredRating, secret: Secret): boolean => {
  try {
    const read = ratingRecord.read(secret.open(aboutRating(division, caseId), sealed))
    if (!read.ok) return false
    const { value } = read
    return value.caseId === caseId && value.lead === lead && Date.parse(value.at) === new Date(at).getTime()
  } catch {
    return false
  }
}
