import { CircleCheck, CircleMinus } from 'lucide-react'
import type { CaseView, FetchedFact } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { outcomeKeys } from '../../ui/words.ts'
import type { FetchingFacts } from './use-fetch-facts.ts'

/** What is being fetched from whom, and what came of it; a source that fails only means a paper is asked for instead. */
export const FetchPanel = ({ view, facts }: { view: CaseView; facts: FetchingFacts }) => {
  const { t } = useSpeech()
  const found = view.fetched.filter(({ outcome }) => outcome === 'found').length
  return (
    <section className="fetch stack-small" aria-labelledby="fetch">
      <h2 id="fetch">{t('fetch.title')}</h2>
      <div role="status">
        {facts.isPending && <p>{t('fetch.asking')}</p>}
        {!facts.isPending && view.fetched.length > 0 && (
          <p className="figures">{t('fetch.done', { asked: view.fetched.length, found })}</p>
        )}
      </div>
      {facts.isPending && <Asked view={view} />}
      {!facts.isPending && view.fetched.length > 0 && (
        <details>
          <summary>{t('fetch.details')}</summary>
          <ul className="lines">
            {view.fetched.map((fact) => (
              <Fact key={fact.requestId} fact={fact} />
            ))}
          </ul>
        </details>
      )}
      <ProblemList quiet error={facts.error} heading={t('fetch.failed')} />
      {facts.allowed && !facts.isPending && found < Math.max(1, view.fetched.length) && (
        <p>
          <button type="button" className="button-quiet" onClick={() => facts.mutate()}>
            {t('fetch.again')}
          </button>
        </p>
      )}
    </section>
  )
}

/** The papers that a source can stand for, by the department that has them. */
const Asked = ({ view }: { view: CaseView }) => {
  const { t, pick } = useSpeech()
  const rows = view.dropped.filter(({ reason }) => reason === 'data_source')
  const names = new Map(rows.map((row) => [`${row.by}${row.material}`, row]))
  return (
    <ul className="prepare">
      {[...names].map(([key, row]) => (
        <li key={key}>
          {t('fetch.from', {
            department: pick(row.byName, row.byNameEn),
            material: pick(row.materialName, row.materialNameEn),
          })}
        </li>
      ))}
    </ul>
  )
}

const Fact = ({ fact }: { fact: FetchedFact }) => {
  const { t, pick, language } = useSpeech()
  const Icon = fact.outcome === 'found' ? CircleCheck : CircleMinus
  return (
    <li className="fact">
      <p className="fact-head">
        <Icon aria-hidden size={18} className={fact.outcome === 'found' ? 'light-green' : 'light-amber'} />
        <strong>{pick(fact.materialName, fact.materialNameEn)}</strong>
        <span className="small">{t(outcomeKeys[fact.outcome] ?? fact.outcome)}</span>
        {fact.disputedAt && <span className="tag">{t('fetch.disputed')}</span>}
      </p>
      <p className="small soft">{language === 'zh' ? fact.told.zh : fact.told.en}</p>
    </li>
  )
}
