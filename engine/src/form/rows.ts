import { mostRows, type RowCells } from '#engine/catalogue'
import { type Said, withoutUnseen } from '#engine/kernel'
import { maskField } from './mask.ts'
import type { FieldList, FieldShape, FormValues } from './types.ts'
import { valueSaid } from './value-said.ts'

/** F40 One row: who it is among the others, for as long as the list lives, and its cells as typed. */
export type FormRow = { readonly id: string; readonly cells: RowCells }
/** F40 A list as it is filled in; `closed`: the person said that there are no more. */
export type FormRows = { readonly rows: readonly FormRow[]; readonly closed: boolean }

const none: FormRows = { rows: [], closed: false }
/** More than this is no list of a form: a save that carries it is cut, and told (`rows_too_many`). */
const mostRead = mostRows * 2
const soundId = /^[a-z0-9]{1,12}$/

type Found = { readonly id?: unknown; readonly cells?: unknown }

/** Control signs within the text of a list are written as JSON writes them, so that no door of texts sees them (KE7). */
const soundCell = (cell: string): string =>
  withoutUnseen(cell.toWellFormed().replace(/(?![\t\n\r])\p{Cc}/gu, ''))

const cellsOf = (found: unknown): RowCells =>
  found !== null && typeof found === 'object'
    ? Object.fromEntries(
        Object.entries(found).flatMap(([column, cell]) =>
          typeof cell === 'string' ? [[column, soundCell(cell)]] : [],
        ),
      )
    : {}

/** An id of its own for every row, whatever was sent: the first unused number. */
const freshId = (taken: ReadonlySet<string>): string => {
  for (let number = taken.size + 1; ; number++) if (!taken.has(`${number}`)) return `${number}`
}

const withIds = (rows: readonly Found[]): FormRow[] => {
  const taken = new Set<string>()
  return rows.slice(0, mostRead).map(({ id, cells }) => {
    const own = typeof id === 'string' && soundId.test(id) && !taken.has(id) ? id : freshId(taken)
    taken.add(own)
    return { id: own, cells: cellsOf(cells) }
  })
}

