import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { deliveryPart } from '#engine/form'
import type { CaseView, FormField, Operations } from '../../../contract/client.ts'
import { valueWord } from '../../ui/field-words.ts'
import { keyboards } from '../../ui/keyboards.ts'
import { useSpeech } from '../../ui/language.tsx'
import { unitWord } from '../../ui/units.ts'
import { CounterDelivery } from './counter-delivery.tsx'
import { CounterList } from './counter-list.tsx'
import { tidyHere } from './use-counter-faults.ts'

type FormView = Operations['getForm']['reply']
type Item = NonNullable<CaseView['correction']>['items'][number]
type Asked = { readonly field: FormField; readonly item: Pick<Item, 'wrong' | 'wrongEn' | 'cure' | 'cureEn'> }
type Faults = Operations['saveDraft']['reply']['faults']

/** One field at the counter, by its kind; it holds what is typed itself. */
export const Field = ({
  field,
  caseId,
  today,
  onType,
}: {
  field: FormField
  caseId: string
  today?: string
  onType: (value: string) => void
}) => {
  const speech = useSpeech()
  const { t } = speech
  // F22 What the answer fixed is read; the value that is sent would not count.
  if (field.list) return <CounterList field={{ ...field, list: field.list }} {...{ caseId, today, onType }} />
  if (field.isFixed)
    return (
      <Input
        id={`field-${field.element}`}
        value={valueWord(field, field.value, speech)}
        readOnly
        suffix={unitWord(field.unit, speech)}
      />
    )
  // The form writes yes and no as true and false (F7).
  if (field.type === 'boolean')
    return (
      <Select
        id={`field-${field.element}`}
        defaultValue={field.value || undefined}
        allowClear
        options={[
          { value: 'true', label: t('answer.yes') },
          { value: 'false', label: t('answer.no') },
        ]}
        onChange={(value: string | undefined) => onType(value ?? '')}
      />
    )
  if (field.options.length)
    return (
      <Select
        id={`field-${field.element}`}
        defaultValue={field.value || undefined}
        allowClear
        options={field.options.map((option) => ({ value: option, label: valueWord(field, option, speech) }))}
        onChange={(value: string | undefined) => onType(value ?? '')}
      />
    )
  return <Written field={field} onType={onType} />
}

/** F42 What was typed or pasted stands there as it will be kept, once it is left. */
const Written = ({ field, onType }: { field: FormField; onType: (value: string) => void }) => {
  const speech = useSpeech()
  const [value, setValue] = useState(field.value)
  const write = (text: string) => {
    setValue(text)
    onType(text)
  }
  return (
    <Input
      id={`field-${field.element}`}
      value={value}
      {...(field.type === 'date' ? { inputMode: 'numeric' } : keyboards[field.type])}
      placeholder={
        field.type === 'date'
          ? speech.t('counter.dateShape')
          : (field.example && speech.t('counter.example', { example: field.example })) || undefined
      }
      suffix={unitWord(field.unit, speech)}
      onChange={(event) => write(event.target.value)}
      onBlur={() => {
        const tidied = tidyHere(field, value)
        if (tidied !== value) write(tidied)
      }}
    />
  )
}

/** F37 What is told is read; what does not apply, or waits for something else, is not there. */
const isOnScreen = ({ shown, value }: FormField) => shown === 'ask' || (shown === 'tell' && value !== '')

/** The one form, dense: sections side by side, what a source filled is marked with it. */
export const CounterForm = ({
  caseId,
  form,
  faults,
  asked,
  onType,
}: {
  caseId: string
  form: FormView
  faults: Faults
  /** What a correction says of a field. */
  asked: readonly Asked[]
  onType: (element: string, value: string) => void
}) => {
  const speech = useSpeech()
  const { t, pick, language } = speech
  const faultOf = (element: string) =>
    faults.find((fault) => fault.element.split('/')[0] === element)?.[language]
  const askedOf = (element: string) => {
    const item = asked.find(({ field }) => field.element === element)?.item
    return (
      item &&
      t('counter.fieldAsked', {
        wrong: pick(item.wrong, item.wrongEn),
        cure: pick(item.cure, item.cureEn),
      })
    )
  }
  return (
    // A new revision from the sources draws the fields anew with what came back.
    <Form key={form.fields.filled} layout="vertical" size="small" className="counter-form">
      {form.sections.map((section) =>
        section.id === deliveryPart ? (
          <CounterDelivery key={section.id} section={section} faultOf={faultOf} onType={onType} />
        ) : (
          <fieldset key={section.id}>
            <legend>{pick(section.title, section.titleEn)}</legend>
            {section.fields.filter(isOnScreen).map((field) => (
              <Form.Item
                key={field.element}
                htmlFor={`field-${field.element}`}
                label={
                  <>
                    {pick(field.name, field.nameEn)}
                    {field.required && <b className="seal"> *</b>}
                  </>
                }
                validateStatus={faultOf(field.element) ? 'error' : askedOf(field.element) ? 'warning' : ''}
                help={
                  faultOf(field.element) ??
                  askedOf(field.element) ??
                  (field.source
                    ? field.source.kind === 'account'
                      ? t('form.fromPerson')
                      : t('form.source', { name: pick(field.source.name, field.source.nameEn) })
                    : undefined)
                }
              >
                {field.shown === 'tell' && !field.decision?.mayChange ? (
                  <span id={`field-${field.element}`}>
                    {valueWord(field, field.value, speech)} {unitWord(field.unit, speech)}
                  </span>
                ) : (
                  <Field
                    field={field}
                    caseId={caseId}
                    today={form.today}
                    onType={(value) => onType(field.element, value)}
                  />
                )}
              </Form.Item>
            ))}
          </fieldset>
        ),
      )}
    </Form>
  )
}
