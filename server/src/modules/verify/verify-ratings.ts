import { createTrailProof } from '#modules/audit'
import { createRatingProof, isAsSealed, ratingInTrail } from '#modules/ratings'
import type { Database } from '#platform/database'
import type { Secret } from '#platform/secret'
import type { Findings } from './findings.ts'
import { aboutOne, firstId, inPages } from './in-pages.ts'

type Parts = {
  readonly database: Database
  readonly secret: Secret | undefined
  readonly findings: Findings
}
const pageSize = 500

/** All that are there: as they were sealed, and the trail tells that they were given. */
const proveRows = ({ database, secret, findings }: Parts): Promise<void> => {
  const [proof, trail] = [createRatingProof(database), createTrailProof(database)]
  return inPages(
    proof.after,
    ({ division, caseId: id }) => ({ division, id }),
    async (division, rows) => {
      const subjects = rows.map(({ caseId }) => `rating:${caseId}`)
      const told = await trail.actsAbout(division, ratingInTrail.kind, subjects)
      for (const row of rows) {
        const about = aboutOne('case', { division, id: row.caseId })
        if (secret && !isAsSealed(row, secret)) findings.add('rating_altered', about)
        if (!told.get(`rating:${row.caseId}`)?.has(ratingInTrail.act)) findings.add('rating_untold', about)
      }
    },
  )
}

/** All that the trail tells of: they are there. */
const proveTrail = async ({ database, findings }: Parts): Promise<void> => {
  const [proof, trail] = [createRatingProof(database), createTrailProof(database)]
  for (let division = await trail.divisionAfter(''); division; division = await trail.divisionAfter(division))
    for (let after = firstId; ; ) {
      const page = await trail.subjectsOf(division, { ...ratingInTrail, after }, pageSize)
      const last = page.at(-1)
      if (!last) break
      after = last.auditId
      const caseIds = page.map(({ subject }) => subject.slice('rating:'.length))
      const known = await proof.known(division, caseIds)
      for (const id of caseIds)
        if (!known.has(id)) findings.add('rating_gone', aboutOne('case', { division, id }))
    }
}

/** E7 Ratings against their seal and the trail. */
export const verifyRatings = async (parts: Parts): Promise<void> => {
  await proveRows(parts)
  await proveTrail(parts)
}
