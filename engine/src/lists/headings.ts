import { type FieldId, fieldIds, fieldOf, ownSheets } from './fields.ts'
import { type Grid, toGrid } from './grid.ts'
import { emptyHeadings, headingWords } from './heading-words.ts'
import { likeness, pairsOf } from './likeness.ts'
import type { HeadingColumn, RememberedHeadings, Sheet, SheetHeadings } from './types.ts'

const bracketed = /[（(【[][^（(）)【】[\]]*[）)】\]]/g
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*:：、,，.。·'"“”的]/g, '')
    .toLowerCase()
/** Heading without its bracketed remark: 法定时限（工作日） and 法定时限 are one heading. */
const bare = (text: string): string => plain(text.normalize('NFKC').replace(bracketed, ''))

/** How a heading is remembered, so that spaces, full-width signs and remarks in brackets make no difference. */
export const headingKey = (heading: string): string => bare(heading) || plain(heading)

const words = new Map<string, FieldId>()
for (const id of fieldIds)
  for (const word of [fieldOf(id).zh, ...headingWords[id].split(' '), fieldOf(id).en])
    words.set(headingKey(word), words.get(headingKey(word)) ?? id)

const ignored = new Set(emptyHeadings.split(' ').map(headingKey))

const wordPairs = [...words].map(([word, field]) => ({ word, field, pairs: new Set(pairsOf(word)) }))

/** Without a field the column is not read. */
type Match = { readonly field?: FieldId; readonly confidence: number }

/** A heading that holds a known word, or nearly is one. Two-letter words hold in too many others (法定 in 法定代表人). */
const findNear = (text: string): Match | undefined => {
  const own = pairsOf(text)
  let best: Match | undefined
  for (const { word, field, pairs: known } of wordPairs) {
    const held = word.length >= 3 && text.includes(word) ? 0.5 + (0.4 * word.length) / text.length : 0
    const like = likeness(own, known)
    const confidence = Math.max(held, like >= 0.6 ? like * 0.8 : 0)
    if (confidence >= 0.6 && confidence > (best?.confidence ?? 0)) best = { field, confidence }
  }
  return best
}

/** Every row near the top is tried as a heading, alone and with its neighbours, so each text is asked several times. */
const createNear = () => {
  const asked = new Map<string, Match | undefined>()
  return (text: string): Match | undefined => {
    if (!asked.has(text)) asked.set(text, findNear(text))
    return asked.get(text)
  }
}
type Near = ReturnType<typeof createNear>
type Words = { readonly remembered: RememberedHeadings; readonly near: Near }

/** L3 A heading under a merged one is read alone and together with it; what the department settled before wins. */
const matchTexts = (texts: readonly string[], { remembered, near }: Words): Match | undefined => {
  const child = headingKey(texts.at(-1) ?? '')
  const whole = texts.map(headingKey).join('')
  const around = texts.length > 1 ? [whole, child + headingKey(texts[0] ?? '')] : []
  for (const text of [whole, child]) {
    const settled = Object.hasOwn(remembered, text) ? remembered[text] : undefined
    if (settled) return settled === 'ignore' ? { confidence: 1 } : { field: settled, confidence: 1 }
  }
  if (ignored.has(child)) return { confidence: 0.98 }
  for (const text of around) if (words.has(text)) return { field: words.get(text)!, confidence: 0.97 }
  if (words.has(child)) return { field: words.get(child)!, confidence: texts.length > 1 ? 0.95 : 0.98 }
  return near(around[0] ?? child) ?? near(child)
}

/** A merge over more than half of the sheet is its title, not the heading of a group. */
const isTitle = (grid: Grid, width: number): boolean => grid.lastColumn >= 4 && width * 2 > grid.lastColumn

const textsAbove = (grid: Grid, column: number, first: number, last: number): string[] => {
  const texts: string[] = []
  for (let row = first; row <= last; row += 1) {
    const cell = grid.seen(row, column)
    const width = cell?.merged ? cell.merged.right - cell.merged.left + 1 : 1
    const text = cell?.text.replace(/\s+/g, '') ?? ''
    if (text && !isTitle(grid, width) && texts.at(-1) !== text) texts.push(text)
  }
  return texts
}

