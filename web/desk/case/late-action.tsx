import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { AskedDay, AskedWords } from './asked.tsx'
import { AskedModal } from './asked-modal.tsx'
import type { ClockOn } from './clock-actions.tsx'
import { PickMatter, usePicked } from './pick-matter.tsx'

/** C112 The department answers by when a branch that runs late will be decided. */
export const AnswerLateAction = ({ view, done, targets, came }: ClockOn) => {
  const { t } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  const [said, setSaid] = useState({ answer: '', until: '' })
  if (!task) return null
  const order =
    said.until && said.answer.trim()
      ? ({ type: 'answer_late', matter: task.matter, answer: said.answer.trim(), until: said.until } as const)
      : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      label={t('late.answer')}
      title={t('late.answerTitle')}
      clear={() => setSaid({ answer: '', until: '' })}
    >
      <PickMatter task={task} {...picked} />
      <AskedDay label={t('late.until')} value={said.until} set={(until) => setSaid({ ...said, until })} />
      <AskedWords label={t('late.why')} value={said.answer} set={(answer) => setSaid({ ...said, answer })} />
    </AskedModal>
  )
}
