import { Checkbox, Form, Radio } from 'antd'
import type { FormField } from '../../../contract/client.ts'
import { valueWord } from '../../ui/field-words.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { useAfterValues } from '../../ui/use-after-values.ts'
import { Field } from '../counter/counter-form.tsx'

type Given = Pick<ReturnType<typeof useAfterValues>, 'values' | 'type' | 'leave' | 'faultOf'>

const fewOptions = 4

/** Fields of a visit, or of what is answered later, one under the other: for a thumb on a phone as for a keyboard. */
export const AfterFields = ({
  caseId,
  fields,
  given,
  none,
}: {
  caseId: string
  fields: readonly FormField[]
  given: Given
  /** Of a visit: what there is none of. */
  none?: { readonly absent: readonly string[]; readonly turn: (element: string) => void }
}) => {
  const speech = useSpeech()
  const { t, pick } = speech
  const choicesOf = (field: FormField) =>
    field.type === 'boolean'
      ? [
          { value: 'true', label: t('answer.yes') },
          { value: 'false', label: t('answer.no') },
        ]
      : field.options.length > 0 && field.options.length <= fewOptions
        ? field.options.map((option) => ({ value: option, label: valueWord(field, option, speech) }))
        : undefined
  return (
    <Form layout="vertical" className="after-fields">
      {fields.map((field) => {
        const choices = choicesOf(field)
        const fault = given.faultOf(field.element)
        const value = given.values[field.element] ?? ''
        const isAbsent = none?.absent.includes(field.element) ?? false
        return (
          <Form.Item
            key={field.element}
            htmlFor={choices ? undefined : `field-${field.element}`}
            label={pick(field.name, field.nameEn)}
            validateStatus={fault && !isAbsent ? 'error' : ''}
            help={isAbsent ? undefined : fault}
          >
            {/* biome-ignore lint/a11y/noStaticElementInteractions: what is left is what stands inside */}
            <div data-element={field.element} onBlur={() => given.leave(field)}>
              {isAbsent ? null : choices ? (
                <Radio.Group
                  aria-label={pick(field.name, field.nameEn)}
                  optionType="button"
                  options={choices}
                  value={choices.find(({ label }) => label === valueWord(field, value, speech))?.value}
                  onChange={(event) => given.type(field.element, event.target.value)}
                />
              ) : (
                <Field
                  caseId={caseId}
                  field={{ ...field, value }}
                  onType={(typed) => given.type(field.element, typed)}
                />
              )}
              {none && (
                <Checkbox
                  checked={isAbsent}
                  onChange={() => none.turn(field.element)}
                  aria-label={t('site.absentOf', { name: pick(field.name, field.nameEn) })}
                >
                  {t('site.absent')}
                </Checkbox>
              )}
            </div>
          </Form.Item>
        )
      })}
    </Form>
  )
}
