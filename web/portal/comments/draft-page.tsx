import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answers, OpenDraft } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { DroppedList } from '../plan/dropped-list.tsx'
import { HowCounted } from '../plan/how-counted.tsx'
import '../plan/plan.css'
import { Schedule } from '../plan/schedule.tsx'
import { SubmitList } from '../plan/submit-list.tsx'
import { ThreeNumbers } from '../plan/three-numbers.tsx'
import { openDraftPlanQuery, openDraftQuery } from '../queries.ts'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { WhoDecides } from '../thing/who-decides.tsx'
import '../thing/thing.css'
import { CommentForm } from './comment-form.tsx'
import { CommentList } from './comment-list.tsx'
import './comments.css'
import { DraftChanges } from './draft-changes.tsx'
import { ScenarioForm } from './scenario-form.tsx'

/** A draft as people would read it once it is published, what changes, what was said, and the place to say something. */
export const DraftPage = () => {
  const { t } = useSpeech()
  const { versionId = '' } = useParams()
  const { data, error, refetch } = useQuery(openDraftQuery(versionId))
  return (
    <div className="page-width stack plan">
      <BackLink to="/comments">{t('comments.toList')}</BackLink>
      {error && <FailedQuery error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && <Draft key={versionId} draft={data} />}
    </div>
  )
}

const Head = ({ draft }: { draft: OpenDraft }) => {
  const { t, pick, language } = useSpeech()
  const lead = pick(draft.lead.name, draft.lead.nameEn)
  const why = draft.leadReason[language]
  return (
    <header className="stack-small">
      <p className="soft">{t('comments.draftOf', { number: draft.number })}</p>
      <PageHeading title={pick(draft.name, draft.nameEn)} />
      <p>
        {why ? t('comments.leadWhy', { department: lead, why }) : t('comments.lead', { department: lead })}
      </p>
      <p className="notice">
        <span>
          <b className="figures">{t('comments.until', { day: formatDay(draft.until, language) })}</b>{' '}
          {t('comments.anyone')}
        </span>
        <span className="no-print">
          <a href="#say" className="button-second">
            {t('comments.say')}
          </a>
        </span>
      </p>
    </header>
  )
}

/** The plan for the answers chosen here; the one of the common case until then. */
const Scenario = ({ draft }: { draft: OpenDraft }) => {
  const { t } = useSpeech()
  const [answers, setAnswers] = useState<Answers>(draft.plan.answers)
  const asked = useQuery(openDraftPlanQuery(draft.versionId, answers))
  const plan = asked.data ?? draft.plan
  return (
    <>
      <section className="section" aria-labelledby="scenario">
        <h2 id="scenario">{t('comments.scenario')}</h2>
        <ScenarioForm questions={draft.questions} answers={answers} onChange={setAnswers} />
        {asked.error && <FailedQuery error={asked.error} retry={asked.refetch} heading={false} />}
        <div aria-live="polite">
          <ThreeNumbers plan={plan} withDate />
        </div>
        <HowCounted plan={plan} />
      </section>
      <SubmitList plan={plan} />
      <DroppedList plan={plan} />
      <WhoDecides plan={plan} />
      <Schedule plan={plan} />
    </>
  )
}

const Draft = ({ draft }: { draft: OpenDraft }) => (
  <>
    <Head draft={draft} />
    <DraftChanges changes={draft.changes} thing={draft.thing} />
    <Scenario draft={draft} />
    <CommentList draft={draft} />
    <CommentForm draft={draft} />
  </>
)
