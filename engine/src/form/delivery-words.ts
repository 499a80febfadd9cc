import type { Said } from '#engine/kernel'

/** The ways results go to the person. */
export const deliveryWays = ['courier', 'counter', 'electronic'] as const
/** The part of the one form that asks for the way, by its id. */
export const deliveryPart = 'delivery_way'
export type DeliveryWay = (typeof deliveryWays)[number]

/** C8 What each way is called: on the form, in the course of a case, at the desk, on paper. */
export const deliveryWords: Readonly<Record<DeliveryWay, Said>> = {
  courier: { zh: '快递', en: 'Courier' },
  counter: { zh: '窗口领取', en: 'Pick-up at the counter' },
  electronic: { zh: '电子证照', en: 'Electronic licence' },
}

/** The same as a sentence to whoever gets the results. */
export const deliverySentences: Readonly<Record<DeliveryWay, Said>> = {
  courier: { zh: '快递送到您写的地址', en: 'By courier to the address you gave' },
  counter: { zh: '到统一出件窗口取', en: 'To be picked up at the issue window' },
  electronic: { zh: '电子证照，不寄纸质的', en: 'Electronic licences, nothing on paper' },
}
