/** Kinds of blanks that pictures are drawn from. */
type Kind = 'string' | 'number' | 'enum'

/** I12 The pictures a model text can hold, and the blanks each is drawn from, with their kinds. */
const textFigures = {
  /** The headings of the text after it, as steps joined by arrows. */
  flow: {},
  /** Where the shop lies: its street, the nearest crossing, what is beside it. */
  place: {
    shop: 'string',
    frontStreet: 'string',
    doorFaces: 'enum',
    crossStreet: 'string',
    crossSide: 'enum',
    neighbours: 'string',
  },
  /** A sign on its front, to scale and in its colours. */
  sign: {
    signText: 'string',
    signLength: 'number',
    signHeight: 'number',
    signBottom: 'number',
    frontWidth: 'number',
    signGround: 'enum',
    signLetters: 'enum',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Kind>>>>

export type TextFigure = keyof typeof textFigures
export const figureKinds = Object.keys(textFigures) as readonly TextFigure[]

const isFigure = (name: string): name is TextFigure => Object.hasOwn(textFigures, name)

/** The picture a paragraph is, where it is one: `<figure sign>` and nothing else. */
export const figureOf = (text: string): TextFigure | undefined => {
  const name = /^<figure ([^<>]*)>$/.exec(text)?.[1] ?? ''
  return isFigure(name) ? name : undefined
}

/** The blanks a picture is drawn from, with the kind each must have. */
export const figureBlanks = (figure: TextFigure): readonly (readonly [name: string, kind: Kind])[] =>
  Object.entries(textFigures[figure])

/** Pictures named in a text that are none, or do not stand alone in their paragraph. */
export const strayFigures = (text: string): readonly string[] =>
  figureOf(text) ? [] : [...text.matchAll(/<figure\b([^<>]*)>/g)].map(([, name = '']) => name.trim())
