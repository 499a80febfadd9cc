import type { DeliveryWay } from '#engine/form'
import type { FormField } from '../../contract/client.ts'
import { deliveryKeys } from './words.ts'

/** What a form writes for yes and no, at the counter and on the portal (F7). */
const yes = new Set(['是', 'true'])
const no = new Set(['否', 'false'])

type Speech = {
  readonly t: (key: string) => string
  readonly pick: (zh: string, en: string) => string
}

/** A value of a field as people read it: choices in their language, everything else as it was typed. */
export const valueWord = (
  {
    element,
    type,
    options,
    optionsEn,
  }: Pick<FormField, 'type' | 'options' | 'optionsEn'> & { readonly element?: string },
  value: string,
  { t, pick }: Speech,
): string => {
  if (element === 'delivery_method') return t(deliveryKeys[value as DeliveryWay] ?? value)
  if (type === 'boolean') return yes.has(value) ? t('value.yes') : no.has(value) ? t('value.no') : value
  return pick(value, optionsEn[options.indexOf(value)] ?? '')
}
