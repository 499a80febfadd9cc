import type { Blank } from '#engine/catalogue'
import type { Problem, Said } from '#engine/kernel'
import type { Figure } from './figure-parts.ts'

export type DrawnBlank = {
  readonly id: string
  readonly name: Said
  readonly ask: Said
  readonly type: Blank['type']
  readonly options: readonly { readonly value: string; readonly said: Said }[]
  readonly example: string
  readonly value: string
  /** What the person wrote themselves; null while it comes from elsewhere or nowhere. */
  readonly said: string | null
  /** Where the value comes from that the person did not write here. */
  readonly from: Said | null
  /** It is needed as the text stands, and has no right value. */
  readonly isOpen: boolean
  readonly fault: Problem | null
}
export type DrawnParagraph = {
  readonly id: string
  readonly isHeading: boolean
  /** 第一条; null of a heading. */
  readonly number: string | null
  readonly text: string
  /** What the model says, with the facts of now. */
  readonly model: string
  readonly isEdited: boolean
  /** The person wrote it anew, and what the model says has changed since. */
  readonly isOutdated: boolean
  /** F67 The picture this paragraph is; null of any other, and while a blank it is drawn from is open. */
  readonly figure: Figure | null
}
export type DrawnText = {
  readonly blanks: readonly DrawnBlank[]
  readonly paragraphs: readonly DrawnParagraph[]
  /** Blanks that must be filled before it is a paper. */
  readonly open: readonly Said[]
}
