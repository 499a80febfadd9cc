import type { Problem } from '#engine/kernel'
import { checkValue, missing, type ValueContext } from './check-value.ts'
import { numberOf } from './paste-rows.ts'
import { failForm } from './problems.ts'
import { createTwins, type FormRow, isEmptyRow, readRows, rowsText } from './rows.ts'
import type { FieldColumn, FieldList, FieldShape } from './types.ts'

type ListField = FieldShape & { readonly list: FieldList }

/** F40 Where a fault of a list stands: list/row/column. */
const cellPlace = (list: string, row: string, column: string): string => `${list}/${row}/${column}`

/** A column as it is told in a fault: with the number of its row. */
const inRow = (field: ListField, column: FieldColumn, { id }: FormRow, place: number): FieldShape => ({
  ...column,
  element: cellPlace(field.element, id, column.element),
  name: `${field.name}第 ${place} 行${column.name}`,
  nameEn: `${field.nameEn}, row ${place}: ${column.nameEn}`,
})

type CheckedRow = { readonly cells: Record<string, string>; readonly problems: readonly Problem[] }

const checkRow = (
  field: ListField,
  row: FormRow,
  place: number,
  context: ValueContext & { readonly whole: boolean },
): CheckedRow => {
  const cells: Record<string, string> = {}
  const problems: Problem[] = []
  for (const column of field.list.columns) {
    const said = row.cells[column.element] ?? ''
    const typed = column.type === 'number' || column.type === 'integer' ? numberOf(said, column, 1) : said
    if (!typed.trim()) {
      if (context.whole && column.required) problems.push(missing(inRow(field, column, row, place)))
      continue
    }
    // Kinds that are told by the element's own name (an e-mail, a postcode) are judged by that name.
    const checked = checkValue(column, typed, context)
    if (checked.ok) cells[column.element] = checked.value
    else problems.push(...checkAgain(inRow(field, column, row, place), checked.problems))
  }
  return { cells, problems }
}

/** F63 What is wrong with each of these rows by itself, in their order: cells, and what must be filled in and is not. A row is told by its number in the table. */
export const judgeRows = (
  field: ListField,
  { rows, lines }: { readonly rows: readonly FormRow['cells'][]; readonly lines: readonly number[] },
  context: ValueContext,
): readonly (readonly Problem[])[] => {
  const ofTable = { ...field, name: '表格', nameEn: 'Table' }
  return rows.map((cells, place) => {
    const line = lines[place] ?? place + 1
    return checkRow(ofTable, { id: `${line}`, cells }, line, { ...context, whole: true }).problems
  })
}

/** The fault of a cell, told of its row. */
const checkAgain = (shape: FieldShape, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({
    ...problem,
    place: shape.element,
    values: { ...problem.values, name: shape.name, nameEn: shape.nameEn },
  }))

/** F60 Rows that say the same as one before them, in what tells rows apart. */
const twice = (field: ListField, rows: readonly FormRow[]): Problem[] => {
  const twins = createTwins(field.list)
  return rows.flatMap(({ id, cells }, index) => {
    const twin = twins.find(cells)
    if (!twin) twins.add(cells, index + 1)
    if (!twin) return []
    const { column, place: first } = twin
    const said = { name: field.name, nameEn: field.nameEn, value: cells[column] ?? '' }
    const place = cellPlace(field.element, id, column)
    return [failForm('row_twice', { ...said, row: index + 1, first }, place)]
  })
}

/** More faults than anybody reads are not told: the first lead to the others. */
const mostTold = 60

/**
 * F40 A list: every row's cells by their columns, no row twice, not more rows than it takes. `whole`: as it is handed in, so that what
 * must be filled is, and there are rows enough; rows with nothing in them are left out then.
 */
export const checkRows = (
  field: ListField,
  text: string,
  context: ValueContext & { readonly whole: boolean },
): Checked => {
  // Beside a list of hundreds of rows every key in another field would judge them all again.
  const known = last.get(field.list)
  const { whole, today } = context
  if (known?.text === text && known.whole === whole && known.today === today) return known.checked
  const checked = checkAll(field, text, context)
  last.set(field.list, { text, whole, today, checked })
  return checked
}

type Checked = { readonly value: string; readonly problems: readonly Problem[] }
const last = new WeakMap<
  FieldList,
  {
    readonly text: string
    readonly whole: boolean
    readonly today: string | undefined
    readonly checked: Checked
  }
>()

const checkAll = (
  field: ListField,
  text: string,
  context: ValueContext & { readonly whole: boolean },
): Checked => {
  const { list, element, name, nameEn } = field
  const { rows, closed } = readRows(text, list.tells)
  const filled = rows.filter((row) => !isEmptyRow(row))
  const checked = filled.map((row) => checkRow(field, row, rows.indexOf(row) + 1, context))
  const said = { name, nameEn, count: filled.length }
  const count = [
    ...(context.whole && !closed ? [failForm('rows_open', said, element)] : []),
    ...(filled.length > list.most ? [failForm('rows_too_many', { ...said, most: list.most }, element)] : []),
    ...(context.whole && filled.length < list.least
      ? [failForm('rows_too_few', { ...said, least: list.least }, element)]
      : []),
  ]
  const problems = [...count, ...twice(field, filled), ...checked.flatMap((one) => one.problems)]
  const kept = filled.map(({ id }, index) => ({ id, cells: checked[index]?.cells ?? {} }))
  return {
    value: rowsText({ rows: kept, closed }),
    problems: problems.slice(0, mostTold),
  }
}

export const isList = (field: FieldShape): field is ListField => field.list !== undefined
