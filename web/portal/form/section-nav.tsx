import { Link } from 'react-router'
import type { FormView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { countMissing, saysSomething } from './field-parts.ts'

type SectionNavProps = { readonly form: FormView; readonly typed: Readonly<Record<string, string>> }

/** Where I am on a long form, and what each part still lacks. */
export const SectionNav = ({ form, typed }: SectionNavProps) => {
  const { t, pick } = useSpeech()
  return (
    <nav className="section-nav" aria-label={t('form.parts')}>
      <ul>
        {form.sections.filter(saysSomething).map((section) => {
          const missing = countMissing(section, typed)
          return (
            <li key={section.id}>
              <Link to={`#section-${section.id}`} replace>
                <span>{pick(section.title, section.titleEn)}</span>
                <span className="soft small figures">
                  {missing === 0 ? t('form.partDone') : t('form.partLeft', { count: missing })}
                </span>
              </Link>
            </li>
          )
        })}
        <li>
          <Link to="#materials" replace>
            {t('materials.title')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
