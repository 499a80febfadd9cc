import type { FormRow } from '#engine/form'
import { valueWord } from '../../../ui/field-words.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { unitWord } from '../../../ui/units.ts'
import { Cell, type CellFaults, type Column, type RowActions, RowButtons } from './row-cells.tsx'

type RowCardsProps = RowActions & {
  readonly columns: readonly Column[]
  readonly tells: string
  readonly rows: readonly { readonly row: FormRow; readonly place: number }[]
  readonly faultsOf: (row: string) => CellFaults | undefined
  readonly open: string | null
  readonly setOpen: (row: string | null) => void
}

/** Phones: a line a row, what tells it and two more; one opened at a time, with the fields below one another. */
export const RowCards = (props: RowCardsProps) => {
  const { rows, open } = props
  return (
    <ol className="rows-cards">
      {rows.map(({ row, place }) => (
        <li key={row.id} data-row={row.id}>
          {open === row.id ? (
            <OpenCard {...props} row={row} place={place} />
          ) : (
            <ClosedCard {...props} row={row} place={place} />
          )}
        </li>
      ))}
    </ol>
  )
}

type CardProps = RowCardsProps & { readonly row: FormRow; readonly place: number }

const ClosedCard = ({ row, place, columns, tells, faultsOf, setOpen }: CardProps) => {
  const speech = useSpeech()
  const { t, pick } = speech
  const told = row.cells[tells]?.trim()
  const faults = faultsOf(row.id)
  const others = columns
    .filter(({ element }) => element !== tells && row.cells[element]?.trim())
    .slice(0, 2)
    .map((column) => {
      const unit = column.unit ? ` ${unitWord(column.unit, speech)}` : ''
      return `${pick(column.name, column.nameEn)} ${valueWord(column, row.cells[column.element] ?? '', speech)}${unit}`
    })
  return (
    <button type="button" className="row-closed" onClick={() => setOpen(row.id)}>
      <span className="figures soft">{place}</span>
      <span className="row-told">
        <b>{told || t('rows.unnamed', { row: place })}</b>
        <span className="soft small figures">{others.join(t('rows.comma'))}</span>
        {faults && <span className="fault small">{t('rows.wrong', { count: faults.size })}</span>}
      </span>
      <span className="row-change">{t('form.changeTold')}</span>
    </button>
  )
}

const OpenCard = ({ row, place, columns, tells, faultsOf, setOpen, onType, onCopy, onRemove }: CardProps) => {
  const { t } = useSpeech()
  const told = row.cells[tells]?.trim() || t('rows.unnamed', { row: place })
  return (
    <fieldset className="row-open stack-small">
      <legend>{told}</legend>
      {columns.map((column) => (
        <Cell
          key={column.element}
          column={column}
          row={row.id}
          place={place}
          value={row.cells[column.element] ?? ''}
          fault={faultsOf(row.id)?.get(column.element)}
          alone
          onType={onType}
        />
      ))}
      <p className="actions">
        <button type="button" className="button-second" onClick={() => setOpen(null)}>
          {t('rows.fold')}
        </button>
        <RowButtons row={row.id} told={told} onCopy={onCopy} onRemove={onRemove} />
      </p>
    </fieldset>
  )
}
