import type { CaseState } from '#engine/casework'
import { type Context, chinaDay, ok, type Result, readOrThrow, refuse } from '#engine/kernel'
import {
  failRatings,
  handlingEnded,
  mayReadRating,
  type Rating,
  type RatingGiven,
  rate,
  ratingHindrance,
  ratingRecord,
  sameRating,
} from '#engine/ratings'
import { type CatalogueService, thingNamed } from '#modules/catalogue'
import { auditEntry } from '#platform/audit-entry'
import type { Secret } from '#platform/secret'
import type { OwnRating, RatingRow } from './schemas.ts'
import type { RatingStore } from './store.ts'

const most = 200

type Parts = {
  readonly store: RatingStore
  readonly secret: Secret
  readonly division: string
  readonly catalogue: Pick<CatalogueService, 'ofVersion'>
  readonly cases: {
    readonly states: (division: string, caseIds: readonly string[]) => Promise<readonly CaseState[]>
  }
}

const ownOf = (state: CaseState, rating: Rating | undefined, context: Context): OwnRating => ({
  mayRate: ratingHindrance(state, rating !== undefined, context.actor) === undefined,
  hasEnded: handlingEnded(state),
  rating: rating
    ? { grade: rating.grade, reasons: [...rating.reasons], words: rating.words, at: rating.at }
    : null,
})

/** Ratings as they are kept: sealed, each bound to its case. */
const keptOf = ({ store, secret, division }: Parts) => {
  const about = (caseId: string) => `rating ${division} ${caseId}`
  const opened = ({ caseId, sealed }: { caseId: string; sealed: Uint8Array }): Rating =>
    readOrThrow(ratingRecord.read(secret.open(about(caseId), sealed)))
  return {
    opened,
    ofCase: async (caseId: string): Promise<Rating | undefined> => {
      const row = await store.ofCase(caseId)
      return row && opened(row)
    },
    /** False where the case is rated already. */
    write: (rating: Rating, context: Context): Promise<boolean> => {
      const { caseId, lead, at } = rating
      const sealed = secret.seal(about(caseId), ratingRecord.write(rating)).toString('base64')
      // E5 The trail tells that a case was rated, never how.
      const told = { zh: '评价了自己的办件', en: 'rated their own case' }
      const audit = auditEntry({ act: 'rating.give', subject: `rating:${caseId}`, ...told }, context)
      return store.write({ caseId, lead, at, sealed, audit })
    },
  }
}
type Kept = ReturnType<typeof keptOf>

/** The case of whoever asks; anybody else's is not found. */
const ownCase = async (
  { cases, division }: Parts,
  caseId: string,
  { actor }: Context,
): Promise<Result<CaseState>> => {
  const [state] = await cases.states(division, [caseId])
  return state && state.applicantId === actor.id ? ok(state) : refuse(failRatings('rating_missing'))
}

const createRate =
  (parts: Parts, kept: Kept) =>
  async (caseId: string, given: RatingGiven, context: Context): Promise<Result<OwnRating>> => {
    const state = await ownCase(parts, caseId, context)
    if (!state.ok) return state
    const first = await kept.ofCase(caseId)
    if (first && sameRating(first, given)) return ok(ownOf(state.value, first, context))
    const made = rate(state.value, first !== undefined, given, context)
    if (!made.ok) return made
    if (await kept.write(made.value, context)) return ok(ownOf(state.value, made.value, context))
    // E2 Another press was faster.
    const faster = await kept.ofCase(caseId)
    return faster && sameRating(faster, given)
      ? ok(ownOf(state.value, faster, context))
      : refuse(failRatings('rating_given'))
  }

const createList =
  ({ store, division, catalogue, cases }: Parts, kept: Kept) =>
  async ({ actor }: Context): Promise<Result<{ rows: RatingRow[]; more: boolean }>> => {
    const lead = actor.role === 'joint_team' ? undefined : (actor.department ?? '')
    const found = await store.newest(lead, most + 1)
    const shown = found.slice(0, most)
    const ids = shown.map(({ caseId }) => caseId)
    const states = new Map((await cases.states(division, ids)).map((state) => [state.caseId, state]))
    const rowOf = async (row: (typeof shown)[number]): Promise<RatingRow[]> => {
      const rating = kept.opened(row)
      const state = states.get(row.caseId)
      if (!state || !mayReadRating(rating, handlingEnded(state), actor)) return []
      const { thing, grade, reasons, words, at } = rating
      const named = thingNamed(await catalogue.ofVersion(state.catalogueVersion), thing)
      return [{ thing: named, grade, reasons: [...reasons], words, ratedOn: chinaDay(at) }]
    }
    return ok({ rows: (await Promise.all(shown.map(rowOf))).flat(), more: found.length > most })
  }

export const createRatingsService = (parts: Parts) => {
  const kept = keptOf(parts)
  return {
    own: async (caseId: string, context: Context): Promise<Result<OwnRating>> => {
      const state = await ownCase(parts, caseId, context)
      return state.ok ? ok(ownOf(state.value, await kept.ofCase(caseId), context)) : state
    },
    rate: createRate(parts, kept),
    list: createList(parts, kept),
  }
}
export type RatingsService = ReturnType<typeof createRatingsService>
