import { type Static, Type } from '@sinclair/typebox'
import { oneOf } from '#engine/kernel'
import { type Condition, compileCondition } from './condition.ts'
import type { VariableType } from './condition-tree.ts'
import type { OneThing } from './one-thing.ts'
import { figureBlanks, figureOf } from './text-figures.ts'

const Text = Type.String({ minLength: 1 })
const Name = Type.String({ pattern: '^[a-z][a-zA-Z0-9_]*$' })

/** Kinds of value a blank of a model text can hold: those of a field that a person types in one line, ticks or chooses. */
const blankTypes = ['string', 'person', 'phone', 'number', 'date', 'boolean', 'enum'] as const

/**
 * I10 One blank of a model text: what stands in it. `from` names elements of the one form and questions of the thing (`question/option`
 * is true where that option was chosen); the first this thing has fills it, else the person is asked.
 */
const Blank = Type.Object(
  {
    id: Name,
    /** What it is called in the text while it is empty. */
    name: Text,
    name_en: Type.Optional(Type.String()),
    ask: Text,
    ask_en: Type.Optional(Type.String()),
    type: oneOf(blankTypes),
    options: Type.Optional(Type.Array(Text, { minItems: 2 })),
    options_en: Type.Optional(Type.Array(Text)),
    from: Type.Optional(Type.Array(Text, { minItems: 1 })),
    example: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type Blank = Static<typeof Blank>

/**
 * One heading or article. `<id>` in it is a blank; `<figure sign>` alone in it is a picture (I12); `when` is FEEL over the blanks
 * that are ticked, chosen or numbers.
 */
const Paragraph = Type.Object(
  {
    id: Name,
    heading: Type.Optional(Type.Boolean()),
    text: Text,
    when: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)

/** D5 What a department decided: whoever uses the text need not write the paper themselves. */
const Decided = Type.Object(
  {
    owner: Text,
    basis: Text,
    by: Text,
    on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    verified: oneOf(['sourced', 'recalled']),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)

const parts = {
  id: Name,
  title: Text,
  title_en: Type.Optional(Type.String()),
  /** Only in these one things; left out: in every one that asks for the paper and has no text of its own. */
  things: Type.Optional(Type.Array(Text, { minItems: 1 })),
  decided: Type.Array(Decided, { minItems: 1 }),
  blanks: Type.Optional(Type.Array(Blank)),
  paragraphs: Type.Array(Paragraph, { minItems: 1 }),
}

/** 示范文本 ModelText: a paper a person would have to write, ready but for its blanks. It stands with its material. */
export const ModelText = Type.Object(parts, { additionalProperties: false })
export type ModelText = Static<typeof ModelText>

/** With the material it is of. */
export type FiledText = ModelText & { readonly material: string }

/** A row of a file: a paragraph, or the part whose paragraphs stand here. */
const Row = Type.Object(
  {
    use: Type.Optional(Name),
    id: Type.Optional(Name),
    heading: Type.Optional(Type.Boolean()),
    text: Type.Optional(Text),
    when: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)

/** As a file says it. */
export const WrittenText = Type.Object(
  { material: Text, ...parts, paragraphs: Type.Array(Row, { minItems: 1 }) },
  { additionalProperties: false },
)
export type WrittenText = Static<typeof WrittenText>

/** I11 Blanks and paragraphs that several texts share. */
export const TextPart = Type.Object(
  { id: Name, blanks: Type.Optional(Type.Array(Blank)), paragraphs: Type.Optional(Type.Array(Paragraph)) },
  { additionalProperties: false },
)
export type TextPart = Static<typeof TextPart>

/** A material, as far as it has texts. */
type WithTexts = { readonly model_texts?: readonly ModelText[] }

/** The text a one thing uses for a paper: one for this thing before one for all. */
const textFor = ({ model_texts: texts = [] }: WithTexts, thing: string): ModelText | undefined =>
  texts.find(({ things }) => things?.includes(thing)) ?? texts.find(({ things }) => things === undefined)

/** D5 The text by which a paper of this one thing is drawn up, where it was decided so; each material once. */
export const drawnBy = (
  material: (WithTexts & { readonly id: string }) | undefined,
  thing: Pick<OneThing, 'code' | 'cuts'>,
): ModelText | undefined =>
  material?.model_texts &&
  thing.cuts?.some((cut) => cut.material === material.id && cut.reason === 'generated')
    ? textFor(material, thing.code)
    : undefined

/** Blanks a condition may read: what is ticked, chosen or counted. */
export const textVariables = ({ blanks = [] }: Pick<ModelText, 'blanks'>): Map<string, VariableType> =>
  new Map(
    blanks.flatMap(({ id, type, options = [] }): [string, VariableType][] => {
      if (type === 'boolean' || type === 'number') return [[id, { type, options: [] }]]
      return type === 'enum' ? [[id, { type: 'single', options }]] : []
    }),
  )

const compiled = new WeakMap<ModelText, Map<string, Condition>>()

/** A paragraph's condition, compiled once. Conditions of a checked document always compile. */
export const textCondition = (text: ModelText, when: string): Condition => {
  const known = compiled.get(text) ?? new Map<string, Condition>()
  compiled.set(text, known)
  const found = known.get(when)
  if (found) return found
  const result = compileCondition(when, textVariables(text), text.id)
  if (!result.ok) throw new Error(`unchecked condition ${when} in the text ${text.id}`)
  known.set(when, result.value)
  return result.value
}

/** The blanks a paragraph names, in their order; of a picture those it is drawn from (I12). */
export const blanksIn = (text: string): readonly string[] => {
  const figure = figureOf(text)
  if (figure) return figureBlanks(figure).map(([name]) => name)
  return [...text.matchAll(/<([^<>]*)>/g)].map(([, name = '']) => name)
}
