import { Checkbox, InputNumber, Radio } from 'antd'
import { useSpeech } from '../../../../ui/language.tsx'
import type { DraftQuestion } from '../draft/sections.ts'

type Props = {
  readonly question: DraftQuestion
  readonly editable: boolean
  readonly onChange: (question: DraftQuestion) => void
}

/** The usual answer: what most people would say. The common case of the guide is made of them. */
export const SampleField = ({ question, editable, onChange }: Props) => {
  const { t, pick } = useSpeech()
  const { sample } = question
  const set = (value: DraftQuestion['sample'] | null) => {
    const { sample: _old, ...rest } = question
    onChange(value === undefined || value === null ? rest : { ...rest, sample: value })
  }
  const options = (question.options ?? []).map(({ value, label, label_en }) => ({
    value,
    label: pick(label, label_en ?? '') || value,
  }))
  if (question.type === 'number')
    return (
      <InputNumber
        aria-label={t('version.field.sample')}
        disabled={!editable}
        value={typeof sample === 'number' ? sample : null}
        addonAfter={question.unit}
        onChange={set}
      />
    )
  if (question.type === 'multi')
    return (
      <Checkbox.Group
        className="field-text"
        aria-label={t('version.field.sample')}
        disabled={!editable}
        options={options}
        value={Array.isArray(sample) ? sample : []}
        onChange={(chosen) => set(chosen as string[])}
      />
    )
  return (
    <Radio.Group
      className="field-text"
      aria-label={t('version.field.sample')}
      disabled={!editable}
      value={sample ?? null}
      options={
        question.type === 'boolean'
          ? [
              { value: true, label: t('version.yes') },
              { value: false, label: t('version.no') },
            ]
          : options
      }
      onChange={(event) => set(event.target.value)}
    />
  )
}
