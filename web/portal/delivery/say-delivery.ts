import type { DeliveryView } from '../../../contract/client.ts'

type Said = Pick<DeliveryView, 'way' | 'recipient' | 'phone' | 'address'>
type Translate = (key: string, values?: Record<string, string | number>) => string

/** How the results come, as one sentence; '' where nobody was asked. */
export const sayDelivery = ({ way, recipient, phone, address }: Said, t: Translate): string => {
  if (way === 'courier')
    return t('delivery.saidCourier', {
      address: address ?? '',
      recipient: recipient ?? '',
      phone: phone ?? '',
    })
  if (way === 'counter') return t('delivery.saidCounter')
  return way === 'electronic' ? t('delivery.saidElectronic') : ''
}
