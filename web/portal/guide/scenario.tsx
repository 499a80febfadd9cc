import { Link } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { Fold } from './fold.tsx'
import { pageAddress } from './guide-address.ts'
import type { LoadedGuide } from './use-guide.ts'
import { useSay } from './use-say.ts'

/** 说的是哪种情形: the answers this guide rests on, and the way to one's own. */
export const Scenario = ({ guide, outdated }: LoadedGuide) => {
  const { t } = useSpeech()
  const say = useSay()
  const { answers, open, sample, undecided } = guide.scenario
  const { code } = guide.identity
  if (answers.length + open.length === 0) return null
  return (
    <Fold id="scenario" title={t('guide.scenario')} first>
      {outdated > 0 && (
        <p className="notice notice-amber no-print">{t('guide.outdated', { count: outdated })}</p>
      )}
      <p>{sample ? t('guide.common') : t('guide.yours')}</p>
      {answers.length > 0 && (
        <dl className="facts questions">
          {answers.map(({ id, question, answer }) => (
            <div key={id}>
              <dt>{say(question)}</dt>
              <dd className="figures">{say(answer)}</dd>
            </div>
          ))}
        </dl>
      )}
      {open.length > 0 && (
        <>
          <p>{t('guide.open', { count: open.length })}</p>
          <ul className="prepare">
            {open.map(({ id, question }) => (
              <li key={id}>{say(question)}</li>
            ))}
          </ul>
          {undecided.length > 0 && (
            <p>
              {t('guide.undecided', {
                matters: undecided.map(({ name }) => say(name)).join(t('list.separator')),
              })}
            </p>
          )}
        </>
      )}
      <p className="no-print">
        <Link to={pageAddress(code, 'questions', '')}>
          {sample ? t('guide.answerOwn') : t('guide.answerAgain')}
        </Link>
      </p>
    </Fold>
  )
}
