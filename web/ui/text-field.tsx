import { type HTMLInputAutoCompleteAttribute, useId, useLayoutEffect, useRef, useState } from 'react'
import { useSpeech } from './language.tsx'

type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password' | 'tel'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly hint?: string
  /** What is wrong with what was typed, and how to mend it. */
  readonly fault?: string
  readonly maxLength?: number
  readonly autoFocus?: boolean
}

/** A labelled field with its hint; the label is always visible. A password may be looked at while it is typed. */
export const TextField = ({
  label,
  value,
  onChange,
  type = 'text',
  hint,
  fault,
  ...more
}: TextFieldProps) => {
  const { t } = useSpeech()
  const id = useId()
  const [isShown, setShown] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed or filled in before the programme was there
  useLayoutEffect(() => {
    const early = box.current?.value
    if (early && early !== value) onChange(early)
  }, [])
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}hint`}>
          {hint}
        </p>
      )}
      <input
        ref={box}
        id={id}
        className="input"
        type={isShown ? 'text' : type}
        value={value}
        required
        aria-invalid={Boolean(fault)}
        aria-describedby={[hint && `${id}hint`, fault && `${id}fault`].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
        {...more}
      />
      {type === 'password' && (
        <button
          type="button"
          className="show-password"
          aria-pressed={isShown}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? 'field.hidePassword' : 'field.showPassword')}
        </button>
      )}
      {fault && (
        <p className="fault" id={`${id}fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}
