import type { ReactNode } from 'react'
import { RowFaults } from './row-faults.tsx'

/** A line of a form: its word, the control, and under it what the checks say. `row` is where a fault or remark leads. */
export const FieldRow = ({
  label,
  htmlFor,
  row,
  note,
  children,
}: {
  label: string
  htmlFor?: string
  row?: string
  note?: ReactNode
  children: ReactNode
}) => (
  <div className="field-row" data-row={row}>
    {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span className="field-label">{label}</span>}
    <div>
      {children}
      {note && <div className="field-note">{note}</div>}
      {row && <RowFaults row={row} />}
    </div>
  </div>
)
