import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from 'react-router'
import type { CaseView, FormView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { caseQuery, formQuery } from '../queries.ts'
import { NeedAccount } from '../session/need-account.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { AnswersRead } from './answers-read.tsx'
import './check.css'
import { FormRead } from './form-read.tsx'
import { MaterialsRead } from './materials-read.tsx'
import { findMissing } from './missing.ts'
import { MissingList } from './missing-list.tsx'
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
  const error = view.error ?? form.error
  if (error)
    return (
      <div className="page-width stack">
        <FailedQuery error={error} retry={() => Promise.all([view.refetch(), form.refetch()])} />
      </div>
    )
  // A form of before the last save would be read here and sent with an old revision.
  if (!view.data || !form.data || form.isFetching) return <Waiting />
  if (view.data.status !== 'draft') return <Navigate to={`/cases/${caseId}/receipt`} replace />
  return <Everything view={view.data} form={form.data} />
}

/** Everything on one page, as it will be read, and one button. */
const Everything = ({ view, form }: { view: CaseView; form: FormView }) => {
  const { t, pick } = useSpeech()
  const missing = findMissing(view, form)
  return (
    <div className="page-width narrow stack check">
      <BackLink to={`/cases/${view.caseId}/form`}>{t('check.back')}</BackLink>
      <header className="stack-small">
        <p className="soft">{pick(view.thing.name, view.thing.nameEn)}</p>
        <PageHeading title={t('check.title')} />
      </header>
      <MissingList caseId={view.caseId} missing={missing} />
      <AnswersRead view={view} />
      {form.sections.map((section) => (
        <FormRead key={section.id} caseId={view.caseId} section={section} />
      ))}
      <MaterialsRead view={view} />
      <SendBox view={view} form={form} missing={missing.length} />
    </div>
  )
}
