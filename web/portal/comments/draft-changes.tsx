import { Link } from 'react-router'
import type { OpenDraft } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

type Changes = NonNullable<OpenDraft['changes']>
type PlanSaid = Changes['plans'][number]
type Names = PlanSaid['matters']['more']

const useList = () => {
  const { t, pick } = useSpeech()
  return (names: Names) => names.map(({ name, nameEn }) => pick(name, nameEn)).join(t('list.separator'))
}

/** How many papers more or less; which, folded: the list is long. */
const Papers = ({ word, names }: { word: string; names: Names }) => {
  const { t, pick } = useSpeech()
  if (names.length === 0) return null
  return (
    <details className="changed-papers">
      <summary>
        {word} {t('plan.papers', { count: names.length })}
      </summary>
      <ul className="changes">
        {names.map(({ name, nameEn }) => (
          <li key={name}>{pick(name, nameEn)}</li>
        ))}
      </ul>
    </details>
  )
}

const PlanChanged = ({ plan }: { plan: PlanSaid }) => {
  const { t } = useSpeech()
  const list = useList()
  const { matters, materials, days } = plan
  return (
    <li className="plan-changed">
      <h3 className="figures">{t('comments.inScenarios', { scenarios: plan.scenarios, all: plan.of })}</h3>
      {matters.more.length > 0 && <p>{t('comments.mattersMore', { names: list(matters.more) })}</p>}
      {matters.less.length > 0 && <p>{t('comments.mattersLess', { names: list(matters.less) })}</p>}
      {days.before !== days.after && (
        <p className="figures">{t('comments.days', { before: days.before, after: days.after })}</p>
      )}
      <Papers word={t('comments.papersMore')} names={materials.more} />
      <Papers word={t('comments.papersLess')} names={materials.less} />
    </li>
  )
}

const Changed = ({ changes }: { changes: Changes }) => {
  const { t, language } = useSpeech()
  const { words, plans } = changes
  if (words.length + plans.length === 0) return <p>{t('comments.nothingChanges')}</p>
  return (
    <>
      <ul className="changes">
        {words.map((one) => (
          <li key={one.zh}>{one[language]}</li>
        ))}
      </ul>
      {plans.length > 0 && (
        <details>
          <summary>{t('comments.changesForYou')}</summary>
          <ul className="lines">
            {plans.map((plan) => (
              <PlanChanged key={JSON.stringify(plan)} plan={plan} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** What would be different from the guide that counts now. */
export const DraftChanges = ({ changes, thing }: { changes: OpenDraft['changes']; thing: string }) => {
  const { t } = useSpeech()
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">{t('comments.changes')}</h2>
      {changes ? (
        <>
          <Changed changes={changes} />
          <p className="no-print">
            <Link to={`/things/${thing}`}>{t('comments.presentGuide')}</Link>
          </p>
        </>
      ) : (
        <p>{t('comments.newThing')}</p>
      )}
    </section>
  )
}
