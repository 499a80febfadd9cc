import { useState } from 'react'
import type { FormField, FormView } from '../../../contract/client.ts'
import type { FieldFault } from '../../ui/judge-here.ts'
import { fieldOf } from '../../ui/judge-here.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Field } from './field.tsx'
import { saysSomething, splitFields } from './field-parts.ts'
import { Fold } from './fold.tsx'
import { ListSummary } from './list-field.tsx'
import { ToldList } from './told-list.tsx'
import type { Draft } from './use-draft.ts'

type FormSectionProps = {
  readonly section: FormView['sections'][number]
  /** false where the page has this section alone, and its name already. */
  readonly title: boolean
  readonly draft: Draft
  readonly faults: readonly FieldFault[]
  /** The page of a list. */
  readonly listPath: (element: string) => string
  readonly onDispute: (field: FormField) => void
  readonly onChangeAnswer: (question: string) => void
}

/** One section of the form: what is known, folded; what is asked; what may stay empty, folded. A fold with a fault in it is open. */
export const FormSection = (props: FormSectionProps) => {
  const { section, title, draft, faults, listPath, onDispute, onChangeAnswer } = props
  const { t, pick, language } = useSpeech()
  // What stood there when the page opened, so that no field jumps while somebody types into it or empties it.
  const [typedBefore] = useState(draft.typed)
  const split = splitFields(section, typedBefore)
  const faultOf = (element: string) => faults.find((fault) => fieldOf(fault.element) === element)
  const said = (fault: FieldFault | undefined) => fault && (language === 'zh' ? fault.zh : fault.en)
  const draw = (field: FormField) =>
    field.list ? (
      <ListSummary
        key={field.element}
        field={{ ...field, list: field.list }}
        value={draft.typed[field.element] ?? field.value}
        fault={said(faultOf(field.element))}
        to={listPath(field.element)}
      />
    ) : (
      <Field
        key={field.element}
        field={field}
        typed={draft.typed[field.element]}
        fault={faultOf(field.element)}
        onType={(value) => draft.type(field.element, value)}
        onDispute={() => onDispute(field)}
      />
    )
  const isFaulty = ({ element }: FormField) => faultOf(element) !== undefined
  if (!saysSomething(section)) return null
  return (
    <section className="section" id={`section-${section.id}`} tabIndex={-1}>
      {title && <h2>{pick(section.title, section.titleEn)}</h2>}
      <ToldList fields={split.told} draw={draw} isFaulty={isFaulty} onChangeAnswer={onChangeAnswer} />
      {split.shown.length > 0 && <div className="fields">{split.shown.map(draw)}</div>}
      {split.folded.length > 0 && (
        <Fold
          summary={t('form.optional', { count: split.folded.length })}
          mustOpen={split.folded.some(isFaulty)}
        >
          <div className="fields">{split.folded.map(draw)}</div>
        </Fold>
      )}
    </section>
  )
}
