import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import { useSpeech } from '../../../../ui/language.tsx'
import type { DraftQuestion } from '../draft/sections.ts'
import { addRow, type BuilderRow, comparisonsOf, type Groups, removeRow, rowOf, setRow } from './builder.ts'
import { comparisonKeys, shortAsk } from './condition-words.ts'

type RowProps = {
  readonly row: BuilderRow
  readonly questions: readonly DraftQuestion[]
  readonly onChange: (row: BuilderRow) => void
  readonly onRemove: () => void
}

const Value = ({
  row,
  question,
  onChange,
}: Omit<RowProps, 'questions' | 'onRemove'> & { question: DraftQuestion | undefined }) => {
  const { t, pick } = useSpeech()
  const label = t('version.lineValue')
  const set = (value: BuilderRow['value']) => onChange({ ...row, value })
  const empty = row.value === undefined || row.value === ''
  if (question?.type === 'number')
    return (
      <InputNumber
        size="small"
        aria-label={label}
        status={empty ? 'warning' : ''}
        value={typeof row.value === 'number' ? row.value : null}
        addonAfter={question.unit}
        onChange={(value) => set(value ?? undefined)}
      />
    )
  const options =
    question?.type === 'boolean'
      ? [
          { value: 'true', label: t('version.yes') },
          { value: 'false', label: t('version.no') },
        ]
      : (question?.options ?? []).map(({ value, label: words, label_en }) => ({
          value,
          label: pick(words, label_en ?? ''),
        }))
  return (
    <Select
      size="small"
      className="line-value"
      popupMatchSelectWidth={false}
      aria-label={label}
      status={empty ? 'warning' : ''}
      placeholder={t('version.lineChoose')}
      value={empty ? null : String(row.value)}
      options={options}
      onChange={(value: string | null) =>
        set(question?.type === 'boolean' ? value === 'true' : (value ?? undefined))
      }
    />
  )
}

const Line = ({ row, questions, onChange, onRemove }: RowProps) => {
  const speech = useSpeech()
  const { t } = speech
  const question = questions.find(({ id }) => id === row.question)
  const unknown = row.question !== '' && !question
  const asked = questions.map((one) => ({ value: one.id, label: shortAsk(one, one.id, speech) }))
  return (
    <div className="condition-line">
      <Select
        size="small"
        className="line-question"
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('version.lineQuestion')}
        placeholder={t('version.lineChooseQuestion')}
        status={unknown ? 'error' : ''}
        value={row.question || null}
        options={unknown ? [...asked, { value: row.question, label: row.question }] : asked}
        onChange={(id: string) => {
          const chosen = questions.find((one) => one.id === id)
          if (chosen) onChange(rowOf(chosen))
        }}
      />
      {(question?.type !== 'boolean' || row.comparison !== '=') && (
        <Select
          size="small"
          className="line-comparison"
          aria-label={t('version.lineComparison')}
          value={row.comparison}
          options={comparisonsOf(question, row.comparison).map((value) => ({
            value,
            label: t(comparisonKeys[value]),
          }))}
          onChange={(comparison) => onChange({ ...row, comparison })}
        />
      )}
      <Value row={row} question={question} onChange={onChange} />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('version.lineRemove')}
        onClick={onRemove}
      />
    </div>
  )
}

/** A group or a line has no name but its place. */
const placed = <T,>(list: readonly T[]) => list.map((item, index) => ({ item, index, key: `at ${index}` }))

/** The lines of a condition: groups of “and”, joined by “or”. */
export const ConditionLines = ({
  groups,
  questions,
  onChange,
}: {
  groups: Groups
  questions: readonly DraftQuestion[]
  onChange: (groups: Groups) => void
}) => {
  const { t } = useSpeech()
  return (
    <div className="condition-lines">
      {groups.length === 0 && <p className="quiet">{t('version.always')}</p>}
      {placed(groups).map(({ item: group, index, key }) => (
        <fieldset
          key={key}
          className="condition-group"
          aria-label={t('version.group', { number: index + 1 })}
        >
          {index > 0 && <div className="condition-or">{t('version.orWord')}</div>}
          {placed(group).map(({ item: row, index: inner, key: line }) => (
            <Line
              key={line}
              row={row}
              questions={questions}
              onChange={(next) => onChange(setRow(groups, [index, inner], next))}
              onRemove={() => onChange(removeRow(groups, [index, inner]))}
            />
          ))}
          <Button
            size="small"
            type="link"
            icon={<PlusOutlined />}
            onClick={() => onChange(addRow(groups, index))}
          >
            {t('version.addAnd')}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        type="link"
        icon={<PlusOutlined />}
        onClick={() => onChange(addRow(groups, 'new'))}
      >
        {t(groups.length ? 'version.addOr' : 'version.addCondition')}
      </Button>
    </div>
  )
}
