import { Button, Drawer, Form, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import type { Answers, VersionView } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { QuestionField } from '../../../question-field.tsx'
import { EffectTrouble } from '../draft/effect-trouble.tsx'
import { useScenarioOf } from '../draft/use-draft-query.ts'
import { CitizenPlan } from './citizen-plan.tsx'
import { answerWords } from './scenario-rows.ts'

type Props = {
  readonly view: VersionView
  /** Answers of the scenario that was opened; undefined is the common case. */
  readonly start: Answers | undefined
  readonly onClose: () => void
}

/** The questions as they would be asked, and the plan they lead to. Only questions that still matter are asked. */
const Answering = ({ view, start }: Pick<Props, 'view' | 'start'>) => {
  const speech = useSpeech()
  const { t } = speech
  const [answers, setAnswers] = useState(start)
  useEffect(() => setAnswers(start), [start])
  const { data, error } = useScenarioOf(view, answers)
  if (error) return <EffectTrouble error={error} />
  if (!data) return <Skeleton active />
  const given = answers ?? data.plan.answers
  const shown = data.questions.filter(({ id }) => given[id] !== undefined || data.plan.remaining.includes(id))
  const words = answerWords(given, view.draft.questions ?? [], speech).filter(
    ({ id }) => given[id] !== undefined,
  )
  return (
    <>
      <details className="citizen-answers" open={!start}>
        <summary>
          {t('version.citizen.answers')}{' '}
          <span className="quiet">{words.map(({ text }) => text).join(' · ')}</span>
        </summary>
        <p className="citizen-actions">
          <Button size="small" onClick={() => setAnswers({})}>
            {t('version.citizen.empty')}
          </Button>
          <Button size="small" onClick={() => setAnswers(undefined)}>
            {t('version.citizen.sample')}
          </Button>
        </p>
        <Form layout="vertical" size="small" className="citizen-questions">
          {shown.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              value={given[question.id]}
              onChange={(value) => setAnswers({ ...given, [question.id]: value })}
            />
          ))}
        </Form>
      </details>
      <CitizenPlan plan={data.plan} />
    </>
  )
}

/** 市民视角: beside the table, not over it, so that one scenario after the other can be looked at. */
export const CitizenView = ({ view, start, onClose }: Props) => {
  const { t } = useSpeech()
  return (
    <Drawer
      open
      mask={false}
      size={520}
      title={t('version.citizen')}
      onClose={onClose}
      className="citizen-drawer"
    >
      <Answering view={view} start={start} />
    </Drawer>
  )
}
