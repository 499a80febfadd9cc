import type { DataElement } from './data-element.ts'

/** What the platform itself asks once about the way of the results, whoever decides them (C8). */
export const deliveryElements = [
  'delivery_method',
  'delivery_recipient',
  'delivery_phone',
  'delivery_address',
] as const
export type DeliveryElement = (typeof deliveryElements)[number]

/** What cities call it in their own forms. Letters of the law (文书) go their own way. */
const called: readonly (readonly [DeliveryElement, readonly DataElement['type'][], RegExp])[] = [
  ['delivery_method', ['enum', 'string'], /(领取|领证|取证|取件|送达|寄送|邮寄)方式/],
  ['delivery_recipient', ['person', 'string'], /^(证照|证件|结果)?(收件人|收货人)(姓名)?$/],
  ['delivery_phone', ['phone', 'string'], /(收件人|收货人|收件)的?(电话|手机|联系电话|手机号码)/],
  ['delivery_address', ['address', 'string'], /(送达|邮寄|寄送|收件|收货|快递)地址/],
]

/** Which part of the delivery a city's element stands for; null where it is a field of a department like any other. */
export const deliveryElementOf = ({
  id,
  name,
  type,
}: Pick<DataElement, 'id' | 'name' | 'type'>): DeliveryElement | null => {
  const own = deliveryElements.find((element) => element === id)
  if (own) return own
  if (name.includes('文书')) return null
  return called.find(([, types, words]) => types.includes(type) && words.test(name))?.[0] ?? null
}
