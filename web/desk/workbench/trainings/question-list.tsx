import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { TrainingQuestion, TrainingView } from '../../../../contract/client.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { fieldKeys } from './training-words.ts'
import { useTrainingAct } from './use-training.ts'

type ItemProps = { readonly question: TrainingQuestion; readonly view: TrainingView }

/** How the row changed after the question, field by field. */
const Changes = ({ question }: { question: TrainingQuestion }) => {
  const { t, language } = useSpeech()
  if (!question.row) return null
  if (question.changes.length === 0) return <p className="quiet">{t('training.notChanged')}</p>
  return (
    <ul className="row-changes">
      {question.changes.map((change) => (
        <li key={change.at}>
          <b>{t('training.changed')}</b>{' '}
          <span className="quiet">
            {change.name} · {formatInstant(change.at, language)}
          </span>
          <dl>
            {change.fields.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{fieldKeys[field] ? t(fieldKeys[field]) : field}</dt>
                <dd>
                  <del>{before || t('training.nothing')}</del> → <ins>{after || t('training.nothing')}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

/** The row the question is about, and what the joint team answered there. */
const AboutRow = ({ question }: { question: TrainingQuestion }) => {
  const { t, pick } = useSpeech()
  const { version, remark } = question
  if (!version) return null
  const row = question.row ? pick(question.rowName.name, question.rowName.nameEn) : t('training.wholeVersion')
  return (
    <>
      <p>
        <Link to={`/workbench/versions/${version.versionId}/review`}>
          {pick(version.name, version.nameEn)} · {t('version.number', { number: version.number })}
        </Link>{' '}
        {row}
      </p>
      {remark ? (
        <p>
          <b>{remark.taken ? t('training.taken') : t('training.notTaken')}</b> {remark.text}{' '}
          <span className="quiet">{remark.by}</span>
        </p>
      ) : (
        <p className="amber">{t('training.remarkOpen')}</p>
      )}
    </>
  )
}

const AnswerForm = ({ question, view }: ItemProps) => {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const keep = useTrainingAct(view.trainingId)
  return (
    <div className="question-answer no-print">
      <Input.TextArea
        aria-label={t('training.answer')}
        rows={2}
        maxLength={2000}
        value={text}
        placeholder={t('training.answerExample')}
        onChange={(event) => setText(event.target.value)}
      />
      <RefusalNote error={keep.error} />
      <Button
        loading={keep.isPending}
        onClick={() => keep.mutate({ type: 'answer', questionId: question.questionId, text })}
      >
        {t('training.saveAnswer')}
      </Button>
    </div>
  )
}

const Item = (props: ItemProps) => {
  const { t, pick } = useSpeech()
  const { question, view } = props
  return (
    <li className="training-question">
      <p>
        <b>{pick(question.department.name, question.department.nameEn)}</b> {question.name}
      </p>
      <p className="question-text">{question.text}</p>
      {question.answer ? (
        <p>
          <span className="quiet">{t('training.answered')}</span> {question.answer}
        </p>
      ) : view.available.includes('answer') ? (
        <AnswerForm {...props} />
      ) : (
        <p className="amber">{t('training.notAnswered')}</p>
      )}
      <AboutRow question={question} />
      <Changes question={question} />
    </li>
  )
}

/** What was asked, answered, and changed because of it. */
export const QuestionList = ({ view }: Omit<ItemProps, 'question'>) => {
  const { t } = useSpeech()
  return (
    <section className="training-block" aria-labelledby="asked">
      <h2 id="asked">{t('training.questions')}</h2>
      {view.questions.length === 0 && <p className="quiet">{t('training.noQuestions')}</p>}
      <ol className="training-questions">
        {view.questions.map((question) => (
          <Item key={question.questionId} question={question} view={view} />
        ))}
      </ol>
    </section>
  )
}
