import { useState } from 'react'
import type { FormField } from '../../../contract/client.ts'
import type { FieldFault } from '../../ui/judge-here.ts'
import { useSpeech } from '../../ui/language.tsx'
import { FieldControl } from './field-control.tsx'
import { SameAs } from './same-as.tsx'

type FieldProps = {
  readonly field: FormField
  /** What the person typed here, if anything; else the form's own value is shown. */
  readonly typed: string | undefined
  readonly fault: FieldFault | undefined
  readonly onType: (value: string) => void
  readonly onDispute: () => void
}

/** One field with its source, its fault and how to mend it. A group of choices is labelled as a group. */
export const Field = ({ field, typed, fault, onType, onDispute }: FieldProps) => {
  const { t, pick, language } = useSpeech()
  const value = typed ?? field.value
  const untouched = value === field.value
  // It stays while one types: what stands below would move otherwise.
  const [showsExample] = useState(Boolean(field.example) && value === '')
  const id = `field-${field.element}`
  const isGroup = field.type === 'boolean' || (field.type === 'enum' && field.options.length <= 4)
  const label = (
    <>
      {pick(field.name, field.nameEn)}
      {!field.required && <span className="soft small optional">{t('form.mayStayEmpty')}</span>}
    </>
  )
  const described = `${id}-example ${id}-source ${id}-fault`
  return (
    <div className="field form-field" data-element={field.element}>
      {isGroup ? (
        <span className="label" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      <FieldControl
        field={field}
        id={id}
        value={value}
        isInvalid={Boolean(fault)}
        describedBy={described}
        onType={onType}
      />
      <SameAs element={field.element} />
      <p className="hint" id={`${id}-example`}>
        {showsExample && !fault && t('form.example', { example: field.example ?? '' })}
      </p>
      <div id={`${id}-source`}>
        {field.source && untouched && <Source field={field} onDispute={onDispute} />}
        {field.askedBy > 1 && !field.source && (
          <p className="hint figures">{t('form.standsFor', { count: field.askedBy })}</p>
        )}
      </div>
      <p className="fault" id={`${id}-fault`} aria-live="polite">
        {fault && (language === 'zh' ? fault.zh : fault.en)}
      </p>
    </div>
  )
}

const Source = ({ field, onDispute }: { field: FormField; onDispute: () => void }) => {
  const { t, pick } = useSpeech()
  const { source } = field
  if (!source) return null
  const name = pick(source.name, source.nameEn)
  return (
    <p className="hint source">
      {source.disputed ? t('form.sourceDisputed', { source: name }) : t('form.source', { source: name })}
      {source.kind === 'registry' && source.requestId && !source.disputed && (
        <button type="button" className="link-button" onClick={onDispute}>
          {t('dispute.open')}
          <span className="visually-hidden">{pick(field.name, field.nameEn)}</span>
        </button>
      )}
    </p>
  )
}
