import type { Said } from '#engine/kernel'
import { deliveryWays, deliveryWords } from './delivery-words.ts'
import type { FieldType } from './types.ts'

const yes: Said = { zh: '是', en: 'Yes' }
const no: Said = { zh: '否', en: 'No' }
/** What a form writes for yes and no, at the counter and on the portal (F7). */
const answers: Readonly<Record<string, Said>> = { true: yes, 是: yes, false: no, 否: no }

/** What is read of a field to say its value. */
type Spoken = {
  readonly element?: string
  readonly type: FieldType
  readonly options: readonly string[]
  readonly optionsEn: readonly string[]
}

/** A value of a field as people read it: choices in both languages, everything else as it was typed. */
export const valueSaid = ({ element, type, options, optionsEn }: Spoken, value: string): Said => {
  const plain = { zh: value, en: value }
  const way = element === 'delivery_method' && deliveryWays.find((one) => one === value)
  if (way) return deliveryWords[way]
  if (type === 'boolean') return answers[value] ?? plain
  return { zh: value, en: optionsEn[options.indexOf(value)] ?? value }
}
