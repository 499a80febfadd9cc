import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { CaseView, FormField, FormView } from '../../../contract/client.ts'
import { fieldOf } from '../../ui/judge-here.ts'
import { useSpeech } from '../../ui/language.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { isOpen } from './field-parts.ts'
import type { FormPart } from './form-parts.ts'
import { FormSection } from './form-section.tsx'
import { MaterialsSection } from './materials-section.tsx'
import { partTitles, saysLeft } from './part-words.ts'
import { reveal } from './reveal.ts'
import { SetAside } from './set-aside.tsx'
import type { useToldFaults } from './told-faults.ts'
import type { Draft } from './use-draft.ts'

type PartPageProps = {
  readonly view: CaseView
  readonly form: FormView
  readonly part: FormPart
  readonly draft: Draft
  readonly faults: ReturnType<typeof useToldFaults>
  readonly onDispute: (field: FormField) => void
  readonly onChangeAnswer: (question: string) => void
  /** Goes on to what is next; what is typed here is on the server by then, or one stays. */
  readonly onNext: () => void
  readonly children?: ReactNode
}

/** One part of the form. Going on with something missing says what, and lets one leave it for later. */
export const PartPage = (props: PartPageProps) => {
  const { view, form, part, draft, faults, onNext, children } = props
  const speech = useSpeech()
  const { t } = speech
  const [presses, setPresses] = useState(0)
  const fields = part.sections.flatMap((section) => section.fields)
  const lacks = fields.filter(
    (field) =>
      faults.told.some((fault) => fieldOf(fault.element) === field.element) || isOpen(field, draft.typed),
  )
  const goOn = async () => {
    faults.tell(fields.map(({ element }) => element))
    if (!(await draft.flush())) return
    setPresses(presses + 1)
  }
  // Decided when the page is drawn with what the last save found, not with what was known when the button was pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one press goes on once
  useEffect(() => {
    if (presses > 0 && lacks.length === 0) onNext()
  }, [presses])
  return (
    <>
      <BackLink to={`/cases/${view.caseId}/form`}>{t('form.backToParts')}</BackLink>
      <header className="stack-small form-head">
        <PageHeading title={t(partTitles[part.id])} />
        <p className="soft figures">{saysLeft(part, speech)}</p>
      </header>
      {children}
      {presses > 0 && lacks.length > 0 && <Lacking key={presses} fields={lacks} onSkip={onNext} />}
      <SetAside fields={part.aside} />
      <div className="stack">
        {part.sections.map((section) => (
          <FormSection
            key={section.id}
            section={section}
            title={part.sections.length > 1}
            draft={draft}
            faults={faults.told}
            listPath={(element) => `/cases/${view.caseId}/form/${part.id}/${element}`}
            onDispute={props.onDispute}
            onChangeAnswer={props.onChangeAnswer}
          />
        ))}
        {part.id === 'materials' && <MaterialsSection view={view} form={form} />}
      </div>
      <p className="actions">
        <button type="button" className="button button-large" onClick={goOn}>
          {t('form.saveAndGoOn')}
        </button>
        <Link to="/cases">{t('form.later')}</Link>
      </p>
    </>
  )
}

/** What is missing or wrong here; each leads to its field. Takes the focus, so that it is read. */
const Lacking = ({
  fields,
  onSkip,
}: {
  readonly fields: readonly FormField[]
  readonly onSkip: () => void
}) => {
  const { t, pick } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <p className="problems-heading">{t('form.lacking', { count: fields.length })}</p>
      <ul className="missing">
        {fields.map(({ element, name, nameEn }) => (
          <li key={element}>
            <a
              href={`#field-${element}`}
              onClick={(event) => {
                event.preventDefault()
                reveal(`field-${element}`)
              }}
            >
              {pick(name, nameEn)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="button-second" onClick={onSkip}>
          {t('form.skip')}
        </button>
      </p>
    </div>
  )
}
