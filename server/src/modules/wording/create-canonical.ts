import { Type } from '@sinclair/typebox'
import { nullable } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { NewCanonical, WordingAt } from './schemas.ts'
import type { WordingService } from './service.ts'

export const createCanonical = route({
  id: 'createCanonical',
  method: 'POST',
  url: '/api/wordings/canonicals',
  permission: 'wording.settle',
  summary: 'A new canonical material or data element, and the wordings settled as it at once',
  body: Type.Object(
    { entry: NewCanonical, wordings: Type.Array(WordingAt, { maxItems: 500 }) },
    { additionalProperties: false },
  ),
  reply: Type.Object({ id: Type.String(), changeId: nullable(Type.String()) }),
  handle: ({ body, context }, wording: WordingService) => wording.create(body, context),
})
