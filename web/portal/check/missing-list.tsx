import { Link } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import type { Missing } from './missing.ts'

export const MissingList = ({ caseId, missing }: { caseId: string; missing: readonly Missing[] }) => {
  const { t, pick } = useSpeech()
  if (missing.length === 0) return <p className="notice">{t('check.complete')}</p>
  return (
    <section className="problems" aria-labelledby="missing">
      <h2 id="missing" className="problems-heading">
        {t('check.missing', { count: missing.length })}
      </h2>
      <ul className="missing">
        {missing.map(({ anchor, name, nameEn }) => (
          <li key={anchor}>
            <Link to={`/cases/${caseId}/form#${anchor}`}>{pick(name, nameEn)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
