import type { Problem } from '#engine/kernel'
import { type Blank, blanksIn, type FiledText, type TextPart, type WrittenText } from './model-text.ts'
import { nearest } from './nearest.ts'
import type { JsonPath } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'

type Paragraph = FiledText['paragraphs'][number]
type Fault = { readonly path: JsonPath; readonly problem: Problem }

/** Where a spread text's paragraphs and blanks stand in its file. */
type Origins = { readonly rows: readonly number[]; readonly own: number; readonly from: readonly number[] }
const origins = new WeakMap<FiledText, Origins>()

/** The words a condition reads. */
export const wordsOf = (when: string | undefined): readonly string[] =>
  when?.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []

const bothHold = (outer: string | undefined, inner: string | undefined): string | undefined =>
  outer && inner ? `(${outer}) and (${inner})` : (outer ?? inner)

const withCondition = (paragraph: Paragraph, outer: string | undefined): Paragraph => {
  const { when: inner, ...rest } = paragraph
  const when = bothHold(outer, inner)
  return when === undefined ? rest : { ...rest, when }
}

/**
 * I11 A text as it holds: each `use` replaced by the paragraphs of that part, under both conditions; blanks of the parts it needs
 * come after its own, and its own go before a part's of the same name. What a part offers and this text does not need is left out.
 */
const spreadText = (
  { paragraphs: rows, blanks: own = [], ...text }: WrittenText,
  parts: ReadonlyMap<string, TextPart>,
): { readonly text: FiledText; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = []
  const paragraphs: Paragraph[] = []
  const at: number[] = []
  const offered: { readonly blank: Blank; readonly row: number }[] = []
  for (const [index, { use, when, id, text: said, heading }] of rows.entries()) {
    const path = ['paragraphs', index]
    if ((use === undefined) === (id === undefined || said === undefined) || (use && (id || said || heading)))
      faults.push({ path, problem: failCatalogue('text_row_unclear', { text: text.id }) })
    else if (use === undefined) {
      paragraphs.push(withCondition({ id: id ?? '', text: said ?? '', ...(heading && { heading }) }, when))
      at.push(index)
    } else {
      const part = parts.get(use)
      if (!part) {
        const hint = nearest(use, parts.keys())
        const problem = failCatalogue('text_part_unknown', { text: text.id, part: use, hint })
        faults.push({ path: [...path, 'use'], problem })
      }
      for (const paragraph of part?.paragraphs ?? []) {
        paragraphs.push(withCondition(paragraph, when))
        at.push(index)
      }
      offered.push(...(part?.blanks ?? []).map((blank) => ({ blank, row: index })))
    }
  }
  const needed = new Set(paragraphs.flatMap((one) => [...blanksIn(one.text), ...wordsOf(one.when)]))
  const known = new Set(own.map(({ id }) => id))
  const taken = offered.filter(({ blank: { id } }) => {
    if (!needed.has(id) || known.has(id)) return false
    known.add(id)
    return true
  })
  const blanks = [...own, ...taken.map(({ blank }) => blank)]
  const spread: FiledText = { ...text, ...(blanks.length > 0 && { blanks }), paragraphs }
  origins.set(spread, { rows: at, own: own.length, from: taken.map(({ row }) => row) })
  return { text: spread, faults }
}

/** The place in the file of a path in the spread text: what came from a part is told where the part is used. */
export const placeInFile = (text: FiledText, path: JsonPath): JsonPath => {
  const origin = origins.get(text)
  const [list, index, ...rest] = path
  if (!origin || typeof index !== 'number') return path
  if (list === 'paragraphs') return [list, origin.rows[index] ?? 0, ...rest]
  const row = list === 'blanks' ? origin.from[index - origin.own] : undefined
  return row === undefined ? path : ['paragraphs', row, 'use']
}

/** Whether a blank of a spread text came from a part: such a one may name sources that only other texts have. */
export const isFromPart = (text: FiledText, index: number): boolean =>
  index >= (origins.get(text)?.own ?? Number.POSITIVE_INFINITY)

/** I11 All texts spread, in their order, with what is wrong in their rows, and the parts that no text uses. */
export const spreadTexts = (texts: readonly WrittenText[], parts: readonly TextPart[]) => {
  const known = new Map(parts.map((part) => [part.id, part]))
  const spread = texts.map((text) => spreadText(text, known))
  const used = new Set(texts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ use }) => use ?? [])))
  return {
    texts: spread.map(({ text }) => text),
    faults: spread.flatMap(({ faults }, index) => faults.map((fault) => ({ index, fault }))),
    idle: parts.flatMap(({ id: part }, index): { index: number; fault: Fault }[] =>
      used.has(part)
        ? []
        : [{ index, fault: { path: ['id'], problem: failCatalogue('text_part_unused', { part }) } }],
    ),
  }
}
