import { Input, Radio } from 'antd'
import { askLength, type Hint, longestAsk } from '#engine/catalogue'
import { useSpeech } from '../../../../ui/language.tsx'
import { FieldRow } from '../draft/field-row.tsx'
import { RowFaults } from '../draft/row-faults.tsx'
import type { DraftQuestion } from '../draft/sections.ts'
import { HintList } from './hint-list.tsx'
import { IdField } from './id-field.tsx'
import { NumberFields } from './number-fields.tsx'
import { OptionsEditor } from './options-editor.tsx'
import { withType } from './question-edits.ts'
import { ReckonedField } from './reckoned-field.tsx'
import { SampleField } from './sample-field.tsx'

export const typeKeys: Record<DraftQuestion['type'], string> = {
  boolean: 'version.type.boolean',
  single: 'version.type.single',
  multi: 'version.type.multi',
  number: 'version.type.number',
}

type Props = {
  readonly question: DraftQuestion
  readonly others: readonly string[]
  readonly hints: readonly Hint[]
  readonly decides: readonly string[]
  readonly editable: boolean
  readonly onChange: (question: DraftQuestion) => void
  readonly onRenamed: (id: string) => void
}

/** One question, field by field, with what is awkward about it and what it decides. */
export const QuestionEditor = ({
  question,
  others,
  hints,
  decides,
  editable,
  onChange,
  onRenamed,
}: Props) => {
  const { t } = useSpeech()
  const part = { question, editable, onChange }
  const choice = question.type === 'single' || question.type === 'multi'
  return (
    <div className="draft-form question-editor">
      <FieldRow
        label={t('version.field.ask')}
        htmlFor="question-ask"
        note={t('version.askLength', { length: askLength(question.ask), longest: longestAsk })}
      >
        <Input.TextArea
          id="question-ask"
          autoSize={{ minRows: 1, maxRows: 3 }}
          maxLength={120}
          disabled={!editable}
          value={question.ask}
          onChange={(event) => onChange({ ...question, ask: event.target.value.replaceAll('\n', '') })}
        />
        <HintList hints={hints} />
        <RowFaults row={`questions/${question.id}`} />
      </FieldRow>
      <FieldRow label={t('version.field.ask_en')} htmlFor="question-ask-en">
        <Input
          id="question-ask-en"
          lang="en"
          maxLength={240}
          disabled={!editable}
          value={question.ask_en ?? ''}
          onChange={(event) => onChange({ ...question, ask_en: event.target.value })}
        />
      </FieldRow>
      <FieldRow label={t('version.field.type')}>
        <Radio.Group
          optionType="button"
          aria-label={t('version.field.type')}
          disabled={!editable}
          value={question.type}
          options={(['boolean', 'single', 'multi', 'number'] as const).map((type) => ({
            value: type,
            label: t(typeKeys[type]),
          }))}
          onChange={(event) => onChange(withType(question, event.target.value))}
        />
      </FieldRow>
      {question.type === 'number' && <NumberFields {...part} />}
      {!choice && <ReckonedField {...part} />}
      {choice && (
        <FieldRow label={t('version.field.options')}>
          <OptionsEditor {...part} />
        </FieldRow>
      )}
      <FieldRow label={t('version.field.sample')} note={t('version.sampleNote')}>
        <SampleField {...part} />
      </FieldRow>
      <FieldRow label={t('version.field.id')} htmlFor="question-id">
        <IdField id={question.id} others={others} editable={editable} onRenamed={onRenamed} />
      </FieldRow>
      <FieldRow label={t('version.decides')}>
        <p className="field-text">
          {decides.length > 0 ? (
            decides.join(t('version.separator'))
          ) : (
            <span className="quiet">{t('version.decidesNothing')}</span>
          )}
        </p>
      </FieldRow>
    </div>
  )
}
