import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type RefObject, useState } from 'react'
import type { Answers, CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { CounterQuestions } from './counter-questions.tsx'

type Props = {
  readonly view: CaseView
  /** Saves what was typed last: the form is drawn anew with the new answers. */
  readonly save: () => Promise<unknown>
  readonly revision: RefObject<number>
}

const Changing = ({ view, save, revision, onDone }: Props & { readonly onDone: () => void }) => {
  const { caseId, thing } = view
  const { t } = useSpeech()
  const client = useQueryClient()
  const [answers, setAnswers] = useState<Answers>(view.answers)
  const change = useMutation({
    scope: { id: `answers ${caseId}` },
    mutationFn: async () => {
      await save()
      await call('saveDraft', { params: { caseId }, body: { revision: revision.current, answers } })
      await Promise.all(
        ['case', 'form'].map((what) => client.invalidateQueries({ queryKey: [what, caseId] })),
      )
    },
    onSuccess: onDone,
  })
  return (
    <>
      <CounterQuestions thing={thing.code} answers={answers} asked={change.isError} onChange={setAnswers} />
      <RefusalNote error={change.error} />
      <p>
        <Button type="primary" loading={change.isPending} onClick={() => change.mutate()}>
          {t('counter.answersTake')}
        </Button>{' '}
        <Button disabled={change.isPending} onClick={onDone}>
          {t('counter.answersKeep')}
        </Button>
      </p>
    </>
  )
}

/** F22 The person at the counter remembers better: the same draft with other answers; what is typed and brought stays. */
export const ChangeAnswers = (props: Props) => {
  const { t } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  const [isChanged, setChanged] = useState(false)
  const close = () => {
    setOpen(false)
    setChanged(true)
  }
  return (
    <section className="counter-answers">
      {isOpen ? (
        <Changing {...props} onDone={close} />
      ) : (
        <Button autoFocus={isChanged} onClick={() => setOpen(true)}>
          {t('counter.answersChange')}
        </Button>
      )}
    </section>
  )
}
