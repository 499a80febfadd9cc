import { Type } from '@sinclair/typebox'
import {
  type Actor,
  type Context,
  type Data,
  nullable,
  ok,
  oneOf,
  type Problem,
  type Result,
  recordOf,
  refuse,
  withoutUnseen,
} from '#engine/kernel'
import { failRatings } from './problems.ts'
import { grades, isBad, longestWords, ratingReasons } from './words.ts'

const Text = Type.String()

/** One rating of one case. It is kept sealed: what a person says in their own words may hold anything (X2). */
export const Rating = Type.Object({
  caseId: Text,
  thing: Text,
  /** The department that led the case. */
  lead: Text,
  grade: oneOf(grades),
  reasons: Type.Array(oneOf(ratingReasons)),
  words: nullable(Text),
  at: Text,
})
export type Rating = Data<typeof Rating>

export const ratingRecord = recordOf({ noun: 'rating', zh: '好差评', schema: Rating })

/** What a person sends. */
export const RatingGiven = Type.Object(
  {
    grade: oneOf(grades),
    reasons: Type.Array(oneOf(ratingReasons), { uniqueItems: true }),
    // Longer than may be kept, so that what is too long is told with its length (E4).
    words: Type.String({ maxLength: 4000 }),
  },
  { additionalProperties: false },
)
export type RatingGiven = Data<typeof RatingGiven>

/** What is asked of a case. */
export type Rated = {
  readonly caseId: string
  readonly applicantId: string
  readonly status: string
  readonly submittedAt: string | null
  readonly visits: readonly unknown[]
  readonly tasks: readonly { readonly status: string }[]
  readonly plan: { readonly thing: string; readonly lead: string }
}

const endedStatuses = ['issued', 'completed', 'refused', 'withdrawn']

/** E1 The handling has ended: all results are ready, or there is none to wait for. */
export const handlingEnded = ({ status, tasks }: Pick<Rated, 'status' | 'tasks'>): boolean =>
  endedStatuses.includes(status) ||
  (status === 'decided' && !tasks.some((task) => task.status === 'granted' || task.status === 'partly'))

/** E1 E2 Why somebody may not rate a case now; undefined where they may. */
export const ratingHindrance = (rated: Rated, isGiven: boolean, { id, role }: Actor): Problem | undefined => {
  if (role !== 'applicant' || id !== rated.applicantId) return failRatings('rating_missing')
  if (isGiven) return failRatings('rating_given')
  const came = rated.submittedAt !== null && (handlingEnded(rated) || rated.visits.length > 0)
  return came ? undefined : failRatings('rating_early')
}

const wordsOf = (typed: string): string | null => withoutUnseen(typed).trim() || null

const faultsOf = ({ grade, reasons }: RatingGiven, words: string | null): Problem[] => {
  const length = [...(words ?? '')].length
  return [
    ...(reasons.length > 0 && !isBad(grade) ? [failRatings('rating_reasons_good', {}, 'reasons')] : []),
    ...(length > longestWords
      ? [failRatings('rating_words_long', { length, most: longestWords }, 'words')]
      : []),
  ]
}

/** E1–E4 One case, rated once by the person whose it is. */
export const rate = (
  rated: Rated,
  isGiven: boolean,
  given: RatingGiven,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Result<Rating> => {
  const hindrance = ratingHindrance(rated, isGiven, actor)
  if (hindrance) return refuse(hindrance)
  const words = wordsOf(given.words)
  const faults = faultsOf(given, words)
  if (faults.length > 0) return refuse(...faults)
  const { caseId, plan } = rated
  const reasons = ratingReasons.filter((reason) => given.reasons.includes(reason))
  return ok({ caseId, thing: plan.thing, lead: plan.lead, grade: given.grade, reasons, words, at: now })
}

/** E2 The same rating again is the second press of the same button. */
export const sameRating = (kept: Rating, given: RatingGiven): boolean =>
  kept.grade === given.grade &&
  kept.words === wordsOf(given.words) &&
  kept.reasons.length === given.reasons.length &&
  kept.reasons.every((reason) => given.reasons.includes(reason))

/** E5 Who reads a rating: the joint team at once, the department that led the case once its handling has ended. */
export const mayReadRating = (
  { lead }: Pick<Rating, 'lead'>,
  hasEnded: boolean,
  { role, department }: Actor,
): boolean => role === 'joint_team' || (role === 'department_officer' && department === lead && hasEnded)
