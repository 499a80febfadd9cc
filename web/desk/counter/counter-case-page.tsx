import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { CounterFiles } from './counter-files.tsx'
import { CounterForm } from './counter-form.tsx'
import { ReceiptSlip } from './receipt-slip.tsx'

type FormView = Operations['getForm']['reply']

/** Values typed since the last save, saved a second after the last key. */
const useAutosave = (caseId: string, form: FormView | undefined) => {
  const client = useQueryClient()
  const typed = useRef<Record<string, string>>({})
  const revision = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [faults, setFaults] = useState<Operations['saveDraft']['reply']['faults']>([])
  const [savedAt, setSavedAt] = useState<string>()
  if (form && revision.current < form.revision) revision.current = form.revision
  const save = useMutation({
    // One after the other: handing in beside a save that is on its way would name an older revision and be refused.
    scope: { id: `draft ${caseId}` },
    mutationFn: async () => {
      const values = typed.current
      typed.current = {}
      if (Object.keys(values).length === 0) return
      try {
        const saved = await call('saveDraft', {
          params: { caseId },
          body: { revision: revision.current, values },
        })
        revision.current = saved.revision
        setFaults(saved.faults)
        setSavedAt(saved.savedAt)
      } catch (error) {
        typed.current = { ...values, ...typed.current }
        void client.invalidateQueries({ queryKey: ['form', caseId] })
        throw error
      }
    },
  })
  const type = (element: string, value: string) => {
    typed.current[element] = value
    clearTimeout(timer.current)
    timer.current = setTimeout(() => save.mutate(), 1_000)
  }
  return { type, save, faults, savedAt, revision }
}

export const CounterCasePage = () => {
  const { caseId = '' } = useParams()
  const { t, language } = useSpeech()
  const navigate = useNavigate()
  const client = useQueryClient()
  const view = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => call('getCase', { params: { caseId } }),
  })
  const form = useQuery({
    queryKey: ['form', caseId],
    queryFn: () => call('getForm', { params: { caseId } }),
  })
  const draft = useAutosave(caseId, form.data)
  const fetched = useMutation({
    mutationFn: () => call('fetchFacts', { params: { caseId } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['form', caseId] }),
        client.invalidateQueries({ queryKey: ['case', caseId] }),
      ]),
  })
  const asked = useRef(false)
  useEffect(() => {
    if (view.data?.status !== 'draft' || view.data.fetched.length > 0 || asked.current) return
    asked.current = true
    fetched.mutate()
  }, [view.data, fetched])
  const submit = useMutation({
    mutationFn: async () => {
      await draft.save.mutateAsync()
      return call(
        'submitCase',
        { params: { caseId }, body: { consent: true, revision: draft.revision.current } },
        { idempotencyKey: caseId },
      )
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['queues'] }),
  })
  if (submit.data)
    return <ReceiptSlip receipt={submit.data} onNext={() => navigate(`/cases/${caseId}?queue=intake`)} />
  if (!view.data || !form.data)
    return (
      <main className="desk-main desk-wide">
        <RefusalNote error={view.error ?? form.error} />
        <Skeleton active />
      </main>
    )
  const found = view.data.fetched.filter(({ outcome }) => outcome === 'found').length
  return (
    <>
      <main className="desk-main">
        <h1>
          {t('counter.case', {
            thing: language === 'zh' ? view.data.thing.name : view.data.thing.nameEn,
            name: view.data.applicant.name,
          })}
        </h1>
        {fetched.isPending && <Alert type="info" message={t('counter.fetching')} role="status" />}
        {!fetched.isPending && view.data.fetched.length > 0 && (
          <Alert
            type="success"
            message={t('counter.fetched', { asked: view.data.fetched.length, found })}
            role="status"
          />
        )}
        <CounterForm form={form.data} faults={draft.faults} onType={draft.type} />
      </main>
      <aside className="desk-side">
        <CounterFiles view={view.data} form={form.data} />
        <p className="quiet" role="status">
          {draft.savedAt
            ? t('counter.saved', { at: formatInstant(draft.savedAt, language) })
            : t('counter.autosave')}
        </p>
        <RefusalNote error={draft.save.error} />
        <Button type="primary" block size="large" loading={submit.isPending} onClick={() => submit.mutate()}>
          {t('counter.submit')}
        </Button>
        <p className="quiet">{t('counter.consent')}</p>
        <RefusalNote error={submit.error} />
      </aside>
    </>
  )
}
