import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { Navigate, useParams } from 'react-router'
import type { CaseView, FormView } from '../../../contract/client.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { AnswersRead } from '../check/answers-read.tsx'
import '../check/check.css'
import { FormRead } from '../check/form-read.tsx'
import { MaterialsRead } from '../check/materials-read.tsx'
import { PrintToSign } from '../form/on-paper.tsx'
import { caseQuery, formQuery } from '../queries.ts'
import { NeedAccount } from '../session/need-account.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'

export const SentPage = () => {
  const { t } = useSpeech()
  const { caseId = '' } = useParams()
  return (
    <NeedAccount why={t('session.whyCases')}>
      <Loaded caseId={caseId} />
    </NeedAccount>
  )
}

const Loaded = ({ caseId }: { caseId: string }) => {
  const view = useQuery(caseQuery(caseId))
  const form = useQuery(formQuery(caseId))
  const error = view.error ?? form.error
  if (error)
    return (
      <div className="page-width narrow stack">
        <FailedQuery error={error} retry={() => Promise.all([view.refetch(), form.refetch()])} />
      </div>
    )
  if (!view.data || !form.data) return <Waiting />
  if (view.data.status === 'draft') return <Navigate to={`/cases/${caseId}/check`} replace />
  return <Everything view={view.data} form={form.data} />
}

/** The one form as it was handed in, and the files to open: what the person wrote stays theirs to read and to take along. */
const Everything = ({ view, form }: { view: CaseView; form: FormView }) => {
  const { t, pick, language } = useSpeech()
  return (
    <div className="page-width narrow stack check sent">
      <BackLink to={`/cases/${view.caseId}`}>{t('sent.back')}</BackLink>
      <header className="stack-small">
        <p className="soft number">{view.queryCode}</p>
        <PageHeading title={t('sent.title')} />
        <p>{pick(view.thing.name, view.thing.nameEn)}</p>
        <p className="soft figures">
          {view.applicant.name}
          {view.submittedAt && ` · ${t('sent.at', { when: formatInstant(view.submittedAt, language) })}`}
        </p>
      </header>
      {view.status === 'correcting' && <p className="notice notice-amber">{t('sent.correcting')}</p>}
      <p className="actions no-print">
        <button type="button" className="button-second" onClick={() => print()}>
          <Printer aria-hidden size={18} />
          {t('sent.print')}
        </button>
        <span className="soft small">{t('sent.files')}</span>
      </p>
      <PrintToSign caseId={view.caseId} />
      <AnswersRead view={view} />
      {form.sections.map((section) => (
        <FormRead key={section.id} caseId={view.caseId} section={section} mayChange={false} />
      ))}
      <MaterialsRead view={view} mayChange={false} />
    </div>
  )
}
