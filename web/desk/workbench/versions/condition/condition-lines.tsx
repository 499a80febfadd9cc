import { Button, InputNumber, Select } from 'antd'
import { Plus, Trash2 } from 'lucide-react'
import {
  addRow,
  type Builder,
  type BuilderRow,
  comparisonsOf,
  removeRow,
  rowOf,
  setRow,
} from '#engine/catalogue'
import { useSpeech } from '../../../../ui/language.tsx'
import type { DraftQuestion } from '../draft/sections.ts'
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
    <>
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
        icon={<Trash2 aria-hidden size={14} />}
        aria-label={t('version.lineRemove')}
        onClick={onRemove}
      />
    </>
  )
}

/** A group or a line has no name but its place. */
const placed = <T,>(list: readonly T[]) => list.map((item, index) => ({ item, index, key: `at ${index}` }))

type Props = {
  readonly builder: Builder
  readonly questions: readonly DraftQuestion[]
  readonly onChange: (builder: Builder) => void
}

const Group = ({ builder, questions, onChange, index }: Props & { index: number }) => {
  const { t } = useSpeech()
  const lines = builder.groups[index] ?? []
  const within = t(builder.outer === 'any' ? 'version.andWord' : 'version.orWord')
  return (
    <fieldset className="condition-group" aria-label={t('version.group', { number: index + 1 })}>
      {placed(lines).map(({ item: row, index: inner, key }) => (
        <div key={key} className="condition-line">
          {lines.length > 1 && <span className="condition-joiner">{inner > 0 ? within : ''}</span>}
          <Line
            row={row}
            questions={questions}
            onChange={(next) => onChange(setRow(builder, [index, inner], next))}
            onRemove={() => onChange(removeRow(builder, [index, inner]))}
          />
        </div>
      ))}
      <Button
        size="small"
        type="link"
        icon={<Plus aria-hidden size={14} />}
        onClick={() => onChange(addRow(builder, index))}
      >
        {within}
      </Button>
    </fieldset>
  )
}

/** The lines of a condition, in groups; what joins the groups and what joins the lines of a group are always different words. */
export const ConditionLines = ({ builder, questions, onChange, always }: Props & { always: string }) => {
  const { t } = useSpeech()
  const { outer, groups } = builder
  const between = t(outer === 'any' ? 'version.orWord' : 'version.andWord')
  return (
    <div className="condition-lines">
      {groups.length === 0 && <p className="quiet">{always}</p>}
      {placed(groups).map(({ index, key }) => (
        <div key={key}>
          {index > 0 && <div className="condition-or">{between}</div>}
          <Group builder={builder} questions={questions} onChange={onChange} index={index} />
        </div>
      ))}
      <div className="condition-foot">
        <Button
          size="small"
          type="link"
          icon={<Plus aria-hidden size={14} />}
          onClick={() => onChange(addRow(builder, 'new'))}
        >
          {groups.length ? t('version.addGroup', { word: between }) : t('version.addCondition')}
        </Button>
        {groups.length > 1 && (
          <Select
            size="small"
            variant="borderless"
            popupMatchSelectWidth={false}
            aria-label={t('version.outer')}
            value={outer}
            options={[
              { value: 'any', label: t('version.outer.any') },
              { value: 'all', label: t('version.outer.all') },
            ]}
            onChange={(next) => onChange({ ...builder, outer: next })}
          />
        )}
      </div>
    </div>
  )
}
