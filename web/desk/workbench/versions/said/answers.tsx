import { Button, Input } from 'antd'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useSpeech } from '../../../../ui/language.tsx'
import { useSection } from '../draft/draft-context.ts'
import type { DraftAnswered } from '../draft/sections.ts'
import { moved } from '../questions/question-edits.ts'

type RowProps = {
  readonly row: DraftAnswered
  readonly number: number
  readonly last: boolean
  readonly editable: boolean
  readonly onChange: (row: DraftAnswered) => void
  readonly onMove: (by: number) => void
  readonly onRemove: () => void
}

const Row = ({ row, number, last, editable, onChange, onMove, onRemove }: RowProps) => {
  const { t } = useSpeech()
  const name = row.q || String(number)
  return (
    <li>
      <span className="question-number">{number}</span>
      <div className="answer-fields">
        <Input
          size="small"
          maxLength={120}
          disabled={!editable}
          status={row.q.trim() ? '' : 'warning'}
          aria-label={t('version.faqQuestion', { number })}
          placeholder={t('version.faqQuestionExample')}
          value={row.q}
          onChange={(event) => onChange({ ...row, q: event.target.value })}
        />
        <Input.TextArea
          size="small"
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={600}
          disabled={!editable}
          status={row.a.trim() ? '' : 'warning'}
          aria-label={t('version.faqAnswer', { number })}
          placeholder={t('version.faqAnswerExample')}
          value={row.a}
          onChange={(event) => onChange({ ...row, a: event.target.value })}
        />
      </div>
      {editable && (
        <span className="question-tools">
          <Button
            size="small"
            type="text"
            icon={<ArrowUp aria-hidden size={14} />}
            disabled={number === 1}
            aria-label={t('version.moveUp', { name })}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDown aria-hidden size={14} />}
            disabled={last}
            aria-label={t('version.moveDown', { name })}
            onClick={() => onMove(1)}
          />
          <Button
            size="small"
            type="text"
            icon={<Trash2 aria-hidden size={14} />}
            aria-label={t('version.removeOf', { name })}
            onClick={onRemove}
          />
        </span>
      )}
    </li>
  )
}

/** What people ask about it, and the one answer every desk gives. */
export const Answers = () => {
  const { t } = useSpeech()
  const { value, change, editable } = useSection('said')
  const answered = value.faq ?? []
  const set = (update: (rows: readonly DraftAnswered[]) => readonly DraftAnswered[]) =>
    change((said) => ({ ...said, faq: [...update(said.faq ?? [])] }))
  const rows = answered.map((row, index) => ({ row, index, key: `answer ${index}` }))
  return (
    <section className="version-block" aria-labelledby="answers">
      <h2 id="answers">
        {t('version.faq')} <span className="quiet small">{t('version.faqHint')}</span>
      </h2>
      <ol className="answers">
        {rows.map(({ row, index, key }) => (
          <Row
            key={key}
            row={row}
            number={index + 1}
            last={index === answered.length - 1}
            editable={editable}
            onChange={(next) => set((old) => old.map((one, at) => (at === index ? next : one)))}
            onMove={(by) => set((old) => moved(old, index, by))}
            onRemove={() => set((old) => old.filter((_one, at) => at !== index))}
          />
        ))}
      </ol>
      {answered.length === 0 && <p className="quiet">{t('version.faqNone')}</p>}
      {editable && answered.length < 30 && (
        <Button
          size="small"
          type="link"
          icon={<Plus aria-hidden size={14} />}
          onClick={() => set((old) => [...old, { q: '', a: '' }])}
        >
          {t('version.faqAdd')}
        </Button>
      )}
    </section>
  )
}
