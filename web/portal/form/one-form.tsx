import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Navigate, useLocation, useNavigate, useParams } from 'react-router'
import type { CaseView, DataAsks, FormField, FormView, Question } from '../../../contract/client.ts'
import { fieldOf } from '../../ui/judge-here.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { withTold } from '../../ui/told-fields.ts'
import { askedOnForm } from '../delivery/delivery-on-form.ts'
import { OpenQuestions } from '../plan/open-questions.tsx'
import { thingQuery } from '../queries.ts'
import { withoutAnswer, writeAnswers } from '../questions/answers-in-url.ts'
import { changeDraft } from '../questions/changed-draft.ts'
import { AskedLater } from './asked-later.tsx'
import { Begin } from './begin.tsx'
import { Conflict } from './conflict.tsx'
import { FetchHead } from './fetch-head.tsx'
import { FetchPanel } from './fetch-panel.tsx'
import { formParts, nextOpen, partOfAnchor } from './form-parts.ts'
import { KnownFormProvider, knownForm } from './known-form.ts'
import { PartNav } from './part-list.tsx'
import { PartPage } from './part-page.tsx'
import { reveal } from './reveal.ts'
import { ListPage } from './rows/list-page.tsx'
import { SaveStatus } from './save-status.tsx'
import { useToldFaults } from './told-faults.ts'
import { useDraft } from './use-draft.ts'
import { useFetchFacts } from './use-fetch-facts.ts'

/** Few dispute what a source said, and a dialog is half as large as all else of the form. */
const DisputeDialog = lazy(async () => ({ default: (await import('./dispute-dialog.tsx')).DisputeDialog }))

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

/** A page for each part a person recognises, saved by itself; without a part in the address, the list of them. */
export const OneForm = ({ view, form: whole, asks, onConsent }: OneFormProps) => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const { part: wanted, list: wantedList } = useParams()
  const { hash, key } = useLocation()
  const [disputed, setDisputed] = useState<FormField | null>(null)
  const [busy, setBusy] = useState(false)
  const asked = useMemo(() => askedOnForm(whole), [whole])
  const draft = useDraft(view.caseId, asked, busy)
  const form = useMemo(() => withTold(asked, draft.state.told), [asked, draft.state.told])
  const facts = useFetchFacts(view, draft, asks.agreedAt !== null, setBusy)
  const faults = useToldFaults(form, draft, wanted)
  const { isOlder, changeAnswer } = useChangeAnswer(view, draft)
  const parts = formParts(form, view, draft.typed, (element) =>
    (wanted ? faults.told : faults.all).some((fault) => fieldOf(fault.element) === element),
  )
  const part = parts.find(({ id }) => id === wanted)
  const anchor = hash ? decodeURIComponent(hash.slice(1)) : ''
  // Another page speaks of a field, not of the part it stands in.
  const place = anchor ? partOfAnchor(parts, anchor) : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes when the same part is chosen again
  useEffect(() => {
    if (anchor && place === wanted) reveal(anchor)
  }, [anchor, place, wanted, key])
  const home = `/cases/${view.caseId}`
  const known = knownForm(view.caseId, form, draft)
  if (place && place !== wanted) return <Navigate to={`${home}/form/${place}${hash}`} replace />
  if (wanted && !part) return <Navigate to={`${home}/form`} replace />
  const list = part?.sections
    .flatMap(({ fields }) => fields)
    .find(({ element, list: own, shown }) => element === wantedList && own && shown === 'ask')
  if (wantedList && !list) return <Navigate to={`${home}/form/${wanted ?? ''}`} replace />
  const end = view.status === 'correcting' ? home : `${home}/check`
  const goOn = async () => {
    // What is not saved is told at the foot; leaving now would send an old form.
    if (!(await draft.flush())) return
    const next = nextOpen(parts, part?.id ?? null)
    navigate(next ? `${home}/form/${next}` : end)
    window.scrollTo(0, 0)
  }
  const troubles = (
    <>
      {draft.state.trouble === 'conflict' && <Conflict caseId={view.caseId} draft={draft} />}
      {isOlder && <OlderNote />}
      {draft.state.trouble === 'refused' && <ProblemList error={draft.error} quiet />}
    </>
  )
  return (
    <div className={part ? 'page-width one-form' : 'page-width narrow stack one-form one-form-parts'}>
      {part ? (
        <>
          <PartNav caseId={view.caseId} parts={parts} />
          <div className="stack form-body">
            {list?.list ? (
              <>
                {troubles}
                <ListPage
                  key={list.element}
                  caseId={view.caseId}
                  field={{ ...list, list: list.list }}
                  draft={draft}
                  values={known.values}
                  today={form.today}
                  back={`${home}/form/${part.id}`}
                  onDone={() => navigate(`${home}/form/${part.id}#field-${list.element}`)}
                />
              </>
            ) : (
              <KnownFormProvider value={known}>
                <PartPage
                  key={part.id}
                  view={view}
                  form={form}
                  part={part}
                  draft={draft}
                  faults={faults}
                  onDispute={setDisputed}
                  onChangeAnswer={changeAnswer}
                  onNext={goOn}
                >
                  {troubles}
                </PartPage>
              </KnownFormProvider>
            )}
          </div>
        </>
      ) : (
        <>
          <Begin view={view} form={form} parts={parts} end={end} onNext={goOn} />
          {troubles}
          <AskedLater view={view} />
          <FetchHead caseId={view.caseId} asks={asks} onConsent={onConsent} />
          {(asks.agreedAt || view.fetched.length > 0) && <FetchPanel view={view} facts={facts} />}
          {view.ends && (
            <OpenQuestions
              ends={view.ends}
              hint={t('open.formHint')}
              {...(view.status === 'draft' && {
                answer: (question: Question) => <AnswerNow question={question} onAnswer={changeAnswer} />,
              })}
            />
          )}
        </>
      )}
      <SaveStatus state={draft.state} />
      {disputed && (
        <Suspense>
          <DisputeDialog
            view={view}
            field={disputed}
            draft={draft}
            setBusy={setBusy}
            onClose={() => setDisputed(null)}
          />
        </Suspense>
      )}
    </div>
  )
}

const OlderNote = () => {
  const { t } = useSpeech()
  return (
    <p className="notice notice-amber" role="alert" tabIndex={-1} ref={(note) => note?.focus()}>
      {t('form.answersOlder')}
    </p>
  )
}

type AnswerNowProps = { readonly question: Question; readonly onAnswer: (question: string) => void }

const AnswerNow = ({ question: { id, ask, askEn }, onAnswer }: AnswerNowProps) => {
  const { t, pick } = useSpeech()
  return (
    <p>
      <button
        type="button"
        className="button-second"
        aria-label={t('open.answerThis', { question: pick(ask, askEn) })}
        onClick={() => onAnswer(id)}
      >
        {t('open.answerNow')}
      </button>
    </p>
  )
}
