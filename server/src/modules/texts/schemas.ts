import { type Static, Type } from '@sinclair/typebox'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { said } from '../../platform/said-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

const TextBlank = named(
  'TextBlank',
  Type.Object({
    id: Type.String(),
    name: said,
    ask: said,
    type: oneOf('string', 'person', 'phone', 'number', 'date', 'boolean', 'enum'),
    options: Type.Array(Type.Object({ value: Type.String(), said })),
    example: Type.String(),
    value: Type.String(),
    said: nullable(Type.String({ description: 'what the person wrote here themselves' })),
    from: nullable(Type.Unsafe<typeof said.static>({ ...said, description: 'where the value comes from' })),
    isOpen: Type.Boolean({ description: 'needed and not filled' }),
    fault: nullable(said),
  }),
)

const mm = Type.Number()
const TextFigure = named(
  'TextFigure',
  Type.Object(
    {
      width: mm,
      height: mm,
      said: Type.String({ description: 'what is seen on it, in a sentence' }),
      boxes: Type.Array(
        Type.Object({
          x: mm,
          y: mm,
          width: mm,
          height: mm,
          fill: nullable(Type.String({ description: '#rrggbb' })),
          edge: Type.Number({ description: 'thickness; 0 for none' }),
        }),
      ),
      lines: Type.Array(
        Type.Object({
          x1: mm,
          y1: mm,
          x2: mm,
          y2: mm,
          isDashed: Type.Boolean(),
          heads: Type.Integer({ description: '0 none, 1 at its end, 2 at both ends' }),
        }),
      ),
      labels: Type.Array(
        Type.Object({
          x: mm,
          y: Type.Number({ description: 'of its middle' }),
          text: Type.String(),
          size: mm,
          anchor: oneOf('start', 'middle', 'end'),
          fill: Type.String({ description: '#rrggbb' }),
        }),
      ),
    },
    {
      description: 'A picture drawn from blanks (F67): millimetres on paper, boxes below lines below labels.',
    },
  ),
)

const TextParagraph = named(
  'TextParagraph',
  Type.Object({
    id: Type.String(),
    isHeading: Type.Boolean(),
    number: nullable(Type.String()),
    text: Type.String(),
    model: Type.String({ description: 'what the model says, with the facts of now' }),
    isEdited: Type.Boolean(),
    isOutdated: Type.Boolean({ description: 'edited, and what the model says has changed since' }),
    figure: nullable(ref(TextFigure)),
  }),
)

export const CaseText = named(
  'CaseText',
  Type.Object(
    {
      material: Type.String(),
      name: Type.String(),
      nameEn: Type.String(),
      title: said,
      askedBy: Type.Array(ref(DepartmentName)),
      used: Type.Boolean({ description: 'the person has taken it as their paper' }),
      open: Type.Array(said, { description: 'blanks to fill before it is a paper' }),
      decisions: Type.Array(
        Type.Object({ by: Type.String(), on: Type.String(), basis: Type.String(), isRead: Type.Boolean() }),
      ),
      longest: Type.Integer({ description: 'characters a paragraph may have' }),
      blanks: Type.Array(ref(TextBlank)),
      paragraphs: Type.Array(ref(TextParagraph)),
    },
    { description: 'A paper the person would have to write, drawn up from a model text (I10, F50).' },
  ),
)
export type CaseText = Static<typeof CaseText>

export const CaseRoster = named(
  'CaseRoster',
  Type.Object(
    {
      material: Type.String(),
      name: Type.String(),
      nameEn: Type.String(),
      element: Type.String(),
      askedBy: Type.Array(ref(DepartmentName)),
      rows: Type.Integer({ description: 'how many rows it has' }),
      unit: nullable(Type.String()),
      complete: Type.Boolean({ description: 'somebody said that there are no more' }),
    },
    { description: 'A paper that is one list of the form, drawn from its rows (F62).' },
  ),
)
export type CaseRoster = Static<typeof CaseRoster>
