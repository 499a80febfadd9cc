import { figureOf, type ModelText } from '#engine/catalogue'
import { ok, type Problem, type Result, refuse, withoutUnseen } from '#engine/kernel'
import { drawText, type TextGround, type TextWork } from './draw-text.ts'
import { failForm } from './problems.ts'

/** What is sent of a text: only what changes. `null` puts a paragraph back to the model. */
export type TextChange = {
  readonly said?: Readonly<Record<string, string>>
  readonly edits?: Readonly<Record<string, string | null>>
  readonly used?: boolean
}

/** Characters a paragraph may have; a blank is checked as a field is. */
export const longestParagraph = 2000
const longestSaid = 300

/** F52 As it is kept: one line after another, without blanks around and marks nobody sees. */
const tidyParagraph = (text: string): string =>
  withoutUnseen(text)
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

const faultsOf = (text: ModelText, { said = {}, edits = {} }: TextChange): readonly Problem[] => {
  const paragraphs = new Set(text.paragraphs.filter((one) => !figureOf(one.text)).map(({ id }) => id))
  const blanks = new Set((text.blanks ?? []).map(({ id }) => id))
  return [
    ...Object.entries(said).flatMap(([id, value]) => {
      if (!blanks.has(id)) return [failForm('text_place_unknown', { id }, id)]
      return value.length > longestSaid ? [failForm('text_said_long', { most: longestSaid }, id)] : []
    }),
    ...Object.entries(edits).flatMap(([id, value]) => {
      if (!paragraphs.has(id)) return [failForm('text_place_unknown', { id }, id)]
      if (value === null) return []
      const length = [...tidyParagraph(value)].length
      if (length === 0) return [failForm('text_paragraph_empty', {}, id)]
      return length > longestParagraph
        ? [failForm('text_paragraph_long', { most: longestParagraph, length }, id)]
        : []
    }),
  ]
}

/** F52 F53 What a person changed, tidied and within bounds; it is used only when nothing in it is open. */
export const workOnText = (
  text: ModelText,
  ground: TextGround,
  before: TextWork,
  change: TextChange,
): Result<TextWork> => {
  const faults = faultsOf(text, change)
  if (faults.length) return refuse(...faults)
  const said = { ...before.said, ...change.said }
  const models = new Map(
    drawText({ ...text, paragraphs: [...text.paragraphs] }, ground, { ...before, said }).paragraphs.map(
      ({ id, model }) => [id, model],
    ),
  )
  const changed = Object.entries(change.edits ?? {}).map(([id, value]) => {
    const tidied = value === null ? null : tidyParagraph(value)
    const over = models.get(id) ?? ''
    // What says the same as the model is the model.
    return [id, tidied === null || tidied === over ? undefined : { text: tidied, over }] as const
  })
  const edits = Object.fromEntries(
    Object.entries({ ...before.edits, ...Object.fromEntries(changed) }).flatMap(([id, edit]) =>
      edit ? [[id, edit]] : [],
    ),
  )
  const work = {
    said: Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== '')),
    edits,
    used: change.used ?? before.used,
  }
  if (change.used !== true) return ok(work)
  const { open } = drawText(text, ground, work)
  return open.length ? refuse(textOpen(text, open)) : ok(work)
}

/** F53 A text with an open blank is no paper yet. */
export const textOpen = (
  { title, title_en: titleEn = title }: Pick<ModelText, 'title' | 'title_en'>,
  open: readonly { readonly zh: string; readonly en: string }[],
): Problem =>
  failForm('text_open', {
    title,
    titleEn,
    names: open.map(({ zh }) => zh).join('、'),
    namesEn: open.map(({ en }) => en).join(', '),
  })
