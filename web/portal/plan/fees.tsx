import type { Fees as FeesTold } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

/** I7 What it costs, before it is handed in: “不收费” in one line where all of it is free, else what costs what and on which basis. */
export const Fees = ({ fees: { total, charged, unstated } }: { fees: FeesTold }) => {
  const { t, pick } = useSpeech()
  return (
    <section className="section" aria-labelledby="fees">
      <h2 id="fees">{t('fees.title')}</h2>
      {charged.length === 0 && unstated.length === 0 && <p>{t('fees.free')}</p>}
      {charged.length > 0 && (
        <>
          <p className="figures">
            {total === null
              ? t('fees.some', { count: charged.length })
              : t('fees.total', { yuan: total, count: charged.length })}
          </p>
          <ul className="lines">
            {charged.map(({ name, nameEn, department, amount, words, basis }) => (
              <li key={name} className="fee stack-small">
                <p className="figures">
                  <strong>{pick(name, nameEn)}</strong> {amount === null ? words : t('fees.yuan', { amount })}
                </p>
                <p className="soft small">
                  {pick(department.name, department.nameEn)}
                  {basis && t('fees.basis', { basis })}
                </p>
              </li>
            ))}
          </ul>
          <p className="soft">{t('fees.othersFree')}</p>
        </>
      )}
      {unstated.length > 0 && (
        <p>
          {t('fees.unstated', {
            matters: unstated.map(({ name, nameEn }) => pick(name, nameEn)).join(t('list.separator')),
          })}
        </p>
      )}
    </section>
  )
}
