import type { BlankLine, Catalogue, DataElement, Material } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { entryOf, kindHints, type PaperEntry } from './on-paper.ts'
import type { FieldShape } from './types.ts'
import { valueSaid } from './value-said.ts'

/** One line of a blank form or a sample, ready to be set. `value` and `rows` are empty in a blank form. */
export type SheetLine =
  | { readonly kind: 'heading' | 'text' | 'signature'; readonly said: Said }
  | {
      readonly kind: 'field'
      readonly name: Said
      readonly entry: PaperEntry
      readonly options: readonly { readonly said: Said; readonly ticked: boolean }[]
      readonly hints: readonly Said[]
      readonly value: string
    }
  | {
      readonly kind: 'table'
      readonly name: Said
      readonly heads: readonly Said[]
      readonly rows: readonly (readonly string[])[]
    }

const shapeOf = (line: BlankLine, element: DataElement | undefined): FieldShape => {
  const name = line.name ?? element?.name ?? line.element ?? ''
  return {
    element: element?.id ?? line.id ?? '',
    name,
    nameEn: line.name_en ?? (line.name ? undefined : element?.name_en) ?? name,
    type: element?.type ?? 'string',
    options: element?.options ?? [],
  }
}

const choicesOf = ({ type, options }: FieldShape): readonly string[] =>
  type === 'boolean' ? ['true', 'false'] : options

const fieldLine = (line: BlankLine, value: string, catalogue: Catalogue): SheetLine => {
  const element = line.element === undefined ? undefined : catalogue.element.get(line.element)
  const shape = shapeOf(line, element)
  const said = (option: string) => valueSaid({ ...shape, optionsEn: element?.options_en ?? [] }, option)
  return {
    kind: 'field',
    name: { zh: shape.name, en: shape.nameEn },
    entry: line.wide ? 'wide' : entryOf(shape),
    options: choicesOf(shape).map((option) => ({ said: said(option), ticked: option === value })),
    hints: value ? [] : kindHints(shape),
    value,
  }
}

const tableLine = (line: BlankLine, filled: readonly (readonly string[])[]): SheetLine => {
  const { name = '', name_en: english, columns = [], columns_en: columnsEn = [], rows = 8 } = line
  const empty = columns.map(() => '')
  return {
    kind: 'table',
    name: { zh: name, en: english ?? name },
    heads: columns.map((column, index) => ({ zh: column, en: columnsEn[index] ?? column })),
    rows: filled.length
      ? filled.map((row) => empty.map((_, index) => row[index] ?? ''))
      : Array.from({ length: rows }, () => empty),
  }
}

/** F34 A material's blank form as a document, or the same filled in with its sample; undefined where it is not on file. */
export const paperSheet = (
  { blank, sample }: Material,
  catalogue: Catalogue,
  kind: 'blank' | 'sample',
): readonly SheetLine[] | undefined => {
  if (!blank || (kind === 'sample' && !sample)) return undefined
  const filled = new Map(kind === 'sample' ? (sample?.values ?? []).map((one) => [one.id, one] as const) : [])
  return blank.map((line): SheetLine => {
    const given = line.id === undefined ? undefined : filled.get(line.id)
    if (line.kind === 'field') return fieldLine(line, given?.value ?? '', catalogue)
    if (line.kind === 'table') return tableLine(line, given?.rows ?? [])
    return { kind: line.kind, said: { zh: line.name ?? '', en: line.name_en ?? line.name ?? '' } }
  })
}
