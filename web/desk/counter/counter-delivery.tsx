import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { deliveryWays } from '#engine/form'
import type { FormField, FormView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { methodNames } from '../words.ts'

type CounterDeliveryProps = {
  readonly section: FormView['sections'][number]
  readonly faultOf: (element: string) => string | undefined
  readonly onType: (element: string, value: string) => void
}

/** How the person at the counter wants the results: asked aloud, the address only of what is sent. */
export const CounterDelivery = ({ section, faultOf, onType }: CounterDeliveryProps) => {
  const { pick, t } = useSpeech()
  const [method, ...sent] = section.fields
  const [way, setWay] = useState(method?.value ?? '')
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const fault = (field: FormField) => faultOf(field.element)
  if (!method) return null
  return (
    <fieldset>
      <legend>
        {pick(section.title, section.titleEn)}
        <b className="seal"> *</b>
      </legend>
      <Form.Item
        validateStatus={fault(method) ? 'error' : ''}
        help={fault(method)}
        className="counter-delivery"
      >
        <Radio.Group
          id={`field-${method.element}`}
          aria-label={pick(method.name, method.nameEn)}
          optionType="button"
          value={way}
          onChange={(event) => {
            setWay(event.target.value)
            onType(method.element, event.target.value)
          }}
          options={deliveryWays.map((value) => ({ value, label: t(methodNames[value]) }))}
        />
      </Form.Item>
      {way === 'courier' &&
        sent.map((field) => (
          <Form.Item
            key={field.element}
            htmlFor={`field-${field.element}`}
            label={
              <>
                {pick(field.name, field.nameEn)}
                <b className="seal"> *</b>
              </>
            }
            validateStatus={fault(field) ? 'error' : ''}
            help={fault(field)}
          >
            <Input
              // What the form knows by now stands there, unless somebody has written here.
              key={touched.has(field.element) ? 'typed' : field.value}
              id={`field-${field.element}`}
              defaultValue={field.value}
              maxLength={300}
              onChange={(event) => {
                setTouched(new Set([...touched, field.element]))
                onType(field.element, event.target.value)
              }}
            />
          </Form.Item>
        ))}
    </fieldset>
  )
}
