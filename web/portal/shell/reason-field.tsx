type ReasonFieldProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A reason a person must give, in their own words. */
export const ReasonField = ({ id, label, value, onChange }: ReasonFieldProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <textarea
      id={id}
      className="input"
      rows={3}
      maxLength={500}
      required
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </div>
)
