import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answers, BothEnds, CaseView, Question } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { IfAnswered, WhomToAsk } from '../../ui/if-answered.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { caseQuery, formQuery } from '../queries.ts'
import { AnswerControl } from '../questions/question-card.tsx'
import '../questions/questions.css'
import { announce } from '../shell/announce.tsx'

type Asked = { readonly view: CaseView; readonly question: Question }

/** C50 The answer of the person, given on the page of the correction; nothing else of the form changes. */
const OwnAnswer = ({ view, question }: Asked) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const { caseId } = view
  const form = useQuery(formQuery(caseId))
  const { mutate, isPending, error } = useMutation({
    mutationFn: (answer: Answers[string]) =>
      call('saveDraft', {
        params: { caseId },
        body: { revision: form.data?.revision ?? 0, answers: { ...view.answers, [question.id]: answer } },
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
    <>
      <AnswerControl
        question={question}
        before={undefined}
        mayNotKnow={false}
        onAnswer={(answer) => form.data && !isPending && mutate(answer)}
      />
      <ProblemList error={error ?? form.error} />
    </>
  )
}

/** C50 A question the one notice asks, answered right here: the papers and fields it brings come with the same resubmission. */
export const AnswerHere = ({ view, asked }: { view: CaseView; asked: BothEnds['questions'][number] }) => {
  const { t, pick } = useSpeech()
  const { question, whom, ifs } = asked
  return (
    <li className="correction-item stack-small">
      <p>{t('open.answerHere')}</p>
      <p id="ask">
        <strong>{pick(question.ask, question.askEn)}</strong>
      </p>
      <IfAnswered ifs={ifs} />
      <WhomToAsk whom={whom} />
      <OwnAnswer view={view} question={question} />
    </li>
  )
}

/** C50 A slip is put right while the correction is open. */
export const AnswerAgain = (asked: Asked) => {
  const { t } = useSpeech()
  return (
    <details>
      <summary>{t('open.answerAgain')}</summary>
      <OwnAnswer {...asked} />
    </details>
  )
}
