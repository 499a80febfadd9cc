import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Answers, BothEnds, CaseView, FormView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { IfAnswered, WhomToAsk } from '../../ui/if-answered.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { caseQuery, formQuery } from '../queries.ts'
import { AnswerControl } from '../questions/question-card.tsx'
import '../questions/questions.css'
import { announce } from '../shell/announce.tsx'

type AnswerHereProps = {
  readonly view: CaseView
  readonly form: FormView
  readonly asked: BothEnds['questions'][number]
}

/** C50 A question the one notice asks, answered right here: the papers and fields it brings come with the same resubmission. */
export const AnswerHere = ({ view, form, asked: { question, whom, ifs } }: AnswerHereProps) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const { caseId } = view
  const { mutate, isPending, error } = useMutation({
    mutationFn: (answer: Answers[string]) =>
      call('saveDraft', {
        params: { caseId },
        body: { revision: form.revision, answers: { ...view.answers, [question.id]: answer } },
      }),
    onSuccess: () => {
      announce(t('open.answered'))
      document.getElementById('correction')?.focus()
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey }),
        client.invalidateQueries({ queryKey: formQuery(caseId).queryKey }),
      ]),
  })
  return (
    <li className="correction-item stack-small">
      <p>{t('open.answerHere')}</p>
      <p id="ask">
        <strong>{pick(question.ask, question.askEn)}</strong>
      </p>
      <IfAnswered ifs={ifs} />
      <WhomToAsk whom={whom} />
      <AnswerControl
        question={question}
        before={undefined}
        mayNotKnow={false}
        onAnswer={(answer) => !isPending && mutate(answer)}
      />
      <ProblemList error={error} />
    </li>
  )
}
