import { useQueries, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link, useParams } from 'react-router'
import type { CaseView } from '../../../contract/client.ts'
import { formatDue, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { DeleteDraft } from '../cases/delete-draft.tsx'
import { DeliveryLine } from '../delivery/delivery-line.tsx'
import {
  afterwardsQuery,
  caseQuery,
  deliveryQuery,
  ratingQuery,
  timelineQuery,
  togetherQuery,
} from '../queries.ts'
import { NeedAccount } from '../session/need-account.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { CorrectionNotice } from './correction-notice.tsx'
import { DatesMoved } from './dates-moved.tsx'
import { DeferredPapers } from './deferred-papers.tsx'
import { CaseHeadline, Denials } from './denials.tsx'
import { Ended } from './ended.tsx'
import { FetchedAboutMe } from './fetched-about-me.tsx'
import './progress.css'
import { PapersLater } from './papers-later.tsx'
import { RateCase } from './rate-case.tsx'
import { NoticeLink, Results } from './results.tsx'
import { Settling } from './settling.tsx'
import { SiteVisits } from './site-visits.tsx'
import { StillAsked } from './still-asked.tsx'
import { Tasks } from './tasks.tsx'
import { Timeline } from './timeline.tsx'
import { VisitsOnSite } from './visits-on-site.tsx'
import { WithdrawCase } from './withdraw-case.tsx'

export const CasePage = () => {
  const { t } = useSpeech()
  const { caseId = '' } = useParams()
  return (
    <NeedAccount why={t('session.whyCases')}>
      <Loaded key={caseId} caseId={caseId} />
    </NeedAccount>
  )
}

/** Whether all that stands between other parts is there: what comes later would push down what is read already. Once it is, it stays. */
const useWhole = (view: CaseView | undefined): boolean => {
  const whole = useRef('')
  const { caseId = '', version = 0, submittedAt = null, acceptedAt = null, delivery = null } = view ?? {}
  const handedIn = submittedAt !== null
  const parts = useQueries({
    queries: [
      { ...deliveryQuery(caseId, version), enabled: handedIn && delivery === null },
      { ...ratingQuery(caseId, version), enabled: handedIn },
      { ...timelineQuery(caseId, version), enabled: view !== undefined },
      { ...afterwardsQuery(caseId, version), enabled: acceptedAt !== null },
      { ...togetherQuery(caseId, version), enabled: acceptedAt !== null },
    ],
  })
  if (view && parts.every(({ isLoading }) => !isLoading)) whole.current = caseId
  return view !== undefined && whole.current === caseId
}

const Loaded = ({ caseId }: { caseId: string }) => {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery({ ...caseQuery(caseId), refetchInterval: 30_000 })
  const isWhole = useWhole(data)
  return (
    <div className="page-width stack">
      <BackLink to="/cases">{t('shell.myCases')}</BackLink>
      {error && <FailedQuery error={error} retry={refetch} />}
      {!isWhole && !error && <Waiting />}
      {data && isWhole && <Case view={data} />}
    </div>
  )
}

/** One line per department, what happened, what is next, what came out. */
const Case = ({ view }: { view: CaseView }) => {
  const { pick } = useSpeech()
  return (
    <div className="columns">
      <div className="stack">
        <header className="stack-small">
          {view.queryCode && <p className="soft number">{view.queryCode}</p>}
          <PageHeading title={pick(view.thing.name, view.thing.nameEn)} />
          <div role="status">
            <CaseHeadline view={view} />
          </div>
          <WhatNext view={view} />
          <NoticeLink view={view} />
          {view.completedAt === null && <DatesMoved moved={view.datesMoved} />}
        </header>
        <Denials view={view} />
        <Settling view={view} />
        {view.correction?.open && <CorrectionNotice view={view} correction={view.correction} />}
        <Ended view={view} />
        <StillAsked view={view} />
        <DeferredPapers view={view} />
        <PapersLater view={view} />
        <DeliveryLine view={view} />
        <Results view={view} />
        <RateCase view={view} />
        <Tasks view={view} />
        <VisitsOnSite view={view} />
        <SiteVisits view={view} />
        <Timeline view={view} />
      </div>
      <aside className="stack">
        <Summary view={view} />
        <FetchedAboutMe view={view} />
        {view.status === 'draft' ? <DeleteDraft caseId={view.caseId} /> : <WithdrawCase view={view} />}
      </aside>
    </div>
  )
}

const WhatNext = ({ view }: { view: CaseView }) => {
  const { t, language } = useSpeech()
  if (view.status === 'draft')
    return (
      <p>
        <Link to={`/cases/${view.caseId}/form`} className="button">
          {t('cases.continue')}
        </Link>
      </p>
    )
  if (view.status === 'submitted' && view.answerDueOn)
    return (
      <p className="figures">
        {t('case.answerBy', { day: formatDue(view.answerDueOn, view.answerProvisional, language) })}
      </p>
    )
  if (view.status === 'accepted' && view.expectedBy)
    return (
      <p className="figures">
        {t('progress.expected', { day: formatDue(view.expectedBy, view.provisional, language) })}
      </p>
    )
  return null
}

const Summary = ({ view }: { view: CaseView }) => {
  const { t, pick, language } = useSpeech()
  const { materials, visits } = view.figures
  const rows: [string, string][] = [
    [t('receipt.applicant'), view.applicant.name],
    [t('case.lead'), pick(view.lead.name, view.lead.nameEn)],
    ...(view.submittedAt
      ? [[t('receipt.receivedAt'), formatInstant(view.submittedAt, language)] as [string, string]]
      : []),
    ...(view.acceptedAt
      ? [[t('case.acceptedAt'), formatInstant(view.acceptedAt, language)] as [string, string]]
      : []),
    [t('case.papers'), t('case.nowAndBefore', { now: materials.after, before: materials.before })],
    [t('case.visits'), t('case.nowAndBefore', { now: view.visits.length, before: visits.before })],
  ]
  return (
    <section className="stack-small">
      <h2 className="aside-heading">{t('case.summary')}</h2>
      <dl className="lines-dl small">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="soft">{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      {view.submittedAt && (
        <p className="actions">
          <Link to={`/cases/${view.caseId}/sent`}>{t('sent.read')}</Link>
          <Link to={`/cases/${view.caseId}/receipt`}>{t('case.receipt')}</Link>
        </p>
      )}
    </section>
  )
}
