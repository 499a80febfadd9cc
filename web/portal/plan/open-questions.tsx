import type { BothEnds } from '../../../contract/client.ts'
import { IfAnswered, WhomToAsk } from '../../ui/if-answered.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { useSayEnds } from '../../ui/use-say-ends.ts'
import './open-questions.css'

type OpenQuestionsProps = {
  readonly ends: BothEnds
  /** What this page adds to it. */
  readonly hint: string
  /** How one of them is answered from here. */
  readonly answer?: (question: BothEnds['questions'][number]['question']) => React.ReactNode
}

/** D3 What the person could not say: between which ends everything lies, what each answer would bring, and who can tell. */
export const OpenQuestions = ({ ends: { figures, questions }, hint, answer }: OpenQuestionsProps) => {
  const { t, pick } = useSpeech()
  const sayEnds = useSayEnds()
  const fees = figures?.fees
  return (
    <section className="notice open-questions stack-small" aria-labelledby="open-questions">
      <h2 id="open-questions">{t('open.title', { count: questions.length })}</h2>
      {figures ? (
        <p className="figures">
          {t('open.figures', {
            papers: sayEnds(figures.materials),
            days: sayEnds(figures.days),
            matters: sayEnds(figures.matters),
          })}{' '}
          {fees && fees.least !== fees.most && t('open.fees', fees)}
        </p>
      ) : (
        <p>{t('open.tooMany')}</p>
      )}
      {questions.map(({ question, whom, ifs }) => (
        <div key={question.id} className="open-question stack-small">
          <h3>{pick(question.ask, question.askEn)}</h3>
          <IfAnswered ifs={ifs} />
          <WhomToAsk whom={whom} />
          {answer?.(question)}
        </div>
      ))}
      <p>{hint}</p>
    </section>
  )
}
