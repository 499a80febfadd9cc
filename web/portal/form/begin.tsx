import { Link } from 'react-router'
import type { CaseView, FormView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import type { FormPart } from './form-parts.ts'
import { PartList } from './part-list.tsx'
import { saysTime } from './part-words.ts'

type BeginProps = {
  readonly view: CaseView
  readonly form: FormView
  readonly parts: readonly FormPart[]
  /** Where one goes when all is filled in: the check, or back to a case that is being corrected. */
  readonly end: string
  readonly onNext: () => void
}

/** The parts of the form, what each lacks and about how long it takes; handing in is the last of them, so that nobody takes "filled in" for "handed in". */
export const Begin = ({ view, form, parts, end, onNext }: BeginProps) => {
  const speech = useSpeech()
  const { t, pick } = speech
  const isCorrecting = view.status === 'correcting'
  const missing = parts.reduce((sum, part) => sum + part.missing + part.faults, 0)
  const seconds = parts.reduce((sum, part) => sum + part.secondsLeft, 0)
  return (
    <>
      <header className="stack-small form-head">
        <p className="soft">{pick(view.thing.name, view.thing.nameEn)}</p>
        <PageHeading title={t('form.title')} />
        <p className="soft figures">
          {t('form.figures', {
            before: form.fields.before,
            after: form.fields.after,
            filled: form.fields.filled,
          })}
        </p>
      </header>
      <PartList caseId={view.caseId} parts={parts}>
        <li>
          <Link to={end}>
            <span className="part-name">{t(isCorrecting ? 'form.backToCase' : 'form.toCheck')}</span>
            {!isCorrecting && <span className="soft">{t('form.notHandedIn')}</span>}
          </Link>
        </li>
      </PartList>
      <p className="actions">
        <button type="button" className="button button-large" onClick={onNext}>
          {missing === 0
            ? t(isCorrecting ? 'form.backToCase' : 'form.toCheck')
            : t('form.fillNext', { count: missing, time: saysTime(seconds, speech) })}
        </button>
        <Link to="/cases">{t('form.later')}</Link>
      </p>
    </>
  )
}
