import type { LibraryPaper } from '../../../../contract/client.ts'

/** What stands beside a paper, as it is being written. */
export type Beside = LibraryPaper['beside']
export type Criterion = NonNullable<Beside['criteria']>[number]
export type Line = NonNullable<Beside['blank']>[number]
type Filled = NonNullable<Beside['sample']>['values'][number]

/** An id that none of them has; those that stand keep theirs, because samples and cases name them. */
export const freeId = (prefix: string, taken: readonly (string | undefined)[]): string => {
  let number = taken.length + 1
  while (taken.includes(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

export const replaced = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((one, index) => (index === at ? value : one))
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at)
export const moved = <T>(list: readonly T[], at: number, by: -1 | 1): T[] => {
  const [one, other] = [list[at], list[at + by]]
  return one === undefined || other === undefined
    ? [...list]
    : replaced(replaced(list, at, other), at + by, one)
}

export const isFilledIn = ({ kind }: Line): boolean => kind === 'field' || kind === 'table'

/** A line of another kind; what is filled in has an id, what is read has none. */
export const ofKind = (line: Line, kind: Line['kind'], lines: readonly Line[]): Line => {
  const { id, ...rest } = line
  const filled = kind === 'field' || kind === 'table'
  const named = filled
    ? {
        id:
          id ??
          freeId(
            'line',
            lines.map((one) => one.id),
          ),
      }
    : {}
  return { ...rest, ...named, kind }
}

/** Another blank form: what the sample said of lines that are gone, or are filled in another way now, goes with them. */
export const withBlank = (beside: Beside, blank: readonly Line[]): Beside => {
  const kinds = new Map(blank.filter(isFilledIn).map(({ id, kind }) => [id, kind]))
  const stays = ({ id, rows }: Filled) => kinds.get(id) === (rows ? 'table' : 'field')
  const { sample, ...rest } = beside
  const values = sample?.values.filter(stays) ?? []
  return {
    ...rest,
    blank: [...blank],
    ...(sample && kinds.size > 0 && { sample: { ...sample, values } }),
  }
}

/** One line of the sample; the others stay. */
export const withValue = ({ sample, ...rest }: Beside, filled: Filled): Beside => {
  const others = (sample?.values ?? []).filter(({ id }) => id !== filled.id)
  return { ...rest, sample: { ...sample, values: [...others, filled] } }
}

const cellSign = '|'
/** Columns or cells as people type them in one line. */
export const cellsOf = (text: string): string[] => text.split(/[|｜]/).map((cell) => cell.trim())
export const inCells = (cells: readonly string[]): string => cells.join(` ${cellSign} `)
export const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((row) => row.trim())
    .map(cellsOf)

export const kindKeys: Readonly<Record<Line['kind'], string>> = {
  heading: 'beside.kind.heading',
  text: 'beside.kind.text',
  field: 'beside.kind.field',
  table: 'beside.kind.table',
  signature: 'beside.kind.signature',
}

/** A field without words of its own has those of its data element. */
export const nameOfLine =
  (elements: LibraryPaper['elements'], pick: (zh: string, en: string) => string) =>
  (line: Line): string => {
    const element = line.name ? undefined : elements.find(({ id }) => id === line.element)
    return pick(line.name || element?.name || line.id || '', line.name_en || element?.nameEn || '')
  }
