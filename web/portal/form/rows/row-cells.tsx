import type { FormField } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { unitWord } from '../../../ui/units.ts'
import { FieldControl } from '../field-control.tsx'

export type ListField = FormField & { readonly list: NonNullable<FormField['list']> }
export type Column = ListField['list']['columns'][number]
export type CellFaults = ReadonlyMap<string, { readonly zh: string; readonly en: string }>

type CellProps = {
  readonly column: Column
  readonly row: string
  /** The number of the row as it stands, from 1. */
  readonly place: number
  readonly value: string
  readonly fault: { readonly zh: string; readonly en: string } | undefined
  /** In a table the head says what the cell is; alone it says so itself. */
  readonly alone: boolean
  readonly onType: (row: string, column: string, value: string) => void
}

export const cellId = (row: string, column: string): string => `cell-${row}-${column}`

/** One cell of a list, with its fault below. A choice of a few is a list in a table, where buttons would not fit. */
export const Cell = ({ column, row, place, value, fault, alone, onType }: CellProps) => {
  const speech = useSpeech()
  const { t, pick, language } = speech
  const id = cellId(row, column.element)
  const name = pick(column.name, column.nameEn)
  const unit = column.unit ? unitWord(column.unit, speech) : ''
  return (
    <div className="row-cell">
      <label htmlFor={id} className={alone ? undefined : 'visually-hidden'}>
        {alone ? name : t('rows.cellOf', { column: name, row: place })}
        {alone && unit && <span className="soft small"> {unit}</span>}
        {alone && !column.required && <span className="soft small optional">{t('form.mayStayEmpty')}</span>}
      </label>
      <FieldControl
        field={{ ...column, unit: null }}
        id={id}
        value={value}
        isInvalid={Boolean(fault)}
        describedBy={`${id}-example ${id}-fault`}
        inTable
        onType={(typed) => onType(row, column.element, typed)}
      />
      {alone && column.example && !fault && (
        <p className="soft small" id={`${id}-example`}>
          {t('form.example', { example: column.example })}
        </p>
      )}
      <p className="fault small" id={`${id}-fault`} aria-live="polite">
        {fault && (language === 'zh' ? fault.zh : fault.en)}
      </p>
    </div>
  )
}

export type RowActions = {
  readonly onType: (row: string, column: string, value: string) => void
  readonly onCopy: (row: string) => void
  readonly onRemove: (row: string) => void
}
type RowButtonsProps = Pick<RowActions, 'onCopy' | 'onRemove'> & {
  readonly row: string
  /** What tells the row, so that a screen reader hears which one goes. */
  readonly told: string
}

export const RowButtons = ({ row, told, onCopy, onRemove }: RowButtonsProps) => {
  const { t } = useSpeech()
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-label={t('rows.copyThis', { name: told })}
        onClick={() => onCopy(row)}
      >
        {t('rows.copy')}
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={t('rows.removeThis', { name: told })}
        onClick={() => onRemove(row)}
      >
        {t('rows.remove')}
      </button>
    </>
  )
}
