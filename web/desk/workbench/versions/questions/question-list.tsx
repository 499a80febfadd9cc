import { Button, Popconfirm } from 'antd'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { Hint } from '#engine/catalogue'
import type { DraftFault } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { keyed } from '../draft/keyed.ts'
import type { DraftQuestion } from '../draft/sections.ts'
import { typeKeys } from './question-editor.tsx'

type Props = {
  readonly questions: readonly DraftQuestion[]
  readonly at: number
  readonly editable: boolean
  readonly hintsOf: (question: DraftQuestion) => readonly Hint[]
  readonly faultsOf: (question: DraftQuestion) => readonly DraftFault[]
  readonly decidesOf: (question: DraftQuestion) => readonly string[]
  readonly onAt: (index: number) => void
  readonly onMove: (index: number, by: number) => void
  readonly onRemove: (index: number) => void
}

const Marks = ({ hints, faults }: { hints: readonly Hint[]; faults: readonly DraftFault[] }) => {
  const { t } = useSpeech()
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const hinted = hints.length + faults.length - errors
  return (
    <span className="question-marks">
      {errors > 0 && <span className="light light-red">{t('version.faults', { count: errors })}</span>}
      {hinted > 0 && <span className="light light-amber">{t('version.hints', { count: hinted })}</span>}
    </span>
  )
}

/** The questions in the order in which people are asked. Alt + arrows move the one that has the focus. */
export const QuestionList = (props: Props) => {
  const { t, pick } = useSpeech()
  const { questions, at, editable, onAt, onMove, onRemove } = props
  const rows = keyed(questions, ({ id }) => id)
  const onKeyDown = (index: number) => (event: React.KeyboardEvent) => {
    if (!event.altKey || !editable || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(index, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <ol className="question-list" aria-label={t('version.section.questions')}>
      {rows.map(({ item: question, index, key }) => {
        const name = pick(question.ask, question.ask_en ?? '') || question.id
        const decides = props.decidesOf(question)
        return (
          <li key={key} data-row={`questions/${question.id}`} className={index === at ? 'question-at' : ''}>
            <button
              type="button"
              className="question-open"
              aria-current={index === at}
              onClick={() => onAt(index)}
              onKeyDown={onKeyDown(index)}
            >
              <span className="question-number">{index + 1}</span>
              <span>
                {name}
                <span className="quiet small question-kind">
                  {t(typeKeys[question.type])} · <code>{question.id}</code>
                </span>
              </span>
              <Marks hints={props.hintsOf(question)} faults={props.faultsOf(question)} />
            </button>
            {editable && index === at && (
              <span className="question-tools">
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUp aria-hidden size={14} />}
                  disabled={index === 0}
                  aria-label={t('version.moveUp', { name })}
                  onClick={() => onMove(index, -1)}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDown aria-hidden size={14} />}
                  disabled={index === questions.length - 1}
                  aria-label={t('version.moveDown', { name })}
                  onClick={() => onMove(index, 1)}
                />
                <Popconfirm
                  title={t('version.removeQuestion')}
                  description={
                    decides.length > 0
                      ? t('version.removeQuestionUsed', {
                          names: decides.slice(0, 4).join(t('version.separator')),
                        })
                      : undefined
                  }
                  okText={t('version.remove')}
                  onConfirm={() => onRemove(index)}
                >
                  <Button
                    size="small"
                    type="text"
                    icon={<Trash2 aria-hidden size={14} />}
                    aria-label={t('version.removeOf', { name })}
                  />
                </Popconfirm>
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
