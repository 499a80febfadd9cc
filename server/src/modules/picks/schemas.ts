import { Type } from '@sinclair/typebox'
import { named } from '../../platform/named-schema.ts'

const Texts = Type.Array(Type.String({ minLength: 1 }))

export const Places = Type.Object({
  within: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
  written: Type.String({ minLength: 1 }),
  places: Type.Array(Type.Object({ name: Type.String(), nameEn: Type.String() })),
})

export const PickList = named(
  'PickList',
  Type.Object({
    elements: Type.Array(
      Type.Object({
        element: Type.String(),
        gives: Type.Union([Type.Literal('name'), Type.Literal('code')]),
      }),
      { description: 'the fields it is for, and what is written into them' },
    ),
    rows: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        nameEn: Type.String(),
        said: Texts,
        initials: Type.Array(Type.String(), { description: 'in pinyin, of the name and of what people say' }),
      }),
    ),
  }),
)
