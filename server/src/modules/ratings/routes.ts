import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { type Route, route } from '../../platform/route.ts'
import { OwnRating, RatingGiven, RatingRow } from './schemas.ts'
import type { RatingsService } from './service.ts'

const params = Type.Object({ caseId: Type.String({ format: 'uuid' }) })

const getOwnRating = route({
  id: 'getOwnRating',
  method: 'GET',
  url: '/api/cases/:caseId/rating',
  permission: 'rating.give',
  summary: 'What the person said of their own case, and whether they may rate it now (E1)',
  params,
  reply: ref(OwnRating),
  handle: ({ params: { caseId }, context }, ratings: RatingsService) => ratings.own(caseId, context),
})

const rateCase = route({
  id: 'rateCase',
  method: 'POST',
  url: '/api/cases/:caseId/rating',
  permission: 'rating.give',
  summary: 'Rates a case, once (E1 to E4)',
  params,
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
    'The newest ratings, without the person: all for the joint team, of ended cases for the department that led them (E5)',
  reply: Type.Object({ rows: Type.Array(ref(RatingRow)), more: Type.Boolean() }),
  handle: ({ context }, ratings: RatingsService) => ratings.list(context),
})

export const routes: readonly Route<RatingsService>[] = [getOwnRating, rateCase, listRatings]
