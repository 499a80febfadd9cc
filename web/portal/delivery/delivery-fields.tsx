import type { DeliveryWay } from '#engine/form'
import { useSpeech } from '../../ui/language.tsx'
import './delivery.css'

export type DeliveryElement = 'delivery_method' | 'delivery_recipient' | 'delivery_phone' | 'delivery_address'

type DeliveryFieldsProps = {
  readonly values: Readonly<Record<DeliveryElement, string>>
  readonly faultOf: (element: DeliveryElement) => string | undefined
  readonly onType: (element: DeliveryElement, value: string) => void
  readonly title: string
  /** A second set on one page needs names of its own. */
  readonly prefix?: string
}

const ways: readonly { readonly way: DeliveryWay; readonly name: string; readonly hint: string }[] = [
  { way: 'courier', name: 'delivery.askCourier', hint: 'delivery.askCourierHint' },
  { way: 'counter', name: 'delivery.askCounter', hint: 'delivery.askCounterHint' },
  { way: 'electronic', name: 'delivery.askElectronic', hint: 'delivery.askElectronicHint' },
]

const toSend = [
  {
    element: 'delivery_recipient',
    label: 'delivery.recipient',
    input: { autoComplete: 'name', maxLength: 60 },
  },
  {
    element: 'delivery_phone',
    label: 'delivery.phone',
    input: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 30 },
  },
  {
    element: 'delivery_address',
    label: 'delivery.address',
    input: { autoComplete: 'street-address', maxLength: 300 },
  },
] as const

/** Three large choices, and to whom and where only of what is sent. */
export const DeliveryFields = ({ values, faultOf, onType, title, prefix = 'field' }: DeliveryFieldsProps) => {
  const { t } = useSpeech()
  const id = `${prefix}-delivery_method`
  return (
    <div className="stack">
      <div>
        <div
          className="ways"
          role="radiogroup"
          id={id}
          aria-label={title}
          aria-describedby={`${id}-fault`}
          aria-required
        >
          {ways.map(({ way, name, hint }) => (
            <label key={way} className="way">
              <input
                type="radio"
                name={id}
                checked={values.delivery_method === way}
                onChange={() => onType('delivery_method', way)}
              />
              <span>
                <b>{t(name)}</b>
                <span className="soft small">{t(hint)}</span>
              </span>
            </label>
          ))}
        </div>
        <p className="fault" id={`${id}-fault`} aria-live="polite">
          {faultOf('delivery_method')}
        </p>
      </div>
      {values.delivery_method === 'courier' && (
        <div className="fields">
          {toSend.map(({ element, label, input }) => {
            const place = `${prefix}-${element}`
            const fault = faultOf(element)
            return (
              <div key={element} className="field" data-element={element}>
                <label htmlFor={place}>{t(label)}</label>
                <input
                  {...input}
                  id={place}
                  className="input"
                  required
                  value={values[element]}
                  aria-invalid={Boolean(fault)}
                  aria-describedby={`${place}-fault`}
                  onChange={(event) => onType(element, event.target.value)}
                />
                <p className="fault" id={`${place}-fault`} aria-live="polite">
                  {fault}
                </p>
              </div>
            )
          })}
        </div>
      )}
    </div>
  )
}
