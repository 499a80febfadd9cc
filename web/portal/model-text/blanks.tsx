import { useState } from 'react'
import type { CaseText } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { Change } from './change.ts'

type Blank = CaseText['blanks'][number]
type Props = {
  readonly text: CaseText
  readonly busy: boolean
  readonly onChange: (change: Change) => Promise<boolean>
}

/** The small questions first: open ones shown, those that the form filled folded. */
export const Blanks = ({ text, busy, onChange }: Props) => {
  const { t } = useSpeech()
  // What was open when the page opened stays where it is while it is filled.
  const [open] = useState(() => new Set(text.blanks.filter(({ from }) => !from).map(({ id }) => id)))
  const asked = text.blanks.filter((blank) => open.has(blank.id) || blank.isOpen || !blank.from)
  const filled = text.blanks.filter((blank) => !asked.includes(blank))
  const draw = (blank: Blank) => (
    <BlankField
      key={blank.id}
      blank={blank}
      busy={busy}
      onSay={(value) => onChange({ said: { [blank.id]: value } })}
    />
  )
  return (
    <section className="section">
      <h2>{t('text.blanks')}</h2>
      <div className="fields">{asked.map(draw)}</div>
      {filled.length > 0 && (
        <details>
          <summary>{t('text.filled', { count: filled.length })}</summary>
          <div className="fields">{filled.map(draw)}</div>
        </details>
      )}
    </section>
  )
}

type FieldProps = {
  readonly blank: Blank
  readonly busy: boolean
  readonly onSay: (value: string) => Promise<boolean>
}

const BlankField = ({ blank, busy, onSay }: FieldProps) => {
  const { t, pick } = useSpeech()
  const [typed, setTyped] = useState<string | null>(null)
  const id = `blank-${blank.id}`
  const value = typed ?? blank.value
  const ask = pick(blank.ask.zh, blank.ask.en)
  const save = async () => {
    if (typed !== null && typed !== blank.value && (await onSay(typed))) setTyped(null)
  }
  return (
    <div className="field form-field">
      {blank.options.length > 0 ? (
        <fieldset className="choices">
          <legend className="label">{ask}</legend>
          {blank.options.map((option) => (
            <label key={option.value} className="choice">
              <input
                type="radio"
                name={id}
                checked={blank.value === option.value}
                disabled={busy}
                onChange={() => onSay(option.value)}
              />
              {pick(option.said.zh, option.said.en)}
            </label>
          ))}
        </fieldset>
      ) : (
        <>
          <label htmlFor={id}>{ask}</label>
          <input
            id={id}
            className="input"
            value={value}
            autoComplete="off"
            type={blank.type === 'phone' ? 'tel' : blank.type === 'date' ? 'date' : 'text'}
            inputMode={blank.type === 'number' ? 'decimal' : blank.type === 'phone' ? 'tel' : 'text'}
            placeholder={blank.example}
            aria-invalid={blank.fault !== null}
            aria-describedby={`${id}-fault`}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={save}
          />
        </>
      )}
      {blank.from && <p className="hint">{t('text.from', { source: pick(blank.from.zh, blank.from.en) })}</p>}
      <p className="fault" id={`${id}-fault`} aria-live="polite">
        {blank.fault && pick(blank.fault.zh, blank.fault.en)}
      </p>
    </div>
  )
}
