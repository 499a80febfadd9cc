import { Link } from 'react-router'
import type { Guide } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Keep } from '../plan/keep.tsx'
import '../plan/plan.css'
import { ThreeNumbers } from '../plan/three-numbers.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Downloads } from './downloads.tsx'
import './guide.css'
import { pageAddress } from './guide-address.ts'
import { Matters } from './matters.tsx'
import { NotNeededList } from './not-needed.tsx'
import { Papers } from './papers.tsx'
import { Scenario } from './scenario.tsx'
import { Frequent, Money, NotStated, OneForm, PromiseRules, Remedies } from './sections.tsx'
import { type LoadedGuide, useGuide } from './use-guide.ts'
import { useSay } from './use-say.ts'
import { When } from './when.tsx'

/** 统一办事指南 of one scenario, which is in the address: to read, to print, to take along. */
export const GuidePage = () => {
  const { loaded, error, retry } = useGuide()
  return (
    <div className="page-width stack guide-page">
      {error && <FailedQuery error={error} retry={retry} />}
      {!loaded && !error && <Waiting />}
      {loaded && <Whole {...loaded} />}
    </div>
  )
}

/** Where there is room beside the text: the way to each part of it. */
const Contents = ({ guide }: { guide: Guide }) => {
  const { t } = useSpeech()
  const { answers, open } = guide.scenario
  const decided = guide.items.length > 0
  const parts: [string, string, boolean][] = [
    ['scenario', t('guide.scenario'), answers.length + open.length > 0],
    ['papers', t('plan.submit'), true],
    ['not-needed', t('plan.dropped'), guide.notNeeded.length > 0],
    ['when', t('plan.schedule'), decided],
    ['promises', t('guide.promises'), guide.promises.length > 0],
    ['money', t('guide.money'), decided],
    ['one-form', t('guide.form'), decided],
    ['frequent', t('thing.frequent'), guide.faq.length > 0],
    ['matters', t('guide.matters'), decided],
    ['remedies', t('guide.remedies'), true],
    ['not-stated', t('guide.notStated'), true],
  ]
  return (
    <nav className="contents no-print" aria-labelledby="contents">
      <h2 id="contents" className="aside-heading">
        {t('guide.contents')}
      </h2>
      <ul>
        {parts
          .filter(([, , there]) => there)
          .map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

const Whole = (loaded: LoadedGuide) => {
  const { t, language } = useSpeech()
  const say = useSay()
  const { guide, query } = loaded
  const { identity, items, figures } = guide
  const name = say(identity.name)
  const departments = new Set(items.map(({ department }) => department.id)).size
  return (
    <>
      <BackLink to={`/things/${encodeURIComponent(identity.code)}`}>{name}</BackLink>
      <div className="columns">
        <article className="stack">
          <header className="stack-small">
            <p className="soft">{t('guide.title')}</p>
            <PageHeading title={t('guide.titleOf', { thing: name })}>{name}</PageHeading>
            {items.length > 0 && <p>{t('thing.joins', { departments, matters: items.length })}</p>}
            <p>{t('thing.lead', { department: say(identity.lead.department.name) })}</p>
            <p className="soft small">
              {identity.audience && t('guide.audience', { who: say(identity.audience) })}
              {identity.audience && identity.zone && ' · '}
              {identity.zone && t('guide.zone', { zone: say(identity.zone) })}
            </p>
          </header>
          {guide.scenario.open.length > 0 && (
            <div className="notice notice-amber">
              <p>{t('plan.unanswered', { count: guide.scenario.open.length })}</p>
              <p className="no-print">
                <Link to={pageAddress(identity.code, 'questions', query)}>{t('plan.answerThem')}</Link>
              </p>
            </div>
          )}
          <ThreeNumbers plan={figures} />
          <div>
            <Scenario {...loaded} />
            <Papers guide={guide} />
            <NotNeededList guide={guide} />
            {items.length > 0 && (
              <>
                <When guide={guide} query={query} />
                <PromiseRules guide={guide} />
                <Money guide={guide} />
                <OneForm guide={guide} />
              </>
            )}
            <Frequent guide={guide} />
            {items.length > 0 && <Matters guide={guide} />}
            <Remedies guide={guide} />
            <NotStated guide={guide} />
          </div>
          <p className="soft small figures">
            {guide.publishedAt && t('guide.published', { day: formatDay(guide.publishedAt, language) })}
          </p>
        </article>
        <aside className="stack">
          <Downloads thing={identity.code} query={query} />
          <Keep hint={t('guide.qrHint')} />
          <Contents guide={guide} />
        </aside>
      </div>
    </>
  )
}
