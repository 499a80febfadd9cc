export { failRatings } from './problems.ts'
export {
  handlingEnded,
  mayReadRating,
  type Rated,
  type Rating,
  RatingGiven,
  rate,
  ratingHindrance,
  ratingRecord,
  sameRating,
} from './rating.ts'
export {
  type Grade,
  grades,
  gradeWords,
  isBad,
  longestWords,
  type RatingReason,
  ratingReasons,
  ratingReasonWords,
} from './words.ts'
