import { Checkbox, Form, InputNumber, Radio } from 'antd'
import { isNotKnown, notKnown } from '#engine/catalogue'
import type { Answers, Question } from '../../contract/client.ts'
import { useSpeech } from '../ui/language.tsx'

type Value = Answers[string]

/** One everyday question as a dense field. */
export const QuestionField = ({
  question,
  value,
  missing = false,
  mayNotKnow = true,
  onChange,
}: {
  question: Question
  value: Value | undefined
  missing?: boolean
  /** Whether 不知道 is an answer here. */
  mayNotKnow?: boolean
  onChange: (value: Value) => void
}) => {
  const { t, pick } = useSpeech()
  const options = question.options.map((option) => ({
    value: option.value,
    label: pick(option.label, option.labelEn),
  }))
  // Where the catalogue has such an option itself, it is among the others.
  const unknown =
    mayNotKnow && isNotKnown(question, notKnown) ? [{ value: notKnown, label: t('answer.notKnown') }] : []
  const isOpen = value === notKnown && unknown.length > 0
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
            ...unknown,
          ]}
        />
      )}
      {question.type === 'single' && (
        <Radio.Group
          optionType="button"
          value={value ?? null}
          onChange={(event) => onChange(event.target.value)}
          options={[...options, ...unknown]}
        />
      )}
      {question.type === 'multi' && (
        <>
          <Checkbox.Group
            value={Array.isArray(value) ? value : []}
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
          value={typeof value === 'number' ? value : null}
          addonAfter={question.unit ?? undefined}
          onChange={(number) => number !== null && onChange(number)}
        />
      )}
      {(question.type === 'multi' || question.type === 'number') && unknown.length > 0 && (
        <>
          {' '}
          <Checkbox checked={isOpen} onChange={(event) => event.target.checked && onChange(notKnown)}>
            {t('answer.notKnown')}
          </Checkbox>
        </>
      )}
    </Form.Item>
  )
}
