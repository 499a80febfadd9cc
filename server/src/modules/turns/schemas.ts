import { type Static, Type } from '@sinclair/typebox'
import { figureUnits } from '#engine/turns'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'

const Text = Type.String()
const FigureRow = named(
  'CaseFigureRow',
  Type.Object({
    department: Text,
    name: Text,
    nameEn: Text,
    part: Type.Number(),
    of: nullable(Type.Number({ description: 'null where the figure is a number of things (TU5)' })),
    value: nullable(Type.Number({ description: 'part, or part of of; null where of is 0' })),
  }),
)
const Figure = named(
  'CaseFigure',
  Type.Object(
    {
      id: Text,
      name: Text,
      nameEn: Text,
      definition: Text,
      definitionEn: Text,
      unit: oneOf(...figureUnits),
      value: nullable(Type.Number({ description: 'the rows added up: part, or part of of' })),
      rows: Type.Array(ref(FigureRow), { description: 'by department (TU2)' }),
    },
    { description: 'One figure of the cases, with its definition and what it is made of (TU5)' },
  ),
)
export const CaseFigures = named(
  'CaseFigures',
  Type.Object({
    division: Text,
    since: nullable(Type.String({ description: 'the first day; null is from the beginning' })),
    asOf: Type.String({ description: 'the last day' }),
    figures: Type.Array(ref(Figure)),
  }),
)
export type CaseFigures = Static<typeof CaseFigures>
const Day = Type.String({ maxLength: 10, description: 'a day of China, YYYY-MM-DD' })
export const FiguresAsked = Type.Object(
  { since: Type.Optional(Day), asOf: Type.Optional(Day) },
  { additionalProperties: false },
)
