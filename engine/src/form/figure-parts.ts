import { palette } from '#engine/kernel'

type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** #rrggbb, or null for none. */
  readonly fill: string | null
  /** Thickness of its edge; 0 for none. */
  readonly edge: number
}
type Line = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly isDashed: boolean
  /** Heads at its end only, at both ends, or none. */
  readonly heads: 0 | 1 | 2
}
type Label = {
  readonly x: number
  /** Of its middle. */
  readonly y: number
  readonly text: string
  /** Height of a full-width character. */
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill: string
}

/** F67 A picture: millimetres on paper, from the upper left corner; boxes lie below lines, lines below labels. */
export type Figure = {
  readonly width: number
  readonly height: number
  /** What is seen on it, in a sentence. */
  readonly said: string
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  readonly labels: readonly Label[]
}

export const box = (x: number, y: number, width: number, height: number, more: Partial<Box> = {}): Box => ({
  x,
  y,
  width,
  height,
  fill: null,
  edge: 0.2,
  ...more,
})
export const line = (x1: number, y1: number, x2: number, y2: number, more: Partial<Line> = {}): Line => ({
  x1,
  y1,
  x2,
  y2,
  isDashed: false,
  heads: 0,
  ...more,
})
export const label = (x: number, y: number, text: string, more: Partial<Label> = {}): Label => ({
  x,
  y,
  text,
  size: 4,
  anchor: 'middle',
  fill: palette.ink,
  ...more,
})

/** The length of a text where a full-width character is 1. */
export const lengthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2e80 ? 0.58 : 1), 0)

/** A label no longer than there is room for: smaller, and cut where even that is too long. */
export const fitted = (
  x: number,
  y: number,
  text: string,
  room: number,
  more: Partial<Label> = {},
): Label => {
  const most = more.size ?? 4
  const size = Math.max(2.2, Math.min(most, room / Math.max(lengthOf(text), 1)))
  let said = text
  while (lengthOf(said) * size > room && [...said].length > 2) said = `${[...said].slice(0, -2).join('')}…`
  return label(x, y, said, { ...more, size })
}
