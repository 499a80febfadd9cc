import { Checkbox, Form, InputNumber, Radio } from 'antd'
import type { Answers, Question } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

type Value = Answers[string]

/** One everyday question as a dense field. */
export const QuestionField = ({
  question,
  value,
  missing = false,
  onChange,
}: {
  question: Question
  value: Value | undefined
  missing?: boolean
  onChange: (value: Value) => void
}) => {
  const { t, pick } = useSpeech()
  const options = question.options.map((option) => ({
    value: option.value,
    label: pick(option.label, option.labelEn),
  }))
  const [low, high] = question.range ?? [0, Number.MAX_SAFE_INTEGER]
  return (
    <Form.Item
      label={pick(question.ask, question.askEn)}
      {...(missing ? { validateStatus: 'error' as const, help: t('counter.answerFirst') } : {})}
    >
      {question.type === 'boolean' && (
        <Radio.Group
          optionType="button"
          value={value ?? null}
          onChange={(event) => onChange(event.target.value)}
          options={[
            { value: true, label: t('answer.yes') },
            { value: false, label: t('answer.no') },
          ]}
        />
      )}
      {question.type === 'single' && (
        <Radio.Group
          optionType="button"
          value={value ?? null}
          onChange={(event) => onChange(event.target.value)}
          options={options}
        />
      )}
      {question.type === 'multi' && (
        <>
          <Checkbox.Group
            value={(value as string[] | undefined) ?? []}
            onChange={(chosen) => onChange(chosen as string[])}
            options={options}
          />{' '}
          <Checkbox checked={Array.isArray(value) && value.length === 0} onChange={() => onChange([])}>
            {t('answer.none')}
          </Checkbox>
        </>
      )}
      {question.type === 'number' && (
        <InputNumber
          min={low}
          max={high}
          value={(value as number | undefined) ?? null}
          addonAfter={question.unit ?? undefined}
          onChange={(number) => number !== null && onChange(number)}
        />
      )}
    </Form.Item>
  )
}
