import type { Guide, GuideItem } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Fold } from './fold.tsx'
import { useSay } from './use-say.ts'

/** 2b What the law wants said of each matter, in official terms. */
export const Matters = ({ guide }: { guide: Guide }) => {
  const { t } = useSpeech()
  const say = useSay()
  return (
    <Fold id="matters" title={t('guide.matters')}>
      {guide.items.map((item) => (
        <section key={item.code} className="stack-small matter">
          <h3>{say(item.name)}</h3>
          <MatterFacts item={item} />
        </section>
      ))}
    </Fold>
  )
}

const MatterFacts = ({ item }: { item: GuideItem }) => {
  const { t, language, pick } = useSpeech()
  const say = useSay()
  const chinese = language === 'en' ? 'zh-CN' : undefined
  const { statutory, promised, procedures } = item.time
  const list = (texts: readonly string[]) => texts.join(t('list.separator'))
  const kind = [item.type, item.conduct.kind, item.conduct.closing].flatMap((one) => (one ? [say(one)] : []))
  return (
    <dl className="facts small">
      <Fact name={t('guide.department')}>
        {say(item.department.name)} <span lang={chinese}>{list(item.department.sections)}</span>
      </Fact>
      <Fact name={t('guide.type')}>{list(kind)}</Fact>
      <Fact name={t('guide.limit')}>
        {promised.value === 0
          ? t('guide.limitAtOnce', { legal: statutory.value })
          : t('guide.limits', { legal: statutory.value, promised: promised.value })}
      </Fact>
      {item.commitment && (
        <Fact name={t('guide.promise')}>
          <Promised commitment={item.commitment} />
        </Fact>
      )}
      {procedures.length > 0 && (
        <Fact name={t('guide.special')}>
          {list(
            procedures.map(({ type, days, excludedFromLimit }) =>
              t(excludedFromLimit ? 'guide.specialOutside' : 'guide.specialWithin', {
                name: say(type),
                days,
              }),
            ),
          )}
        </Fact>
      )}
      <Fact name={t('guide.steps')}>{item.conduct.steps.map(say).join(t('list.then'))}</Fact>
      <Fact name={t('guide.fee')}>
        <Fee fee={item.fee} />
      </Fact>
      <Fact name={t('guide.result')}>
        {item.result.nameEn ? (
          pick(item.result.name, item.result.nameEn)
        ) : (
          <span lang={chinese}>{item.result.name}</span>
        )}
      </Fact>
      {item.intermediaryServices.length > 0 && (
        <Fact name={t('guide.agencies')}>
          <span lang={chinese}>{list(item.intermediaryServices)}</span>
        </Fact>
      )}
      {item.basis.length > 0 && (
        <Fact name={t('guide.basis')}>
          <span lang={chinese}>
            {item.basis.map(({ title, article }) => `《${title}》${article ?? ''}`).join('；')}
          </span>
        </Fact>
      )}
    </dl>
  )
}

/** D17 Within how many days it is decided and checked, what is promised, and on which basis. */
const Promised = ({ commitment }: { commitment: NonNullable<GuideItem['commitment']> }) => {
  const { t, language } = useSpeech()
  const say = useSay()
  const { basis, conditions, decidedWithin, checkedWithin, verified } = commitment
  return (
    <>
      <p>
        {t('guide.promiseDays', {
          days: decidedWithin.value,
          check: checkedWithin.value,
          conditions: say(conditions),
        })}
      </p>
      <p className="soft" lang={language === 'en' ? 'zh-CN' : undefined}>
        {t('promise.basis', { basis })}
      </p>
      {verified === 'recalled' && <p className="soft">{t('promise.recalled')}</p>}
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd className="figures">{children}</dd>
  </div>
)

const Fee = ({ fee }: { fee: GuideItem['fee'] }) => {
  const { t } = useSpeech()
  if (!fee) return t('guide.feeUnknown')
  if (!fee.charged) return t('guide.feeNone')
  const amount = typeof fee.amount === 'number' ? t('guide.yuan', { amount: fee.amount }) : fee.amount
  return fee.basis ? `${amount} · ${fee.basis}` : amount
}
