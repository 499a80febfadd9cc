import { useState } from 'react'
import type { FormField, FormView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Field } from './field.tsx'
import { splitFields } from './field-parts.ts'
import type { Draft } from './use-draft.ts'

type FormSectionProps = {
  readonly section: FormView['sections'][number]
  readonly draft: Draft
  readonly onDispute: (field: FormField) => void
}

/** One part of the form. What may stay empty is folded; a fold with a fault in it is open. */
export const FormSection = ({ section, draft, onDispute }: FormSectionProps) => {
  const { t, pick } = useSpeech()
  // Split once: a field must not jump into the fold while somebody empties it to type anew.
  const [split] = useState(() => splitFields(section))
  const fresh = new Map(section.fields.map((field) => [field.element, field]))
  const draw = ({ element }: FormField) => {
    const field = fresh.get(element)
    return (
      field && (
        <Field
          key={element}
          field={field}
          typed={draft.typed[element]}
          fault={draft.state.faults.find((fault) => fault.element === element)}
          onType={(value) => draft.type(element, value)}
          onDispute={() => onDispute(field)}
        />
      )
    )
  }
  const known = new Set([...split.shown, ...split.folded].map(({ element }) => element))
  const added = section.fields.filter(({ element }) => !known.has(element))
  const faulty = split.folded.some(({ element }) =>
    draft.state.faults.some((fault) => fault.element === element),
  )
  return (
    <section className="section" id={`section-${section.id}`} tabIndex={-1}>
      <h2>{pick(section.title, section.titleEn)}</h2>
      <div className="fields">{[...split.shown, ...added].map(draw)}</div>
      {split.folded.length > 0 && (
        <details open={faulty || undefined}>
          <summary>{t('form.optional', { count: split.folded.length })}</summary>
          <div className="fields">{split.folded.map(draw)}</div>
        </details>
      )}
    </section>
  )
}
