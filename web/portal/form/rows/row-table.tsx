import { memo } from 'react'
import type { FormRow } from '#engine/form'
import { useSpeech } from '../../../ui/language.tsx'
import { unitWord } from '../../../ui/units.ts'
import { Cell, type CellFaults, type Column, cellId, type RowActions, RowButtons } from './row-cells.tsx'

type RowTableProps = RowActions & {
  readonly columns: readonly Column[]
  readonly tells: string
  readonly rows: readonly { readonly row: FormRow; readonly place: number }[]
  readonly faultsOf: (row: string) => CellFaults | undefined
  readonly caption: string
}

/** Wide screens: a table of inputs, a page of it. Tab walks the cells, Enter goes down. */
export const RowTable = ({ columns, tells, rows, faultsOf, caption, ...actions }: RowTableProps) => {
  const speech = useSpeech()
  const { t, pick } = speech
  return (
    <table className="rows-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="rows-number">
            {t('rows.number')}
          </th>
          {columns.map((column) => (
            <th scope="col" key={column.element}>
              {pick(column.name, column.nameEn)}
              {column.unit && <span className="soft small"> {unitWord(column.unit, speech)}</span>}
              {!column.required && <span className="soft small optional">{t('form.mayStayEmpty')}</span>}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, place }, index) => (
          <Line
            key={row.id}
            row={row}
            place={place}
            below={rows[index + 1]?.row.id}
            columns={columns}
            tells={tells}
            faults={faultsOf(row.id)}
            {...actions}
          />
        ))}
      </tbody>
    </table>
  )
}

type LineProps = RowActions & {
  readonly row: FormRow
  readonly place: number
  readonly below: string | undefined
  readonly columns: readonly Column[]
  readonly tells: string
  readonly faults: CellFaults | undefined
}

/** Drawn again only when its own row changes: a key in one of five hundred redraws one. */
const Line = memo(
  ({ row, place, below, columns, tells, faults, onType, onCopy, onRemove }: LineProps) => {
    const { t } = useSpeech()
    const told = row.cells[tells]?.trim() || t('rows.unnamed', { row: place })
    const down = (event: React.KeyboardEvent, column: string) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing || below === undefined)
        return
      event.preventDefault()
      document.getElementById(cellId(below, column))?.focus()
    }
    return (
      <tr data-row={row.id}>
        <td className="rows-number figures">{place}</td>
        {columns.map((column) => (
          <td key={column.element} onKeyDown={(event) => down(event, column.element)}>
            <Cell
              column={column}
              row={row.id}
              place={place}
              value={row.cells[column.element] ?? ''}
              fault={faults?.get(column.element)}
              alone={false}
              onType={onType}
            />
          </td>
        ))}
        <td className="rows-acts">
          <RowButtons row={row.id} told={told} onCopy={onCopy} onRemove={onRemove} />
        </td>
      </tr>
    )
  },
  (before, after) =>
    before.row === after.row &&
    before.place === after.place &&
    before.below === after.below &&
    before.columns === after.columns &&
    before.faults === after.faults,
)
