import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { fieldsNamed } from '#engine/casework'
import type { CaseView, Operations } from '../../../contract/client.ts'
import { call, Refusal } from '../../ui/call.ts'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { fileEnding } from '../../ui/file-ending.ts'
import { useSpeech } from '../../ui/language.tsx'
import { useOpenOnceSaved } from '../../ui/open-once-saved.ts'
import { Rosters } from '../case/rosters.tsx'
import { RefusalNote } from '../refusal.tsx'
import { ChangeAnswers } from './change-answers.tsx'
import { CounterConsent } from './counter-consent.tsx'
import { CounterFiles, type Papers } from './counter-files.tsx'
import { CounterForm } from './counter-form.tsx'
import { CounterTexts } from './counter-texts.tsx'
import { ReceiptSlip } from './receipt-slip.tsx'
import { useAutosave } from './use-autosave.ts'
import { useCounterFaults } from './use-counter-faults.ts'

type FormView = Operations['getForm']['reply']
type Faults = Operations['saveDraft']['reply']['faults']

const fieldsOf = (form: FormView) => form.sections.flatMap(({ fields }) => fields)

/** What keeps a form from being handed in, at the fields it is about. */
const faultsIn = (error: unknown, form: FormView | undefined): Faults => {
  if (!(error instanceof Refusal) || !form) return []
  const known = new Set(fieldsOf(form).map(({ element }) => element))
  return error.details.problems.flatMap(({ place, zh, en }) =>
    place && known.has(place) ? [{ element: place, zh, en }] : [],
  )
}

/** Handing in for the person, the first time or after a correction; what is missing is marked and the first of it gets the focus. */
const useHandIn = (
  caseId: string,
  form: FormView | undefined,
  draft: ReturnType<typeof useAutosave>,
  papers: Papers,
) => {
  const client = useQueryClient()
  const { save, revision } = draft
  const onError = (error: unknown) => {
    const [first] = faultsIn(error, form)
    const place = first && document.getElementById(`field-${first.element}`)
    place?.focus()
    place?.scrollIntoView({ block: 'center' })
  }
  const submit = useMutation({
    mutationFn: async () => {
      await save.mutateAsync({})
      return call(
        'submitCase',
        { params: { caseId }, body: { consent: true, revision: revision.current, papers: [...papers] } },
        { idempotencyKey: caseId },
      )
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['queues'] }),
    onError,
  })
  const resubmit = useMutation({
    mutationFn: async () => {
      await save.mutateAsync({})
      return call('actOnCase', {
        params: { caseId },
        body: { type: 'resubmit', revision: revision.current, papers: [...papers] },
      })
    },
    onSuccess: (fresh: CaseView) => {
      client.setQueryData(['case', caseId], fresh)
      void client.invalidateQueries({ queryKey: ['queues'] })
    },
    onError,
  })
  return { submit, resubmit }
}

const Correction = ({ asked }: { asked: NonNullable<CaseView['correction']> }) => {
  const { t, pick, language } = useSpeech()
  return (
    <Alert
      type="warning"
      showIcon
      message={t('counter.correctionTitle', {
        deadline: formatDay(asked.deadline, language),
        count: asked.items.length,
      })}
      description={
        <ol className="plain-list">
          {asked.items.map((item) => (
            <li key={`${item.name} ${item.wrong}`}>
              <b>{pick(item.name, item.nameEn)}</b>
              {pick('：', ': ')}
              {pick(item.wrong, item.wrongEn)} → {pick(item.cure, item.cureEn)}
            </li>
          ))}
        </ol>
      }
    />
  )
}

export const CounterCasePage = () => {
  const { caseId = '' } = useParams()
  const view = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => call('getCase', { params: { caseId } }),
  })
  const form = useQuery({
    queryKey: ['form', caseId],
    queryFn: () => call('getForm', { params: { caseId } }),
  })
  if (!view.data || !form.data)
    return (
      <main className="desk-main desk-wide">
        <RefusalNote error={view.error ?? form.error} />
        <Skeleton active />
      </main>
    )
  return <Filling key={caseId} view={view.data} form={form.data} />
}

