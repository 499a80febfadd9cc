import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Answers, CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { CounterQuestions, thingQuery } from './counter-questions.tsx'
import type { useAutosave } from './use-autosave.ts'

type ChangingProps = {
  readonly view: CaseView
  readonly save: ReturnType<typeof useAutosave>['save']
  readonly onDone: () => void
}

const Changing = ({ view, save, onDone }: ChangingProps) => {
  const { t } = useSpeech()
  const [answers, setAnswers] = useState<Answers>(view.answers)
  // Why what was typed could not be saved is said elsewhere on the page.
  const error = save.variables?.changed ? save.error : null
  // The questions are those of today: a draft of an older version would be asked one thing and keep another.
  const today = useQuery(thingQuery(view.thing.code))
  const isOlder = today.data !== undefined && today.data.catalogueVersion !== view.catalogueVersion
  return (
    <>
      <h2 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t('counter.answersChange')}
      </h2>
      {isOlder ? (
        <p>{t('counter.answersOlder')}</p>
      ) : (
        <CounterQuestions
          thing={view.thing.code}
          answers={answers}
          asked={error !== null}
          onChange={setAnswers}
        />
      )}
      <RefusalNote error={error} />
      <p>
        <Button
          type="primary"
          disabled={isOlder}
          loading={save.isPending}
          onClick={() =>
            // What was typed a second ago saves itself beside this; a callback of mutate() would be dropped for it.
            save
              .mutateAsync({
                changed: { answers, ...(today.data && { askedBy: today.data.catalogueVersion }) },
              })
              .then(onDone, () => undefined)
          }
        >
          {t('counter.answersTake')}
        </Button>{' '}
        <Button disabled={save.isPending} onClick={onDone}>
          {t('counter.answersKeep')}
        </Button>
      </p>
    </>
  )
}

type Props = Omit<ChangingProps, 'onDone'> & {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** F22 The person at the counter remembers better: the same draft with other answers; what is typed and brought stays. */
export const ChangeAnswers = ({ isOpen, onOpen, ...props }: Props) => {
  const { t } = useSpeech()
  const [wasOpen, setWasOpen] = useState(false)
  const close = () => {
    setWasOpen(true)
    onOpen(false)
  }
  return (
    <section className="counter-answers">
      {isOpen ? (
        <Changing {...props} onDone={close} />
      ) : (
        <Button autoFocus={wasOpen} onClick={() => onOpen(true)}>
          {t('counter.answersChange')}
        </Button>
      )}
    </section>
  )
}
