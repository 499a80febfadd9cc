import type { FormField, FormView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Field, FixedField } from './field.tsx'
import { saysSomething, splitFields } from './field-parts.ts'
import { ToldList } from './told-list.tsx'
import type { Draft } from './use-draft.ts'

type FormSectionProps = {
  readonly section: FormView['sections'][number]
  readonly draft: Draft
  readonly onDispute: (field: FormField) => void
  readonly onChangeAnswer: (question: string) => void
}

/** One part of the form. What may stay empty is folded; a fold with a fault in it is open. */
export const FormSection = ({ section, draft, onDispute, onChangeAnswer }: FormSectionProps) => {
  const { t, pick } = useSpeech()
  // `value` is what the server last gave, not what is being typed, so no field jumps while somebody empties it.
  const split = splitFields(section)
  const draw = (field: FormField) =>
    field.isFixed ? (
      <FixedField key={field.element} field={field} onChange={() => onChangeAnswer(field.decidedBy ?? '')} />
    ) : (
      <Field
        key={field.element}
        field={field}
        typed={draft.typed[field.element]}
        fault={draft.state.faults.find((fault) => fault.element === field.element)}
        onType={(value) => draft.type(field.element, value)}
        onDispute={() => onDispute(field)}
      />
    )
  const faulty = split.folded.some(({ element }) =>
    draft.state.faults.some((fault) => fault.element === element),
  )
  if (!saysSomething(section)) return null
  return (
    <section className="section" id={`section-${section.id}`} tabIndex={-1}>
      <h2>{pick(section.title, section.titleEn)}</h2>
      <ToldList fields={split.told} draw={draw} />
      <div className="fields">{split.shown.map(draw)}</div>
      {split.folded.length > 0 && (
        <details open={faulty || undefined}>
          <summary>{t('form.optional', { count: split.folded.length })}</summary>
          <div className="fields">{split.folded.map(draw)}</div>
        </details>
      )}
    </section>
  )
}
