import { Link } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { reveal } from '../form/reveal.ts'
import type { Missing } from './missing.ts'

type MissingListProps = { readonly caseId: string; readonly missing: readonly Missing[] }

const atOnce = 8

/** Each missing thing leads to its place on the form; a long list shows its beginning and folds the rest. */
export const MissingList = ({ caseId, missing }: MissingListProps) => {
  const { t } = useSpeech()
  if (missing.length === 0) return <p className="notice">{t('check.complete')}</p>
  const rest = missing.slice(atOnce)
  return (
    <section className="problems" aria-labelledby="missing">
      <h2 id="missing" className="problems-heading">
        {t('check.missing', { count: missing.length })}
      </h2>
      <Links caseId={caseId} missing={missing.slice(0, atOnce)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('check.more', { count: rest.length })}</summary>
          <Links caseId={caseId} missing={rest} />
        </details>
      )}
    </section>
  )
}

const Links = ({ caseId, missing }: MissingListProps) => {
  const { pick } = useSpeech()
  return (
    <ul className="missing">
      {missing.map(({ anchor, name, nameEn, here }) => (
        <li key={anchor}>
          {here ? (
            <a
              href={`#${anchor}`}
              onClick={(event) => {
                event.preventDefault()
                reveal(anchor)
              }}
            >
              {pick(name, nameEn)}
            </a>
          ) : (
            <Link to={`/cases/${caseId}/form#${anchor}`}>{pick(name, nameEn)}</Link>
          )}
        </li>
      ))}
    </ul>
  )
}
