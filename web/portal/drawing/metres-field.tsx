import { useId, useState } from 'react'
import { metres } from '#engine/drawings'

type Props = {
  readonly label: string
  /** Decimetres. */
  readonly value: number
  readonly least?: number
  readonly onChange: (value: number) => void
}

/** Metres with one place behind the point, as people type them; taken when the field is left or Enter is pressed. */
export const MetresField = ({ label, value, least = 0, onChange }: Props) => {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    if (typed === null) return
    const read = Number.parseFloat(typed.normalize('NFKC').replaceAll(/[，,。]/g, '.'))
    const wanted = Math.round(read * 10)
    if (Number.isFinite(wanted) && wanted >= least && wanted !== value) onChange(wanted)
    setTyped(null)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input figures"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? metres(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </div>
  )
}