/** The form and the papers of a person at the counter: a draft, or what a correction asks for (C21). */
const Filling = ({ view, form }: { view: CaseView; form: FormView }) => {
  const { caseId, correction } = view
  const { t, language } = useSpeech()
  const navigate = useNavigate()
  const draft = useAutosave(caseId, form)
  const { told, onType, onLeave } = useCounterFaults(form, draft.type)
  const [papers, setPapers] = useState<Papers>([])
  const [changing, setChanging] = useState(false)
  // A paper that other answers no longer ask for has no row any more, so its tick does not count either.
  const taken = papers.filter(({ material }) => view.materials.some((row) => row.material === material))
  const { submit, resubmit } = useHandIn(caseId, form, draft, taken)
  const paper = useOpenOnceSaved(`/api/cases/${caseId}/form${fileEnding('pdf', language)}`, () =>
    draft.save.mutateAsync({}).then(() => true),
  )
  if (submit.data)
    return <ReceiptSlip receipt={submit.data} onNext={() => navigate(`/cases/${caseId}?queue=intake`)} />
  if (resubmit.data) return <Navigate to={`/counter/${caseId}/receipt`} replace />
  const correcting = view.status === 'correcting'
  if (view.status !== 'draft' && !correcting) return <Navigate to={`/cases/${caseId}`} replace />
  const handIn = correcting ? resubmit : submit
  const missing = faultsIn(handIn.error, form)
  const asked = correcting ? fieldsNamed(correction?.items ?? [], fieldsOf(form)) : []
  const found = view.fetched.filter(({ outcome }) => outcome === 'found').length
  return (
    <>
      <main className="desk-main">
        <h1>
          {t('counter.case', {
            thing: language === 'zh' ? view.thing.name : view.thing.nameEn,
            name: view.applicant.name,
          })}
        </h1>
        {correcting && correction && <Correction asked={correction} />}
        {!correcting && (
          <ChangeAnswers view={view} save={draft.save} isOpen={changing} onOpen={setChanging} />
        )}
        {!correcting && <CounterConsent caseId={caseId} />}
        {!correcting && view.fetched.length > 0 && (
          <Alert
            type="success"
            message={t('counter.fetched', { asked: view.fetched.length, found })}
            role="status"
          />
        )}
        {/* While other answers are on their way the form is about to be another one. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what is left are the fields within */}
        <div inert={changing && draft.save.isPending} onBlur={onLeave}>
          <CounterForm
            caseId={caseId}
            form={form}
            faults={[...told, ...missing]}
            asked={asked}
            onType={onType}
          />
        </div>
      </main>
      <aside className="desk-side" aria-label={t('counter.side')}>
        <CounterFiles view={view} upload={form.upload} papers={papers} onPapers={setPapers} />
        <CounterTexts caseId={caseId} draft={draft} />
        <Rosters caseId={caseId} />
        <p className="quiet" role="status">
          {draft.savedAt
            ? t('counter.saved', { at: formatInstant(draft.savedAt, language) })
            : t('counter.autosave')}
        </p>
        <RefusalNote error={draft.save.error} />
        {changing && (
          <p role="status" className="seal">
            {t('counter.answersFirst')}
          </p>
        )}
        <Button
          block
          disabled={changing}
          loading={draft.save.isPending || paper.isSaving}
          onClick={paper.open}
        >
          {t('counter.printToSign')}
        </Button>
        <Button
          type="primary"
          block
          size="large"
          disabled={changing}
          loading={handIn.isPending}
          onClick={() => handIn.mutate(undefined as never)}
        >
          {t(correcting ? 'counter.resubmit' : 'counter.submit')}
        </Button>
        <p className="quiet">{t('counter.consent')}</p>
        {missing.length > 0 && (
          <p role="status" className="seal">
            {t('counter.firstFault', { count: missing.length })}
          </p>
        )}
        <RefusalNote error={handIn.error} />
      </aside>
    </>
  )
}
