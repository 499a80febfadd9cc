import { Input } from 'antd'
import { useState } from 'react'

type Props = {
  readonly label: string
  readonly placeholder: string
  /** What stands there now, as it would be typed. */
  readonly text: string
  readonly rows?: number
  readonly onChange: (text: string) => void
}

/** Cells typed into one line, or lines: what is typed stays as it is typed while it is read. */
export const CellsField = ({ label, placeholder, text, rows = 1, onChange }: Props) => {
  const [typed, setTyped] = useState(text)
  return (
    <Input.TextArea
      aria-label={label}
      placeholder={placeholder}
      autoSize={{ minRows: rows }}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(event.target.value)
      }}
      onBlur={() => setTyped(text)}
    />
  )
}
