import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from 'react-router'
import type { CaseView, FormView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { askedOnForm } from '../delivery/delivery-on-form.ts'
import { Conflict } from '../form/conflict.tsx'
import { PrintToSign } from '../form/on-paper.tsx'
import { SaveStatus } from '../form/save-status.tsx'
import { useToldFaults } from '../form/told-faults.ts'
import { useDraft } from '../form/use-draft.ts'
import { Fees } from '../plan/fees.tsx'
import { OpenQuestions } from '../plan/open-questions.tsx'
import { caseQuery, formQuery, thingQuery } from '../queries.ts'
import { NeedAccount } from '../session/need-account.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { AnswersRead } from './answers-read.tsx'
import './check.css'
import { DeliveryAsk } from './delivery-ask.tsx'
import { FormRead } from './form-read.tsx'
import { MaterialsRead } from './materials-read.tsx'
import { findMissing } from './missing.ts'
import { MissingList } from './missing-list.tsx'
import { PromiseChoice } from './promise-choice.tsx'
import { SendBox } from './send-box.tsx'

export const CheckPage = () => {
  const { t } = useSpeech()
  const { caseId = '' } = useParams()
  return (
    <NeedAccount why={t('session.whyForm')}>
      <Loaded caseId={caseId} />
    </NeedAccount>
  )
}

const Loaded = ({ caseId }: { caseId: string }) => {
  const view = useQuery(caseQuery(caseId))
  const form = useQuery(formQuery(caseId))
  // The answers stand above everything else: what comes later would push it down while it is read.
  const code = view.data?.thing.code
  const thing = useQuery({ ...thingQuery(code ?? ''), enabled: code !== undefined })
  const error = view.error ?? form.error
  if (error)
    return (
      <div className="page-width stack">
        <FailedQuery error={error} retry={() => Promise.all([view.refetch(), form.refetch()])} />
      </div>
    )
  // A form of before the last save would be read here and sent with an old revision.
  if (!view.data || !form.data || form.isFetching || thing.isPending) return <Waiting />
  if (view.data.status !== 'draft') return <Navigate to={`/cases/${caseId}/receipt`} replace />
  return <Everything view={view.data} form={form.data} />
}

/** Everything on one page, as it will be read, and one button. */
const Everything = ({ view, form }: { view: CaseView; form: FormView }) => {
  const { t, pick } = useSpeech()
  const draft = useDraft(view.caseId, form, false)
  const faults = useToldFaults(form, draft)
  const missing = findMissing(view, form, faults.told, draft.typed)
  return (
    <div className="page-width narrow stack check">
      <BackLink to={`/cases/${view.caseId}/form`}>{t('check.back')}</BackLink>
      <header className="stack-small">
        <p className="soft">{pick(view.thing.name, view.thing.nameEn)}</p>
        <PageHeading title={t('check.title')} />
      </header>
      <MissingList caseId={view.caseId} missing={missing} />
      {view.ends && <OpenQuestions ends={view.ends} hint={t('open.formHint')} />}
      <AnswersRead view={view} />
      {draft.state.trouble === 'conflict' && <Conflict caseId={view.caseId} draft={draft} />}
      {draft.state.trouble === 'refused' && <ProblemList error={draft.error} quiet />}
      {askedOnForm(form).sections.map((section) => (
        <FormRead key={section.id} caseId={view.caseId} section={section} />
      ))}
      <MaterialsRead view={view} />
      <Fees fees={view.fees} />
      <PromiseChoice view={view} />
      <DeliveryAsk form={form} draft={draft} faults={faults.told} />
      <PrintToSign caseId={view.caseId} flush={draft.flush} />
      <SendBox view={view} draft={draft} missing={missing.length} />
      <SaveStatus state={draft.state} />
    </div>
  )
}