const parsed = (text: string): { readonly rows?: unknown; readonly closed?: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * F40 The rows in the text of a list (`rowsText`). A text of before, or one that somebody sent, is a line a row in the column that tells
 * rows apart: nothing typed is lost.
 */
export const readRows = (text: string, tells: string): FormRows => {
  if (!text.trim()) return none
  // A list of hundreds of rows is read again and again while one request is answered.
  if (last?.text === text && last.tells === tells) return last.found
  const found = readText(text, tells)
  last = { text, tells, found }
  return found
}

let last: { readonly text: string; readonly tells: string; readonly found: FormRows } | undefined

const readText = (text: string, tells: string): FormRows => {
  const found = parsed(text)
  if (found && Array.isArray(found.rows))
    return {
      rows: withIds(found.rows.filter((row) => row !== null && typeof row === 'object')),
      closed: found.closed === true,
    }
  const lines = text.split(/[\n；;]+/).map((line) => line.trim())
  return {
    rows: withIds(lines.filter(Boolean).map((line) => ({ cells: { [tells]: line } }))),
    closed: false,
  }
}

/** F40 A list as it travels: as text, as every value does (F6). A list nobody began is empty. */
export const rowsText = ({ rows, closed }: FormRows): string =>
  rows.length === 0 && !closed ? '' : JSON.stringify({ rows, ...(closed && { closed }) })

/** The list of a field in these values. */
export const rowsIn = (
  { element, list }: Pick<FieldShape, 'element' | 'list'>,
  values: FormValues,
): FormRows => (list ? readRows(values[element] ?? '', list.tells) : none)

/** What a cell says, however it is written. */
export const bareCell = (text: string | undefined): string => (text ?? '').replace(/\s/g, '').toUpperCase()

/** Whether two rows that say the same in the telling column are one all the same: no other column that tells apart says otherwise. */
const isSame = (apart: readonly string[], one: RowCells, other: RowCells): boolean =>
  apart.every((column) => {
    const [own, its] = [bareCell(one[column]), bareCell(other[column])]
    return !own || !its || own === its
  })

/**
 * F60 Rows as they come, each asked whether one before it says the same: in the telling column, where no column that tells apart says
 * otherwise in both, or in a column of identity numbers that tells apart. The column that gives it away, and that earlier row's place.
 */
export const createTwins = ({ tells, apart = [], columns }: FieldList) => {
  const numbers = apart.filter((id) =>
    columns.some(({ element, type }) => element === id && type === 'id_number'),
  )
  const seen = new Map<string, { readonly cells: RowCells; readonly place: number }[]>()
  const keyOf = (column: string, cells: RowCells) => `${column} ${bareCell(cells[column])}`
  const twinIn = (column: string, cells: RowCells) =>
    bareCell(cells[column])
      ? seen.get(keyOf(column, cells))?.find((one) => column !== tells || isSame(apart, one.cells, cells))
      : undefined
  return {
    add: (cells: RowCells, place: number): void => {
      for (const column of [tells, ...numbers])
        seen.set(keyOf(column, cells), [...(seen.get(keyOf(column, cells)) ?? []), { cells, place }])
    },
    find: (cells: RowCells): { readonly column: string; readonly place: number } | undefined => {
      for (const column of [tells, ...numbers]) {
        const twin = twinIn(column, cells)
        if (twin) return { column, place: twin.place }
      }
      return undefined
    },
  }
}

export const isEmptyRow = ({ cells }: Pick<FormRow, 'cells'>): boolean =>
  Object.values(cells).every((cell) => !cell.trim())

/** C54 Rows by their places: 1, 2, 3 … */
export const renumbered = ({ rows, closed }: FormRows): FormRows => ({
  rows: rows.map(({ cells }, index) => ({ id: `${index + 1}`, cells })),
  closed,
})

/** What a new row is called. */
export const nextRowId = (rows: readonly FormRow[]): string => freshId(new Set(rows.map(({ id }) => id)))

/** A list with its cells said otherwise; a column that is not named goes. */
const retold = (
  columns: FieldList['columns'],
  text: string,
  tells: string,
  say: (column: FieldList['columns'][number], cell: string) => string,
): string => {
  const { rows, closed } = readRows(text, tells)
  const said = rows.map(({ id, cells }) => ({
    id,
    cells: Object.fromEntries(
      columns.flatMap((column) => {
        const cell = cells[column.element]
        return cell === undefined ? [] : [[column.element, say(column, cell)]]
      }),
    ),
  }))
  return rowsText({ rows: said, closed })
}

/** D12 X2 A list for a reader who may not read some of its columns: without them, or with them masked. */
export const listFor = (
  list: FieldList,
  text: string,
  unread: ReadonlySet<string>,
  how: 'without' | 'masked',
): { readonly list: FieldList; readonly value: string } => {
  if (!list.columns.some(({ element }) => unread.has(element))) return { list, value: text }
  const columns = how === 'masked' ? list.columns : list.columns.filter(({ element }) => !unread.has(element))
  const value = retold(columns, text, list.tells, (column, cell) =>
    unread.has(column.element) ? maskField(column, cell) : cell,
  )
  return { list: { ...list, columns }, value }
}

/** X2 A value of the form for a screen that does not need it whole: of a list, each cell. */
export const maskValue = (
  field: Parameters<typeof maskField>[0] & Pick<FieldShape, 'list'>,
  value: string,
): string =>
  field.list ? retold(field.list.columns, value, field.list.tells, maskField) : maskField(field, value)

/** F40 Each row as people read it: what tells it, and its other cells with their columns' names. */
export const rowsSaid = (list: FieldList, text: string): { readonly told: Said; readonly rest: Said }[] =>
  readRows(text, list.tells).rows.map(({ cells }) => {
    const filled = list.columns.flatMap((column) => {
      const cell = cells[column.element]?.trim()
      if (!cell) return []
      const { zh, en } = valueSaid(column, cell)
      const unit = column.unit ?? ''
      return [{ column, zh: `${zh}${unit && ` ${unit}`}`, en: `${en}${unit && ` ${unit}`}` }]
    })
    const telling = filled.find(({ column }) => column.element === list.tells)
    const others = filled.filter((one) => one !== telling)
    return {
      told: { zh: telling?.zh ?? '—', en: telling?.en ?? '—' },
      rest: {
        zh: others.map(({ column, zh }) => `${column.name} ${zh}`).join('，'),
        en: others.map(({ column, en }) => `${column.nameEn} ${en}`).join(', '),
      },
    }
  })
