import { type Static, Type } from '@sinclair/typebox'
import { stampKinds } from '#engine/catalogue'
import { Drawing } from '#engine/drawings'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

export const FloorPlan = named(
  'FloorPlan',
  Type.Object({ ...Drawing.properties }, { additionalProperties: false }),
)

export const CaseDrawing = named(
  'CaseDrawing',
  Type.Object(
    {
      material: Type.String(),
      name: Type.String(),
      nameEn: Type.String(),
      askedBy: Type.Array(ref(DepartmentName)),
      mayEdit: Type.Boolean(),
      revision: Type.Integer({ description: 'what a change is saved on; 0 where nothing is drawn yet' }),
      drawing: nullable(ref(FloorPlan)),
      taken: Type.Boolean({ description: 'a file made of it lies with the paper' }),
      isSame: Type.Boolean({ description: 'that file shows the drawing as it stands' }),
      stamps: Type.Array(oneOf(...stampKinds), { description: 'what its departments look for (F57)' }),
      area: nullable(Type.Number({ description: 'square metres, as the form says' })),
    },
    { description: 'A paper of a case that can be drawn as a floor plan (F57, C82).' },
  ),
)
export type CaseDrawing = Static<typeof CaseDrawing>
