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
import type { RatingPlace, RatingStore } from './store.ts'

/** So many on a page; so many pages of ratings that one may not read yet are passed over for one. */
const [pageSize, mostSteps] = [50, 5]

type CaseStanding = Pick<CaseState, 'caseId' | 'catalogueVersion' | 'status'> & {
  readonly tasks: readonly Pick<CaseState['tasks'][number], 'status'>[]
}

type Parts = {
  readonly store: RatingStore
  readonly secret: Secret
  readonly division: string
  readonly catalogue: Pick<CatalogueService, 'ofVersion'>
  readonly cases: {
    readonly states: (division: string, caseIds: readonly string[]) => Promise<readonly CaseState[]>
    /** How far some cases are, without their states. */
    readonly standings: (division: string, caseIds: readonly string[]) => Promise<readonly CaseStanding[]>
  }
}

const ownOf = (state: CaseState, rating: Rating | undefined, context: Context): OwnRating => ({
  mayRate: ratingHindrance(state, rating !== undefined, context.actor) === undefined,
  hasEnded: handlingEnded(state),
  rating: rating
    ? { grade: rating.grade, reasons: [...rating.reasons], words: rating.words, at: rating.at }
    : null,
})

/** What a sealed rating is bound to. */
export const aboutRating = (division: string, caseId: string): string => `rating ${division} ${caseId}`

/** Ratings as they are kept: sealed, each bound to its case. */
const keptOf = ({ store, secret, division }: Parts) => {
  const aboutOf = (caseId: string) => aboutRating(division, caseId)
  const opened = ({ caseId, sealed }: { caseId: string; sealed: Uint8Array }): Rating =>
    readOrThrow(ratingRecord.read(secret.open(aboutOf(caseId), sealed)))
  return {
    opened,
    ofCase: async (caseId: string): Promise<Rating | undefined> => {
      const row = await store.ofCase(caseId)
      return row && opened(row)
    },
    /** False where the case is rated already. */
    write: (rating: Rating, context: Context): Promise<boolean> => {
      const { caseId, lead, at } = rating
      const sealed = secret.seal(aboutOf(caseId), ratingRecord.write(rating)).toString('base64')
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

const about = (division: string) => `rating_place ${division}`
const placeOf = ({ secret, division }: Parts, text: string | undefined): Result<RatingPlace | undefined> => {
  if (!text) return ok(undefined)
  try {
    return ok(secret.open<RatingPlace>(about(division), Buffer.from(text, 'base64url')))
  } catch {
    return refuse(failRatings('rating_place_unknown', {}, 'before'))
  }
}

/** E5 Of some ratings those that somebody may read. */
const createReading = ({ division, catalogue, cases }: Parts, kept: Kept) => {
  type Sealed = Awaited<ReturnType<RatingStore['newest']>>
  return async (sealed: Sealed, actor: Context['actor']): Promise<RatingRow[]> => {
    const ids = sealed.map(({ caseId }) => caseId)
    const found = ids.length ? await cases.standings(division, ids) : []
    const standings = new Map(found.map((one) => [one.caseId, one]))
    const rowOf = async (row: Sealed[number]): Promise<RatingRow[]> => {
      const rating = kept.opened(row)
      const standing = standings.get(row.caseId)
      if (!standing || !mayReadRating(rating, handlingEnded(standing), actor)) return []
      const { thing, grade, reasons, words, at } = rating
      const named = thingNamed(await catalogue.ofVersion(standing.catalogueVersion), thing)
      return [{ thing: named, grade, reasons: [...reasons], words, ratedOn: chinaDay(at) }]
    }
    return (await Promise.all(sealed.map(rowOf))).flat()
  }
}

/** E6 A page of the list. What one may not read yet is passed over; of what is left a page may be short, and says whether there is more. */
const createList = (parts: Parts, kept: Kept) => {
  const readable = createReading(parts, kept)
  return async (
    text: string | undefined,
    { actor }: Context,
  ): Promise<Result<{ rows: RatingRow[]; next: string | null }>> => {
    const begin = placeOf(parts, text)
    if (!begin.ok) return begin
    const lead = actor.role === 'joint_team' ? undefined : (actor.department ?? '')
    const rows: RatingRow[] = []
    let [place, further] = [begin.value, true]
    for (let step = 0; step < mostSteps && further && rows.length < pageSize; step += 1) {
      const wanted = pageSize - rows.length
      const found = await parts.store.newest(lead, place, wanted + 1)
      const page = found.slice(0, wanted)
      rows.push(...(await readable(page, actor)))
      const last = page.at(-1)
      place = last ? { at: last.at, caseId: last.caseId } : place
      further = found.length > wanted
    }
    const sealed = () => parts.secret.seal(about(parts.division), place).toString('base64url')
    return ok({ rows, next: further ? sealed() : null })
  }
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
