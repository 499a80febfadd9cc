import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { TrainingQuestion, TrainingView } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { formatDay, formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'

const Changes = ({ question }: { question: TrainingQuestion }) => {
  const { t, language } = useSpeech()
  if (!question.version) return null
  if (question.changes.length === 0) return <p className="quiet">{t('training.noChange')}</p>
  return (
    <div className="training-changes">
      <b>{t('training.changed')}</b>
      <ul className="plain-list">
        {question.changes.flatMap(({ at, name, fields }) =>
          fields.map(({ field, before, after }) => (
            <li key={`${at} ${field}`}>
              <span className="quiet">
                {formatInstant(at, language)} {name} · {field}
              </span>
              <br />
              {before && <del>{before}</del>} {after && <ins>{after}</ins>}
            </li>
          )),
        )}
      </ul>
    </div>
  )
}

/** A question of a session: who asked, the answer, the row it is about, and what changed there because of it. */
export const QuestionItem = ({
  view,
  question,
  keeps,
  onDone,
}: {
  view: TrainingView
  question: TrainingQuestion
  keeps: boolean
  onDone: (view: TrainingView) => void
}) => {
  const { t, pick, language } = useSpeech()
  const [text, setText] = useState('')
  const answer = useMutation({
    mutationFn: () =>
      call('keepTraining', {
        params: { trainingId: view.trainingId },
        body: { type: 'answer', questionId: question.questionId, text },
      }),
    onSuccess: onDone,
  })
  const { version, remark } = question
  return (
    <li className="training-question">
      <p>
        <b>{question.text}</b>{' '}
        <span className="quiet">
          {pick(question.department.name, question.department.nameEn)} {question.name} ·{' '}
          {formatDay(question.at, language)}
        </span>
      </p>
      {version && (
        <p>
          <Link to={`/workbench/versions/${version.versionId}?row=${encodeURIComponent(question.row)}`}>
            {t('training.versionOf', { name: pick(version.name, version.nameEn), number: version.number })}
            {question.row && ` · ${pick(question.rowName.name, question.rowName.nameEn)}`}
          </Link>
        </p>
      )}
      {question.answer && (
        <p>
          {t('training.answered', { name: question.by })} {question.answer}
        </p>
      )}
      {remark && (
        <p>
          {t(remark.taken ? 'training.taken' : 'training.notTaken', { name: remark.by })} {remark.text}
        </p>
      )}
      {!question.answer && !remark && keeps && (
        <div className="training-answer">
          <Input.TextArea
            value={text}
            maxLength={2000}
            autoSize
            aria-label={t('training.answerOf', { question: question.text.slice(0, 20) })}
            placeholder={t('training.answer')}
            onChange={(event) => setText(event.target.value)}
          />
          <Button disabled={!text.trim()} loading={answer.isPending} onClick={() => answer.mutate()}>
            {t('training.answerSave')}
          </Button>
        </div>
      )}
      <RefusalNote error={answer.error} />
      <Changes question={question} />
    </li>
  )
}
