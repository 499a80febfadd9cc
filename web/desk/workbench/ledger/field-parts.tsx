import { Checkbox, Input, Select } from 'antd'
import { partsOf } from '#engine/catalogue'
import type { AskedField } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { ConditionEditor } from '../versions/condition/condition-editor.tsx'
import { FieldRow } from '../versions/draft/field-row.tsx'
import type { DraftQuestion } from '../versions/draft/sections.ts'
import { asQuestions, type FieldValue } from './field-rows.ts'

type Props = {
  readonly row: FieldValue
  readonly fields: readonly AskedField[]
  readonly questions: readonly DraftQuestion[]
  readonly matters: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (row: FieldValue) => void
}
const search = { showSearch: { optionFilterProp: 'label' }, popupMatchSelectWidth: false } as const

const Kept = ({ row, fields, onChange }: Props) => {
  const { t, pick } = useSpeech()
  const options = fields
    .filter(({ id }) => id !== row.element)
    .map(({ id, name, nameEn }) => ({ value: id, label: pick(name, nameEn) }))
  return (
    <FieldRow label={t('ledger.fieldAs')} htmlFor="field-as">
      <Select
        {...search}
        id="field-as"
        className="field-wide"
        value={row.as ?? null}
        options={options}
        onChange={(as: string) => onChange({ ...row, as })}
      />
    </FieldRow>
  )
}

/** The answers of a question that can be listed; a number says itself. */
const answersOf = (question: DraftQuestion | undefined, t: (key: string) => string, pick: Pick) => {
  if (question?.type === 'boolean')
    return [
      { value: 'true', label: t('version.yes') },
      { value: 'false', label: t('version.no') },
    ]
  if (question?.type !== 'single') return []
  return (question.options ?? []).map(({ value, label, label_en }) => ({
    value,
    label: pick(label, label_en ?? ''),
  }))
}
type Pick = (zh: string, en: string) => string

const Answered = ({ row, questions, onChange }: Props) => {
  const { t, pick } = useSpeech()
  const question = questions.find(({ id }) => id === row.question)
  const say = (answer: string, value: string) => {
    const { [answer]: _before, ...others } = row.says ?? {}
    const says = value ? { ...others, [answer]: value } : others
    const { says: _says, ...rest } = row
    onChange(Object.keys(says).length ? { ...rest, says } : rest)
  }
  return (
    <>
      <FieldRow label={t('ledger.fieldQuestion')} htmlFor="field-question">
        <Select
          {...search}
          id="field-question"
          className="field-wide"
          value={row.question ?? null}
          options={questions.map(({ id, ask, ask_en }) => ({ value: id, label: pick(ask, ask_en ?? '') }))}
          onChange={(id: string) => {
            const { says: _says, ...rest } = row
            onChange({ ...rest, question: id })
          }}
        />
      </FieldRow>
      {answersOf(question, t, pick).map(({ value, label }) => (
        <FieldRow
          key={value}
          label={t('ledger.fieldSays', { answer: label })}
          htmlFor={`field-says-${value}`}
        >
          <Input
            id={`field-says-${value}`}
            maxLength={200}
            value={row.says?.[value] ?? ''}
            onChange={(event) => say(value, event.target.value)}
          />
        </FieldRow>
      ))}
    </>
  )
}

const Reckoned = ({ row, fields, questions, onChange }: Props) => {
  const { t, pick } = useSpeech()
  const names = asQuestions(fields, questions).map(({ id, ask, ask_en }) => ({
    value: id,
    label: pick(ask, ask_en ?? ''),
  }))
  const { is = '' } = row
  return (
    <>
      <FieldRow label={t('ledger.fieldIs')} htmlFor="field-is" note={t('ledger.fieldIsNote')}>
        <Input.TextArea
          id="field-is"
          className="code-text"
          autoSize={{ minRows: 1, maxRows: 5 }}
          maxLength={500}
          spellCheck={false}
          value={is}
          onChange={(event) => onChange({ ...row, is: event.target.value.replaceAll('\n', ' ') })}
        />
        <Select
          {...search}
          className="field-wide field-insert"
          aria-label={t('ledger.fieldInsert')}
          placeholder={t('ledger.fieldInsert')}
          value={null}
          options={names.filter(({ value }) => value !== row.element)}
          onChange={(id: string | null) =>
            id && onChange({ ...row, is: `${is}${is && !is.endsWith(' ') ? ' ' : ''}${id}` })
          }
        />
      </FieldRow>
      {partsOf[row.reason].may.includes('changeable') && (
        <FieldRow label="">
          <Checkbox
            checked={row.changeable === true}
            onChange={({ target }) => {
              const { changeable: _before, ...rest } = row
              onChange(target.checked ? { ...rest, changeable: true } : rest)
            }}
          >
            {t('ledger.fieldChangeable')}
          </Checkbox>
        </FieldRow>
      )}
    </>
  )
}

/** D9 Only what the reason needs. */
export const FieldParts = (props: Props) => {
  const { t } = useSpeech()
  const { row, fields, questions, onChange } = props
  if (row.reason === 'same_fact') return <Kept {...props} />
  if (row.reason === 'answered') return <Answered {...props} />
  if (row.reason === 'derived' || row.reason === 'default') return <Reckoned {...props} />
  if (row.reason === 'only_when')
    return (
      <ConditionEditor
        text={row.when ?? ''}
        questions={asQuestions(fields, questions)}
        onText={(when) => onChange({ ...row, when })}
        always={t('ledger.fieldWhenNone')}
      />
    )
  if (row.reason !== 'later') return null
  return (
    <FieldRow label={t('ledger.fieldBefore')} htmlFor="field-before">
      <Select
        {...search}
        id="field-before"
        className="field-wide"
        value={row.before ?? null}
        options={[...props.matters]}
        onChange={(before: string) => onChange({ ...row, before })}
      />
    </FieldRow>
  )
}
