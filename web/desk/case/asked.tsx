import { Input } from 'antd'
import { type ReactNode, useId } from 'react'

type FieldProps = { readonly label: string; readonly children: (id: string) => ReactNode }
/** A field with its word above it. */
export const Asked = ({ label, children }: FieldProps) => {
  const id = useId()
  return (
    <div className="asked">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

type WordsProps = { readonly label: string; readonly value: string; readonly set: (value: string) => void }
export const AskedWords = ({ label, value, set }: WordsProps) => (
  <Asked label={label}>
    {(id) => <Input.TextArea id={id} rows={2} value={value} onChange={(event) => set(event.target.value)} />}
  </Asked>
)

type DayProps = WordsProps & { readonly min?: string; readonly max?: string }
export const AskedDay = ({ label, value, set, min, max }: DayProps) => (
  <Asked label={label}>
    {(id) => <Input {...{ id, min, max, value }} type="date" onChange={(event) => set(event.target.value)} />}
  </Asked>
)
