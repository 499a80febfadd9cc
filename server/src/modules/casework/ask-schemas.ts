import { type Static, Type } from '@sinclair/typebox'
import { fetchHolds } from '#engine/exchange'
import { named, nullable, oneOf } from '../../platform/named-schema.ts'
import { said } from '../../platform/said-schema.ts'

/** X10 X11 Why nothing is asked: nobody proved, somebody else in the form, no card seen, no consent. */
export const Hold = nullable(oneOf(...fetchHolds))

/** C30 What would be asked of whom, before the person agrees to it. */
export const DataAsks = named(
  'DataAsks',
  Type.Object({
    hold: Hold,
    agreedAt: nullable(Type.String({ description: 'ISO 8601 instant' })),
    asks: Type.Array(
      Type.Object({
        material: Type.String(),
        name: said,
        department: said,
        /** What it fills in. */
        fields: Type.Array(said),
        savesPaper: Type.Boolean(),
        purpose: Type.String(),
        basis: Type.String(),
        agreed: Type.Boolean(),
      }),
    ),
  }),
)
export type DataAsks = Static<typeof DataAsks>
