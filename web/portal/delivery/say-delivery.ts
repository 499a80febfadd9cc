import { deliverySentences } from '#engine/form'
import type { DeliveryView } from '../../../contract/client.ts'

type Said = Pick<DeliveryView, 'way' | 'recipient' | 'phone' | 'address'>
type Speech = {
  readonly t: (key: string, values?: Record<string, string | number>) => string
  readonly pick: (zh: string, en: string) => string
}

/** How the results come, as one sentence; '' where nobody was asked. */
export const sayDelivery = ({ way, recipient, phone, address }: Said, { t, pick }: Speech): string => {
  if (way === null) return ''
  if (way !== 'courier') return pick(deliverySentences[way].zh, deliverySentences[way].en)
  return t('delivery.saidCourier', {
    address: address ?? '',
    recipient: recipient ?? '',
    phone: phone ?? '',
  })
}
