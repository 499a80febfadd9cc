import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Navigate, useParams } from 'react-router'
import type { CaseView, DataAsks, FormView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { tabStore } from '../../ui/tab-store.ts'
import { asksQuery, caseQuery, formQuery, papersQuery } from '../queries.ts'
import { NeedAccount } from '../session/need-account.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Consent } from './consent.tsx'
import './form.css'
import { OneForm } from './one-form.tsx'

/** The ONE form of a case; closed as soon as there is nothing to save any more. */
export const FormPage = () => {
  const { t } = useSpeech()
  const { caseId = '' } = useParams()
  return (
    <NeedAccount why={t('session.whyForm')}>
      <Loaded caseId={caseId} key={caseId} />
    </NeedAccount>
  )
}

const Loaded = ({ caseId }: { caseId: string }) => {
  const view = useQuery(caseQuery(caseId))
  const form = useQuery(formQuery(caseId))
  const asks = useQuery(asksQuery(caseId))
  const error = view.error ?? form.error ?? asks.error
  // A form kept from an earlier visit has an old revision: saving on it would be refused as a conflict.
  const fresh = useRef(false)
  if (form.data && !form.isFetching) fresh.current = true
  if (view.data && form.data && asks.data && fresh.current)
    return <Open view={view.data} form={form.data} asks={asks.data} />
  if (error)
    return (
      <div className="page-width stack">
        <FailedQuery
          error={error}
          retry={() => Promise.all([view.refetch(), form.refetch(), asks.refetch()])}
        />
      </div>
    )
  return <Waiting />
}

const declinedKey = (caseId: string): string => `declined:${caseId}`

type OpenProps = { readonly view: CaseView; readonly form: FormView; readonly asks: DataAsks }

const Open = ({ view, form, asks }: OpenProps) => {
  const { caseId } = view
  const { part } = useParams()
  // Asked at once, so that nothing moves when it comes; only the page of the papers waits for it.
  const papers = useQuery(papersQuery({ thing: view.thing.code, version: view.catalogueVersion }))
  const [isDeclined, setDeclined] = useState(tabStore.read(declinedKey(caseId)) !== null)
  if (!view.available.some(({ act }) => act === 'save_draft'))
    return <Navigate to={`/cases/${caseId}`} replace />
  if (part === 'materials' && papers.isPending) return <Waiting />
  const isAsked = asks.hold === 'consent' && asks.asks.length > 0 && view.status === 'draft'
  const answer = (agreed: boolean) => {
    if (!agreed) tabStore.write(declinedKey(caseId), 'yes')
    setDeclined(!agreed)
  }
  const reopen = () => {
    tabStore.drop(declinedKey(caseId))
    setDeclined(false)
  }
  return isAsked && !isDeclined ? (
    <Consent caseId={caseId} onDone={answer} />
  ) : (
    <OneForm view={view} form={form} asks={asks} onConsent={reopen} />
  )
}
