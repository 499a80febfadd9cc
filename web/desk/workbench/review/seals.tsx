import { officeNames, offices } from '#engine/identity'
import type { VersionView } from '../../../../contract/client.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'

/** Four places for four seals: seal red where an office has signed, a dotted place where it has not. */
export const Seals = ({ view }: { view: VersionView }) => {
  const { t, language } = useSpeech()
  return (
    <section className="version-block" aria-labelledby="seals">
      <h2 id="seals">
        {t('review.seals')}{' '}
        <span className="quiet">{t('review.signedOf', { count: view.signed.length })}</span>
      </h2>
      <ul className="seals">
        {offices.map((office) => {
          const signed = view.signed.find((one) => one.office === office)
          return (
            <li key={office} className={signed ? 'seal-place seal-signed' : 'seal-place'}>
              <span className="seal-stamp">
                <b>{officeNames[office][language]}</b>
                <span>{signed ? t('review.signed') : t('review.unsigned')}</span>
              </span>
              <span className="quiet small">
                {signed ? `${signed.name} · ${formatInstant(signed.at, language)}` : ' '}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
