import type { FormView } from '../../../contract/client.ts'
import type { FieldFault } from '../../ui/judge-here.ts'
import { useSpeech } from '../../ui/language.tsx'
import { DeliveryFields } from '../delivery/delivery-fields.tsx'
import { deliveryMissing, deliveryValues } from '../delivery/delivery-on-form.ts'
import { sayDelivery } from '../delivery/say-delivery.ts'
import type { Draft } from '../form/use-draft.ts'

type DeliveryAskProps = {
  readonly form: FormView
  readonly draft: Draft
  readonly faults: readonly FieldFault[]
}

/** Asked once, here and not in the long form; saved as the form is. Read back as it will be done. */
export const DeliveryAsk = ({ form, draft, faults }: DeliveryAskProps) => {
  const { t, language } = useSpeech()
  const values = deliveryValues(form, draft.typed)
  const missing = deliveryMissing(form, draft.typed)
  const faultOf = (element: string) => faults.find((fault) => fault.element === element)?.[language]
  const way = values.delivery_method === '' ? null : values.delivery_method
  const said = sayDelivery(
    {
      way: way as 'courier' | 'counter' | 'electronic' | null,
      recipient: values.delivery_recipient,
      phone: values.delivery_phone,
      address: values.delivery_address,
    },
    t,
  )
  return (
    <section className="section" aria-labelledby="delivery-ask">
      <h2 id="delivery-ask">{t('delivery.ask')}</h2>
      <DeliveryFields values={values} faultOf={faultOf} onType={draft.type} title={t('delivery.ask')} />
      {missing.length === 0 && said && <p className="notice delivery-said">{said}</p>}
    </section>
  )
}
