import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Answers, PlanView, ThingGuide } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { BlankForm } from '../form/on-paper.tsx'
import { papersQuery, planQuery, thingQuery } from '../queries.ts'
import { readAnswers, withoutAnswer, writeAnswers } from '../questions/answers-in-url.ts'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { AnswersGiven } from './answers-given.tsx'
import { DroppedList } from './dropped-list.tsx'
import { Fees } from './fees.tsx'
import { HowCounted } from './how-counted.tsx'
import { Keep } from './keep.tsx'
import { OpenQuestions } from './open-questions.tsx'
import './plan.css'
import { PromiseNote, Promises } from './promises.tsx'
import { Schedule } from './schedule.tsx'
import { SubmitList } from './submit-list.tsx'
import { ThreeNumbers } from './three-numbers.tsx'

/** 办理方案 for one person's answers, which are in the address: it can be printed, shared and opened again. */
export const PlanPage = () => {
  const { thing = '' } = useParams()
  const [search] = useSearchParams()
  const guide = useQuery(thingQuery(thing))
  const answers = readAnswers(guide.data?.questions ?? [], search)
  const plan = useQuery({ ...planQuery(thing, answers), enabled: guide.data !== undefined })
  // Asked together with the plan, so that nothing moves when it comes.
  const papers = useQuery({
    ...papersQuery({ thing, version: guide.data?.catalogueVersion ?? '' }),
    enabled: guide.data !== undefined,
  })
  const error = guide.error ?? plan.error
  const whole = plan.data && !papers.isPending
  return (
    <div className="page-width stack plan">
      {error && <FailedQuery error={error} retry={() => Promise.all([guide.refetch(), plan.refetch()])} />}
      {!whole && !error && <Waiting />}
      {guide.data && plan.data && whole && <Composed guide={guide.data} plan={plan.data} answers={answers} />}
    </div>
  )
}

type ComposedProps = { readonly guide: ThingGuide; readonly plan: PlanView; readonly answers: Answers }

const Composed = ({ guide, plan, answers }: ComposedProps) => {
  const { t, pick } = useSpeech()
  const path = `/things/${plan.thing.code}`
  const query = writeAnswers(answers)
  return (
    <>
      <BackLink to={path}>{pick(plan.thing.name, plan.thing.nameEn)}</BackLink>
      <div className="columns">
        <div className="stack">
          <header className="stack-small">
            <p className="soft">{pick(plan.thing.name, plan.thing.nameEn)}</p>
            <PageHeading title={t('plan.title')} />
          </header>
          {plan.remaining.length > 0 && (
            <div className="notice notice-amber no-print">
              <p>{t('plan.unanswered', { count: plan.remaining.length })}</p>
              <p>
                <Link to={`${path}/questions?${query}`}>{t('plan.answerThem')}</Link>
              </p>
            </div>
          )}
          <ThreeNumbers plan={plan} withDate />
          <PromiseNote plan={plan} />
          {plan.ends && (
            <OpenQuestions
              ends={plan.ends}
              hint={t('open.certainBelow')}
              answer={({ id, ask, askEn }) => (
                <p className="no-print">
                  <Link
                    to={`${path}/questions?${writeAnswers(withoutAnswer(answers, id))}`}
                    aria-label={t('open.answerThis', { question: pick(ask, askEn) })}
                  >
                    {t('open.answerNow')}
                  </Link>
                </p>
              )}
            />
          )}
          <HowCounted plan={plan} />
          <SubmitList plan={plan} helpOf={guide.catalogueVersion} />
          <Fees fees={plan.fees} />
          <Promises plan={plan} />
        </div>
        <aside className="stack plan-aside">
          <p className="no-print plan-start-aside">
            <Link to={`${path}/start?${query}`} className="button button-large plan-start">
              {t('plan.start')}
            </Link>
          </p>
          <AnswersGiven guide={guide} answers={answers} />
          <Keep />
          <BlankForm thing={plan.thing.code} query={query} />
          <p className="no-print">
            <Link to={`${path}/guide?${query}`}>{t('plan.toGuide')}</Link>
          </p>
        </aside>
      </div>
      <DroppedList plan={plan} />
      <Schedule plan={plan} />
      <p className="no-print plan-start-foot">
        <Link to={`${path}/start?${query}`} className="button button-large plan-start">
          {t('plan.start')}
        </Link>
      </p>
    </>
  )
}
