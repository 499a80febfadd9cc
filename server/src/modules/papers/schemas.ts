import { Type } from '@sinclair/typebox'
import { outlines } from '#engine/catalogue'
import { oneOf } from '#engine/kernel'
import { named, nullable, ref } from '../../platform/named-schema.ts'
import { said } from '../../platform/said-schema.ts'

const PaperCriterion = named(
  'PaperCriterion',
  Type.Object({
    id: Type.String(),
    says: said,
    unmet: Type.Unsafe<typeof said.static>({
      ...said,
      description: 'the same as a reason why a paper is not taken (F36)',
    }),
    basis: nullable(Type.String({ description: 'law and article; null where it is how the office works' })),
  }),
)

export const PaperHelp = named(
  'PaperHelp',
  Type.Object(
    {
      material: Type.String(),
      criteria: Type.Array(ref(PaperCriterion)),
      blank: Type.Boolean({ description: 'a blank form is on file: blank.pdf' }),
      sample: Type.Boolean({ description: 'a sample is on file: sample.pdf' }),
      camera: nullable(
        Type.Object({
          outline: oneOf(outlines),
          sees: said,
          recalled: Type.Boolean({ description: 'no text of law was read for it' }),
        }),
      ),
    },
    {
      description:
        'What stands beside a paper for whoever must bring it (I8). Nothing on file is told as nothing.',
    },
  ),
)

/** The version a case stands on. */
export const VersionQuery = Type.Object(
  { version: Type.Optional(Type.String({ maxLength: 40, description: 'left out: the published one' })) },
  { additionalProperties: false },
)

export type SheetKind = 'blank' | 'sample'
