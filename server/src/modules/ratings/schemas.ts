import { type Static, Type } from '@sinclair/typebox'
import { grades, RatingGiven, ratingReasons } from '#engine/ratings'
import { named, nullable, oneOf } from '../../platform/named-schema.ts'

/** What a person sends, as the engine takes it. */
export { RatingGiven }

const said = {
  grade: oneOf(...grades),
  reasons: Type.Array(oneOf(...ratingReasons)),
  words: nullable(Type.String()),
}

export const OwnRating = named(
  'OwnRating',
  Type.Object({
    mayRate: Type.Boolean(),
    hasEnded: Type.Boolean({ description: 'nothing more is to come of the case' }),
    rating: nullable(
      Type.Object(
        { ...said, at: Type.String({ description: 'ISO 8601 instant' }) },
        { description: 'what the person said' },
      ),
    ),
  }),
)
export type OwnRating = Static<typeof OwnRating>

/** E5 Nothing in it tells whose case it was. */
export const RatingRow = named(
  'RatingRow',
  Type.Object({
    thing: Type.Object({ code: Type.String(), name: Type.String(), nameEn: Type.String() }),
    ...said,
    ratedOn: Type.String({ description: 'YYYY-MM-DD' }),
  }),
)
export type RatingRow = Static<typeof RatingRow>
