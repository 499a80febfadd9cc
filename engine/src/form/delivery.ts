import { type Catalogue, type DeliveryElement, deliveryElementOf, deliveryElements } from '#engine/catalogue'
import { checkValue } from './check-value.ts'
import { longestRecipient } from './delivery-faults.ts'
import { type DeliveryWay, deliveryPart, deliveryWays } from './delivery-words.ts'
import type { FormField, FormSection, FormValues } from './types.ts'

/** F15 The way of the results: a part of every one form, owned by the platform. No department asks for it, so none reads it (C10). */

const owned = {
  unit: null,
  options: [],
  optionsEn: [],
  required: false,
  requiredWhen: null,
  rule: null,
  askedBy: [],
  prefillFrom: null,
  comesFrom: null,
  notBefore: null,
  decidedBy: null,
  fixed: null,
  personal: true,
} satisfies Partial<FormField>

const toSend = { ...owned, requiredWhen: 'courier' } as const

const deliveryFields: readonly FormField[] = [
  {
    ...owned,
    element: 'delivery_method',
    name: '办好以后怎么取',
    nameEn: 'How you get the results',
    type: 'enum',
    options: deliveryWays,
    required: true,
    personal: false,
  },
  {
    ...toSend,
    element: 'delivery_recipient',
    name: '收件人',
    nameEn: 'Recipient',
    type: 'person',
    longest: longestRecipient,
  },
  {
    ...toSend,
    element: 'delivery_phone',
    name: '收件人电话',
    nameEn: 'Phone of the recipient',
    type: 'phone',
  },
  { ...toSend, element: 'delivery_address', name: '收件地址', nameEn: 'Delivery address', type: 'address' },
]

export const deliverySection: FormSection = {
  id: deliveryPart,
  title: '办好以后怎么取',
  titleEn: 'How you get the results',
  fields: deliveryFields,
}

/** Words that forms of cities and earlier drafts have for a way. */
const wayWords: readonly (readonly [DeliveryWay, RegExp])[] = [
  ['courier', /快递|邮寄|寄送|邮政|courier|post/i],
  ['electronic', /电子|网上|下载|electronic/i],
  ['counter', /窗口|自取|自领|现场|上门领|当面|counter/i],
]

/** The way a text means, by its code or in a form's words; null where it means none. */
const wayMeant = (text: string): DeliveryWay | null =>
  deliveryWays.find((way) => way === text.trim()) ??
  wayWords.find(([, words]) => words.test(text))?.[0] ??
  null

/** The way that values name; null where none is chosen. */
export const wayOf = (values: FormValues): DeliveryWay | null => wayMeant(values.delivery_method ?? '')

/** Addresses of a form that somebody could be written to: the business's first, then where the person lives. */
const reachable = [/经营场所|经营地址|门店|住所|注册地址|^地址$/, /户籍|居住|住址|家庭/] as const
const elsewhere = /产权|出租|代理|委托|仓库|停车|分支|被证明|查询|设备|投资人|股东/

const addressElements = (catalogue: Catalogue): readonly string[] => {
  const addresses = catalogue.elements.filter(({ name, type }) => type === 'address' && !elsewhere.test(name))
  return reachable.flatMap((words) => addresses.filter(({ name }) => words.test(name)).map(({ id }) => id))
}

type Sources = Readonly<Record<DeliveryElement, readonly string[]>>
/** A catalogue never changes, so what it calls the parts of the delivery is looked for once. */
const sources = new WeakMap<Catalogue, Sources>()
const sourcesIn = (catalogue: Catalogue): Sources => {
  const known = sources.get(catalogue)
  if (known) return known
  const cities = (element: DeliveryElement) =>
    catalogue.elements.filter((one) => deliveryElementOf(one) === element).map(({ id }) => id)
  const found: Sources = {
    delivery_method: cities('delivery_method'),
    delivery_recipient: cities('delivery_recipient'),
    delivery_phone: cities('delivery_phone'),
    delivery_address: [...cities('delivery_address'), ...addressElements(catalogue)],
  }
  sources.set(catalogue, found)
  return found
}

type Person = { readonly name: string; readonly phone: string }
/** What was filled in front, and from where: the account, or another field of the form. */
type DeliveryFilled = Readonly<
  Record<string, { readonly value: string; readonly from: 'account' | { readonly element: string } }>
>

const fitting = (element: DeliveryElement, text: string | undefined): string | undefined => {
  const field = deliveryFields.find((one) => one.element === element)
  if (!field || !text?.trim()) return undefined
  const checked = checkValue(field, element === 'delivery_method' ? (wayMeant(text) ?? '') : text)
  return checked.ok ? checked.value : undefined
}

/**
 * F15 What can be filled in front: a city's own fields of that kind from a draft of before, then the person's name and phone and an
 * address the form knows. Only what is right, and only where nothing was typed yet, an emptied field too.
 */
export const deliveryFilled = (catalogue: Catalogue, values: FormValues, person: Person): DeliveryFilled => {
  const account: Partial<Record<DeliveryElement, string>> = {
    delivery_recipient: person.name,
    delivery_phone: person.phone,
  }
  const fill = (element: DeliveryElement) => {
    const written = values[element]
    // A way in the words of a form of before is the same way.
    if (element === 'delivery_method' && written && wayMeant(written))
      return { value: wayMeant(written) ?? '', from: { element } }
    if (written !== undefined) return undefined
    const other = sourcesIn(catalogue)[element].find((one) => fitting(element, values[one]) !== undefined)
    if (other) return { value: fitting(element, values[other]) ?? '', from: { element: other } }
    const own = fitting(element, account[element])
    return own === undefined ? undefined : { value: own, from: 'account' as const }
  }
  const filled = deliveryElements.flatMap((element) => {
    const found = fill(element)
    return found ? [[element, found] as const] : []
  })
  return Object.fromEntries(filled)
}
