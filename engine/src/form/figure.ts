import type { TextFigure } from '#engine/catalogue'
import { drawFlow } from './figure-flow.ts'
import type { Figure } from './figure-parts.ts'
import { drawPlace } from './figure-place.ts'
import { drawSign } from './figure-sign.ts'

type Ground = {
  /** What stands in the blanks; a blank without a right value is not there. */
  readonly value: (blank: string) => string | undefined
  /** The headings of the text that come after the picture, without their numbers. */
  readonly steps: readonly string[]
}

/** F67 The picture, or null while a blank it is drawn from is open. */
export const drawFigure = (kind: TextFigure, { value, steps }: Ground): Figure | null => {
  if (kind === 'flow') return drawFlow(steps)
  return kind === 'place' ? drawPlace(value) : drawSign(value)
}
