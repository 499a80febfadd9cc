import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import type { CaseView, DataAsks, FormField, FormView, Question } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { withTold } from '../../ui/told-fields.ts'
import { askedOnForm } from '../delivery/delivery-on-form.ts'
import { OpenQuestions } from '../plan/open-questions.tsx'
import { thingQuery } from '../queries.ts'
import { withoutAnswer, writeAnswers } from '../questions/answers-in-url.ts'
import { changeDraft } from '../questions/changed-draft.ts'
import { PageHeading } from '../shell/page-heading.tsx'
import { Conflict } from './conflict.tsx'
import { DisputeDialog } from './dispute-dialog.tsx'
import { FetchHead } from './fetch-head.tsx'
import { FetchPanel } from './fetch-panel.tsx'
import { FormSection } from './form-section.tsx'
import { MaterialsSection } from './materials-section.tsx'
import { reveal } from './reveal.ts'
import { SaveStatus } from './save-status.tsx'
import { SectionNav } from './section-nav.tsx'
import { useDraft } from './use-draft.ts'
import { useFetchFacts } from './use-fetch-facts.ts'

/** Sections a person recognises, files beside their material, saved by itself. */
type OneFormProps = {
  readonly view: CaseView
  readonly form: FormView
  readonly asks: DataAsks
  readonly onConsent: () => void
}

/** Goes to the question; where the one thing has a newer version than the draft, it says that its answers stand (C18). */
const useChangeAnswer = (view: CaseView, draft: ReturnType<typeof useDraft>) => {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isOlder, setOlder] = useState(false)
  const { code } = view.thing
  const changeAnswer = async (question: string) => {
    if (!(await draft.flush())) return
    // What is asked there are the questions of today.
    const today = await client.fetchQuery(thingQuery(code)).catch(() => undefined)
    if (today && today.catalogueVersion !== view.catalogueVersion) return setOlder(true)
    changeDraft(view.caseId)
    navigate(`/things/${code}/questions?${writeAnswers(withoutAnswer(view.answers, question))}`)
  }
  return { isOlder, changeAnswer }
}

export const OneForm = ({ view, form: whole, asks, onConsent }: OneFormProps) => {
  const { t, pick } = useSpeech()
  const navigate = useNavigate()
  const { hash, key } = useLocation()
  const [disputed, setDisputed] = useState<FormField | null>(null)
  const [busy, setBusy] = useState(false)
  const draft = useDraft(view.caseId, askedOnForm(whole), busy)
  const form = withTold(askedOnForm(whole), draft.state.told)
  const facts = useFetchFacts(view, draft, asks.agreedAt !== null, setBusy)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes when the same part is chosen again
  useEffect(() => {
    if (hash) reveal(decodeURIComponent(hash.slice(1)))
  }, [hash, key])
  const goOn = async () => {
    // What is not saved is told at the foot; leaving now would send an old form.
    if (!(await draft.flush())) return
    navigate(view.status === 'correcting' ? `/cases/${view.caseId}` : `/cases/${view.caseId}/check`)
  }
  const { isOlder, changeAnswer } = useChangeAnswer(view, draft)
  return (
    <div className="page-width one-form">
      <header className="stack-small form-head">
        <p className="soft">{pick(view.thing.name, view.thing.nameEn)}</p>
        <PageHeading title={t('form.title')} />
        <p className="soft figures">
          {t('form.figures', {
            before: form.fields.before,
            after: form.fields.after,
            filled: form.fields.filled,
          })}
        </p>
      </header>
      <SectionNav form={form} typed={draft.typed} />
      <div className="stack form-body">
        {draft.state.trouble === 'conflict' && <Conflict caseId={view.caseId} draft={draft} />}
        {isOlder && (
          <p className="notice notice-amber" role="alert" tabIndex={-1} ref={(note) => note?.focus()}>
            {t('form.answersOlder')}
          </p>
        )}
        {draft.state.trouble === 'refused' && <ProblemList error={draft.error} quiet />}
        <FetchHead caseId={view.caseId} asks={asks} onConsent={onConsent} />
        {(asks.agreedAt || view.fetched.length > 0) && <FetchPanel view={view} facts={facts} />}
        {view.ends && (
          <OpenQuestions
            ends={view.ends}
            hint={t('open.formHint')}
            {...(view.status === 'draft' && {
              answer: ({ id, ask, askEn }: Question) => (
                <p>
                  <button
                    type="button"
                    className="button-second"
                    aria-label={t('open.answerThis', { question: pick(ask, askEn) })}
                    onClick={() => changeAnswer(id)}
                  >
                    {t('open.answerNow')}
                  </button>
                </p>
              ),
            })}
          />
        )}
        {form.sections.map((section) => (
          <FormSection
            key={section.id}
            section={section}
            draft={draft}
            onDispute={setDisputed}
            onChangeAnswer={changeAnswer}
          />
        ))}
        <MaterialsSection view={view} form={form} />
        <p className="actions">
          <button type="button" className="button button-large" onClick={goOn}>
            {view.status === 'correcting' ? t('form.backToCase') : t('form.toCheck')}
          </button>
          <Link to="/cases">{t('form.later')}</Link>
        </p>
      </div>
      <SaveStatus state={draft.state} />
      {disputed && (
        <DisputeDialog
          view={view}
          field={disputed}
          draft={draft}
          setBusy={setBusy}
          onClose={() => setDisputed(null)}
        />
      )}
    </div>
  )
}
