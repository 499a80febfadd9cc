import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { ThingGuide } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { OpenDraftNotice } from '../comments/open-draft-notice.tsx'
import { ThreeNumbers } from '../plan/three-numbers.tsx'
import { thingQuery } from '../queries.ts'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { CounterList } from './counter-list.tsx'
import { PrepareList } from './prepare-list.tsx'
import './thing.css'
import { WhoDecides } from './who-decides.tsx'

/** 统一办事指南: everything from the published version, for the common case. */
export const ThingPage = () => {
  const { t } = useSpeech()
  const { thing = '' } = useParams()
  const { data, error, refetch } = useQuery(thingQuery(thing))
  return (
    <div className="page-width stack">
      <BackLink to="/">{t('shell.toHome')}</BackLink>
      {error && <FailedQuery error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && <Guide guide={data} />}
    </div>
  )
}

const Guide = ({ guide }: { guide: ThingGuide }) => {
  const { t, pick } = useSpeech()
  const { summary, plan } = guide
  return (
    <div className="columns">
      <article className="stack guide">
        <header className="stack-small">
          <PageHeading title={pick(summary.name, summary.nameEn)} />
          <p className="soft">
            {t('thing.joins', { departments: summary.departments, matters: summary.matters })}
          </p>
        </header>
        <OpenDraftNotice thing={summary.code} />
        <section className="stack-small" aria-label={t('thing.numbers')}>
          <p className="soft small">{t('thing.commonCase')}</p>
          <ThreeNumbers plan={plan} />
        </section>
        <Start guide={guide} />
        <p className="no-print">
          <Link to={`/things/${summary.code}/guide`}>{t('thing.wholeGuide')}</Link>
        </p>
        <WhoDecides plan={plan} />
        <PrepareList plan={plan} />
        <Frequent guide={guide} />
      </article>
      <aside className="section aside-section">
        <h2>{t('thing.nearby')}</h2>
        <CounterList counters={guide.counters} />
        <p className="soft small">{t('thing.sameStandard')}</p>
      </aside>
    </div>
  )
}

const Start = ({ guide }: { guide: ThingGuide }) => {
  const { t } = useSpeech()
  const questions = guide.questions.length
  return (
    <p className="start no-print">
      <Link
        to={`/things/${guide.summary.code}/${questions ? 'questions' : 'plan'}`}
        className="button button-large"
      >
        {t('thing.start')}
      </Link>
      <span className="soft">
        {questions ? t('thing.startHint', { count: questions }) : t('thing.startNoQuestions')}
      </span>
    </p>
  )
}

const Frequent = ({ guide }: { guide: ThingGuide }) => {
  const { t, language } = useSpeech()
  if (guide.faq.length === 0) return null
  return (
    <section className="section">
      <h2>{t('thing.frequent')}</h2>
      {language === 'en' && <p className="soft small">{t('thing.chineseOnly')}</p>}
      <ul className="lines" lang="zh-CN">
        {guide.faq.map(({ q, a }) => (
          <li key={q}>
            <details className="frequent">
              <summary>{q}</summary>
              <p>{a}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
