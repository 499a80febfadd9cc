import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import type { FormPart } from './form-parts.ts'
import { partTitles, saysLeft } from './part-words.ts'

type PartsProps = { readonly caseId: string; readonly parts: readonly FormPart[] }

/** The parts of the form with what each still lacks. What is done is plain, so that what is open stands out. */
export const PartList = ({ caseId, parts, children }: PartsProps & { readonly children?: ReactNode }) => {
  const speech = useSpeech()
  const { t } = speech
  return (
    <ol className="part-list">
      {parts.map((part) => (
        <li key={part.id}>
          <Link to={`/cases/${caseId}/form/${part.id}`}>
            <span className="part-name">{t(partTitles[part.id])}</span>
            <span className={`figures ${stateOf(part)}`}>{saysLeft(part, speech)}</span>
          </Link>
        </li>
      ))}
      {children}
    </ol>
  )
}

const stateOf = ({ missing, faults }: FormPart): string =>
  faults > 0 ? 'fault' : missing > 0 ? 'part-open' : 'soft'

/** Beside the form where there is room for it. */
export const PartNav = ({ caseId, parts }: PartsProps) => {
  const speech = useSpeech()
  const { t } = speech
  return (
    <nav className="section-nav" aria-label={t('form.parts')}>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <NavLink to={`/cases/${caseId}/form/${part.id}`}>
              <span>{t(partTitles[part.id])}</span>
              <span className={`small figures ${stateOf(part)}`}>{saysLeft(part, speech)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
