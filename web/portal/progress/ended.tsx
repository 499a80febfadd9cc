import { Link } from 'react-router'
import type { CaseView } from '../../../contract/client.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { CorrectionLine, RefusalLetter } from '../../ui/letters.tsx'
import { writeAnswers } from '../questions/answers-in-url.ts'

const planOf = ({ thing, answers }: CaseView): string => `/things/${thing.code}/plan?${writeAnswers(answers)}`

/** What the person can do now, with the way to the plan of the same answers. */
const Next = ({ view, steps }: { view: CaseView; steps: readonly string[] }) => {
  const { t } = useSpeech()
  return (
    <>
      <h3>{t('denial.next')}</h3>
      <ul className="prepare">
        {steps.map((step, place) => (
          <li key={step}>
            {step}{' '}
            {place === 0 && (
              <Link to={planOf(view)} className="no-print">
                {t('denial.againHow')}
              </Link>
            )}
          </li>
        ))}
        <li>{t('ended.ask', { code: view.queryCode ?? '' })}</li>
      </ul>
    </>
  )
}

/** C96 R16 Not taken in, or taken in and withdrawn because a paper did not follow: two things, each with its own way on. */
const Refused = ({ view, refusal }: { view: CaseView; refusal: NonNullable<CaseView['refusal']> }) => {
  const { t, language } = useSpeech()
  const isWithdrawn = refusal.kind === 'acceptance_withdrawn'
  const steps = isWithdrawn
    ? [t('ended.bringAll'), ...(view.tasks.some(({ result }) => result) ? [t('ended.grantsStay')] : [])]
    : [t(refusal.rightOffice ? 'ended.rightOffice' : 'ended.mendAndApply')]
  return (
    <section className="decision stack-small">
      <h2>{t(isWithdrawn ? 'case.acceptanceWithdrawn' : 'case.refused')}</h2>
      <RefusalLetter refusal={refusal} />
      <p className="soft small figures">{formatInstant(refusal.at, language)}</p>
      <Next view={view} steps={steps} />
    </section>
  )
}

/** C95 Given up by the person, or closed because a correction was not answered: then what was missing is told again. */
const Withdrawn = ({
  view,
  withdrawal,
}: {
  view: CaseView
  withdrawal: NonNullable<CaseView['withdrawal']>
}) => {
  const { t, language } = useSpeech()
  const isUnanswered = withdrawal.kind === 'unanswered'
  const missing = isUnanswered ? (view.correction?.items ?? []) : []
  const granted = view.tasks.some(({ result }) => result)
  const steps = [t(isUnanswered ? 'ended.mendAndApply' : 'ended.applyAgain')]
  return (
    <section className="notice stack-small">
      <h2>{t(isUnanswered ? 'ended.unanswered' : 'ended.withdrawn')}</h2>
      <p>
        {t(isUnanswered ? 'case.closedUnanswered' : 'case.withdrawn', {
          when: formatInstant(withdrawal.at, language),
        })}
      </p>
      <p className="soft">{t('letter.because', { reason: withdrawal.reason })}</p>
      {missing.length > 0 && (
        <>
          <h3>{t('ended.missing')}</h3>
          <ol className="prepare">
            {missing.map((item) => (
              <li key={`${item.name} ${item.wrong}`}>
                <CorrectionLine item={item} />
              </li>
            ))}
          </ol>
        </>
      )}
      {isUnanswered && <p className="small">{t('ended.unansweredAppeal')}</p>}
      <Next view={view} steps={granted ? [...steps, t('ended.grantsStay')] : steps} />
    </section>
  )
}

/** C7 C34 How a case ended before its time: each kind by its own name, with what to do next and the remedies. */
export const Ended = ({ view }: { view: CaseView }) => (
  <>
    {view.refusal && <Refused view={view} refusal={view.refusal} />}
    {view.withdrawal && <Withdrawn view={view} withdrawal={view.withdrawal} />}
  </>
)
