import { type Static, Type } from '@sinclair/typebox'
import { oneOf } from '#engine/kernel'
import { drawnPaper } from './drawn-paper.ts'
import { ModelText } from './model-text.ts'
import { paperHelp } from './paper-help.ts'

export const materialKinds = [
  'licence',
  'certificate',
  'form',
  'drawing',
  'plan',
  'report',
  'contract',
  'personal',
  'photo',
  'declaration',
  'other',
] as const
export type MaterialKind = (typeof materialKinds)[number]

/** Material 材料: a canonical document; departments ask for it in their own words (Requirement). */
export const Material = Type.Object(
  {
    id: Type.String({ minLength: 1 }),
    name: Type.String({ minLength: 1 }),
    name_en: Type.Optional(Type.String()),
    kind: oneOf(materialKinds),
    issued_by: Type.Optional(Type.String()),
    produced_by: Type.Optional(Type.Literal('intermediary')),
    result_of: Type.Optional(Type.String()),
    ...paperHelp,
    ...drawnPaper,
    /** I10 Texts by which it is drawn up; files of their own say them. */
    model_texts: Type.Optional(Type.Array(ModelText)),
  },
  { additionalProperties: false },
)
export type Material = Static<typeof Material>

/** One line of the optional sources.yaml: whether the data of a material or of a whole department can run. */
export const Source = Type.Object(
  {
    material: Type.Optional(Type.String()),
    department: Type.Optional(Type.String()),
    connected: Type.Boolean(),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type Source = Static<typeof Source>
