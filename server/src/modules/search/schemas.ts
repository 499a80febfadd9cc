import { Type } from '@sinclair/typebox'
import { named, nullable } from '../../platform/named-schema.ts'

export const SearchReply = named(
  'SearchReply',
  Type.Object({
    query: Type.String(),
    matches: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        nameEn: Type.String(),
        score: Type.Number(),
        why: Type.String(),
        whyEn: Type.String(),
        alsoSaid: Type.Array(Type.String(), { description: 'how people say it (S15)' }),
        size: nullable(
          Type.Object(
            { from: Type.Number(), to: Type.Number(), unit: Type.String() },
            { description: 'for how large a place it is meant' },
          ),
        ),
      }),
    ),
    confident: Type.Boolean(),
  }),
)
