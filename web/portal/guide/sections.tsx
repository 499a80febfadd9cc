import type { Guide, GuideText } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Fold } from './fold.tsx'
import { useSay } from './use-say.ts'

/** Visits, fees and results: what a person asks next. */
export const Money = ({ guide }: { guide: Guide }) => {
  const { t, language } = useSpeech()
  const { visits, fees, results, items } = guide
  const free = fees.texts.length === 0 && fees.total === 0
  return (
    <Fold id="money" title={t('guide.money')}>
      <dl className="facts">
        <div>
          <dt>{t('guide.visits')}</dt>
          <dd>
            {visits.reasons.length === 0 ? t('guide.noVisit') : t('guide.oneVisit')}
            <Texts texts={visits.reasons.map(({ text }) => text)} />
          </dd>
        </div>
        <div>
          <dt>{t('guide.fees')}</dt>
          <dd className="figures">
            {free && t('guide.free')}
            {fees.texts.length > 0 && fees.total !== null && t('guide.feeTotal', { yuan: fees.total })}
            <Texts texts={fees.texts} />
            {items.some(({ fee }) => !fee) && <p>{t('guide.feeNotStated')}</p>}
          </dd>
        </div>
        <div>
          <dt>{t('guide.results')}</dt>
          <dd>
            <ul>
              {results.map(({ matter, name, validYears }) => (
                <li key={matter}>
                  <span lang={language === 'en' ? 'zh-CN' : undefined}>{name}</span>
                  {validYears !== undefined && (
                    <span className="soft figures"> · {t('guide.valid', { years: validYears })}</span>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </Fold>
  )
}

const Texts = ({ texts }: { texts: readonly GuideText[] }) => {
  const say = useSay()
  if (texts.length === 0) return null
  return (
    <ul className="prepare">
      {texts.map((text) => (
        <li key={text.zh}>{say(text)}</li>
      ))}
    </ul>
  )
}

/** The one form: every field by name, and which of them fill themselves. */
export const OneForm = ({ guide }: { guide: Guide }) => {
  const { t } = useSpeech()
  const say = useSay()
  const { before, after, prefilled } = guide.figures.fields
  return (
    <Fold id="one-form" title={t('guide.form')} note={t('guide.fieldCount', { count: after })}>
      <p>{t('counted.fields', { before, after, prefilled })}</p>
      <ul className="field-names">
        {guide.form.map(({ element, name, prefillFrom }) => (
          <li key={element}>
            {say(name)}
            {prefillFrom && <span className="soft small"> · {t('guide.filledIn')}</span>}
          </li>
        ))}
      </ul>
    </Fold>
  )
}

export const Frequent = ({ guide }: { guide: Guide }) => {
  const { t, language } = useSpeech()
  if (guide.faq.length === 0) return null
  return (
    <Fold id="frequent" title={t('thing.frequent')}>
      {language === 'en' && <p className="soft small">{t('thing.chineseOnly')}</p>}
      <dl className="stack-small" lang="zh-CN">
        {guide.faq.map(({ question, answer }) => (
          <div key={question} className="asked">
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}

/** D17 What holds of every promise, where something may be decided on one. */
export const PromiseRules = ({ guide }: { guide: Guide }) => {
  const { t, language } = useSpeech()
  const say = useSay()
  const { committed, promised } = guide.figures.days
  if (guide.promises.length === 0) return null
  const law = guide.promises[0]?.law
  return (
    <Fold id="promises" title={t('guide.promises')}>
      {committed < promised && <p className="figures">{t('guide.promiseSum', { committed, promised })}</p>}
      <ul className="prepare">
        {guide.promises.map(({ code, text }) => (
          <li key={code}>{say(text)}</li>
        ))}
      </ul>
      <p className="soft small" lang={language === 'en' ? 'zh-CN' : undefined}>
        {law}
      </p>
    </Fold>
  )
}

export const Remedies = ({ guide }: { guide: Guide }) => {
  const { t, language } = useSpeech()
  const say = useSay()
  return (
    <Fold id="remedies" title={t('guide.remedies')}>
      <ul className="prepare">
        {guide.remedies.map(({ code, text, law }) => (
          <li key={code}>
            {say(text)}{' '}
            <span className="soft small" lang={language === 'en' ? 'zh-CN' : undefined}>
              {law}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

/** G3 What the guide does not say, said openly. */
export const NotStated = ({ guide }: { guide: Guide }) => {
  const { t } = useSpeech()
  const say = useSay()
  const names = [...new Set(guide.notStated.map(({ name }) => say(name)))]
  return (
    <Fold id="not-stated" title={t('guide.notStated')}>
      <p>{t('guide.notStatedHint')}</p>
      <p className="soft small">{names.join(t('list.separator'))}</p>
    </Fold>
  )
}