/** Of several columns taken for one field only sure ones stay; two sure ones are told apart by L4. */
const settle = (columns: readonly HeadingColumn[]): HeadingColumn[] => {
  const best = new Map<FieldId, number>()
  for (const { field, confidence } of columns)
    if (field) best.set(field, Math.max(best.get(field) ?? 0, confidence))
  return columns.map((one) => {
    if (!one.field || one.confidence >= 0.9 || one.confidence === best.get(one.field)) return one
    return { column: one.column, heading: one.heading, confidence: 0 }
  })
}

const columnsOf = (grid: Grid, first: number, last: number, known: Words): HeadingColumn[] => {
  const columns: HeadingColumn[] = []
  for (let column = 1; column <= grid.lastColumn; column += 1) {
    const texts = textsAbove(grid, column, first, last)
    if (!texts.length || texts.some((text) => text.length > 40)) continue
    const match = matchTexts(texts, known)
    const heading = texts.join('·')
    columns.push({ column, heading, ...(match ?? { confidence: 0 }) })
  }
  return settle(columns)
}

/** Headings of several rows show by a merge that ends or branches inside them. */
const hangsTogether = (grid: Grid, first: number, last: number): boolean =>
  first === last ||
  grid.merges.some(
    ({ merged }) =>
      merged &&
      merged.top >= first &&
      merged.bottom <= last &&
      !isTitle(grid, merged.right - merged.left + 1) &&
      (merged.bottom > merged.top || merged.top < last),
  )

const worth = (columns: readonly HeadingColumn[]): number => {
  const best = new Map<FieldId, number>()
  for (const { field, confidence } of columns)
    if (field) best.set(field, Math.max(best.get(field) ?? 0, confidence))
  const sum = [...best.values()].reduce((total, one) => total + one, 0)
  return best.size >= 2 && (best.has('name') || best.has('as_named') || best.size >= 4) ? sum : 0
}

const searchedRows = 20

/**
 * L3 Finds the rows of headings (one to three, merged groups followed, titles above skipped) and proposes a field for each
 * column. Undefined when the sheet has no headings of a list, or is one the product writes itself.
 */
export const matchHeadings = (
  sheet: Sheet,
  remembered: RememberedHeadings = {},
): SheetHeadings | undefined => {
  const own: readonly string[] = [ownSheets.guide, ownSheets.faults, ownSheets.materials, ownSheets.elements]
  if (own.includes(sheet.name)) return undefined
  const grid = toGrid(sheet)
  const known = { remembered, near: createNear() }
  let best: { headings: SheetHeadings; worth: number } | undefined
  for (let depth = 1; depth <= 3; depth += 1)
    for (let first = 1; first + depth - 1 <= Math.min(searchedRows, grid.lastRow); first += 1) {
      const last = first + depth - 1
      if (!hangsTogether(grid, first, last)) continue
      const columns = columnsOf(grid, first, last, known)
      const found = worth(columns)
      if (found > (best?.worth ?? 0))
        best = { headings: { sheet: sheet.name, first, last, columns }, worth: found }
    }
  return best?.headings
}

/**
 * The headings in the rows a person names, where none were found or others. Undefined when those rows say nothing, or lie
 * outside the sheet.
 */
export const headingsAt = (
  sheet: Sheet,
  { first, last }: { readonly first: number; readonly last: number },
  remembered: RememberedHeadings = {},
): SheetHeadings | undefined => {
  const grid = toGrid(sheet)
  if (first < 1 || last < first || last > grid.lastRow || last - first > 4) return undefined
  const columns = columnsOf(grid, first, last, { remembered, near: createNear() })
  return columns.length ? { sheet: sheet.name, first, last, columns } : undefined
}

/** The headings of every sheet that has some. */
export const matchWorkbook = (
  sheets: readonly Sheet[],
  remembered: RememberedHeadings = {},
): SheetHeadings[] => sheets.flatMap((sheet) => matchHeadings(sheet, remembered) ?? [])

/** What to remember of headings a person confirmed: the field of each, or that it is not read. */
export const rememberHeadings = (mapping: readonly SheetHeadings[]): RememberedHeadings =>
  Object.fromEntries(
    mapping
      .flatMap(({ columns }) => columns)
      .map(({ heading, field }) => [heading.split('·').map(headingKey).join(''), field ?? 'ignore'] as const),
  )
