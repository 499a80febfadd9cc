import type { CaseView } from '../../../contract/client.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { OpenQuestions } from '../plan/open-questions.tsx'
import { AnswerAgain } from './answer-here.tsx'

/** C48 C49 What is not settled yet, and what the window settled with the person, each with what it rests on. */
export const Settling = ({ view }: { view: CaseView }) => {
  const { t, pick, language } = useSpeech()
  return (
    <>
      {view.ends && view.submittedAt && !view.correction?.open && (
        <OpenQuestions
          ends={view.ends}
          hint={view.acceptedAt ? t('open.stillOpen') : t('open.windowSettles')}
        />
      )}
      {view.settled.length > 0 && (
        <section className="notice stack-small">
          <h2>{t('open.settledTitle')}</h2>
          {view.settled.map(({ question, answer, reason, at }) => (
            <div key={question.id}>
              <p>
                {pick(question.ask, question.askEn)} <strong>{pick(answer.zh, answer.en)}</strong>
              </p>
              <p className="soft small figures">
                {reason
                  ? `${t('open.settledOn', { reason })} ${formatInstant(at, language)}`
                  : t('open.yourAnswer')}
              </p>
              {!reason && view.correction?.open && <AnswerAgain view={view} question={question} />}
            </div>
          ))}
        </section>
      )}
    </>
  )
}
