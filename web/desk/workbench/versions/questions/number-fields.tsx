import { AutoComplete, Input, InputNumber } from 'antd'
import { useSpeech } from '../../../../ui/language.tsx'
import { unitKeys } from '../../../../ui/units.ts'
import { FieldRow } from '../draft/field-row.tsx'
import type { DraftQuestion } from '../draft/sections.ts'

type Props = {
  readonly question: DraftQuestion
  readonly editable: boolean
  readonly onChange: (question: DraftQuestion) => void
}

/** Unit and range of a number; the range also tells the checks which numbers can be. */
export const NumberFields = ({ question, editable, onChange }: Props) => {
  const { t } = useSpeech()
  const [least, most] = question.range ?? []
  const setRange = (low: number | null | undefined, high: number | null | undefined) => {
    const { range: _old, ...rest } = question
    if (typeof low !== 'number' && typeof high !== 'number') return onChange(rest)
    onChange({ ...rest, range: [low ?? 0, high ?? Math.max(low ?? 0, 1)] })
  }
  const setUnit = (unit: string) => {
    const { unit: _old, ...rest } = question
    onChange(unit ? { ...rest, unit } : rest)
  }
  return (
    <>
      <FieldRow label={t('version.field.unit')} htmlFor="question-unit">
        <AutoComplete
          id="question-unit"
          className="field-short"
          disabled={!editable}
          options={Object.keys(unitKeys).map((unit) => ({ value: unit }))}
          showSearch={{ filterOption: (text, option) => String(option?.value).includes(text) }}
          value={question.unit ?? ''}
          onChange={(unit: string) => setUnit(unit ?? '')}
        >
          <Input maxLength={20} />
        </AutoComplete>
      </FieldRow>
      <FieldRow label={t('version.field.range')}>
        <span className="range-fields">
          <InputNumber
            aria-label={t('version.rangeLeast')}
            disabled={!editable}
            value={least ?? null}
            onChange={(low) => setRange(low, most)}
          />
          {t('version.rangeTo')}
          <InputNumber
            aria-label={t('version.rangeMost')}
            disabled={!editable}
            value={most ?? null}
            onChange={(high) => setRange(least, high)}
          />
        </span>
      </FieldRow>
    </>
  )
}
