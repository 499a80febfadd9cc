import type { PlanView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { paperFormKeys } from '../../ui/words.ts'

/** What to prepare in the common case, so that a person knows before any question whether they are ready. */
export const PrepareList = ({ plan }: { plan: PlanView }) => {
  const { t, pick } = useSpeech()
  return (
    <section className="section">
      <h2>{t('thing.prepare')}</h2>
      <p className="soft">{t('thing.prepareHint')}</p>
      <ul className="prepare">
        {plan.materials.submit.map((row) => (
          <li key={row.material}>
            {pick(row.name, row.nameEn)}{' '}
            <span className="soft small figures">
              {t(paperFormKeys[row.form] ?? row.form)} × {row.copies}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
