import { Type } from '@sinclair/typebox'
import { CaseParams, nullable, ref } from '../../platform/named-schema.ts'
import { type Route, route } from '../../platform/route.ts'
import { OwnRating, RatingGiven, RatingRow } from './schemas.ts'
import type { RatingsService } from './service.ts'

const getOwnRating = route({
  id: 'getOwnRating',
  method: 'GET',
  url: '/api/cases/:caseId/rating',
  permission: 'rating.give',
  summary: 'What the person said of their own case, and whether they may rate it now (E1)',
  params: CaseParams,
  reply: ref(OwnRating),
  handle: ({ params: { caseId }, context }, ratings: RatingsService) => ratings.own(caseId, context),
})

const rateCase = route({
  id: 'rateCase',
  method: 'POST',
  url: '/api/cases/:caseId/rating',
  permission: 'rating.give',
  summary: 'Rates a case, once (E1 to E4)',
  params: CaseParams,
  body: RatingGiven,
  reply: ref(OwnRating),
  handle: ({ params: { caseId }, body, context }, ratings: RatingsService) =>
    ratings.rate(caseId, body, context),
})

const listRatings = route({
  id: 'listRatings',
  method: 'GET',
  url: '/api/ratings',
  permission: 'rating.read',
  summary:
    'Ratings, the newest first, without the person: all for the joint team, of ended cases for the department that led them (E5, E6)',
  query: Type.Object({
    before: Type.Optional(
      Type.String({ maxLength: 500, description: 'where a page begins: `next` of the page before it' }),
    ),
  }),
  reply: Type.Object({
    rows: Type.Array(ref(RatingRow)),
    next: nullable(Type.String({ description: 'where the next page begins; null after the last one' })),
  }),
  handle: ({ query, context }, ratings: RatingsService) => ratings.list(query.before, context),
})

export const routes: readonly Route<RatingsService>[] = [getOwnRating, rateCase, listRatings]
