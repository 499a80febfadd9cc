import { deliveryWays } from './delivery-words.ts'
import type { FieldShape } from './types.ts'

/** As many characters as a courier's form has room for. */
export const longestRecipient = 40

const placeWords = /[省市区县旗镇乡村路街道巷弄号楼幢栋室园苑组社厦座屯里大队]/

/** F15 F21 An address somebody could find: long enough, of more than one letter, with a word for a place or a number of a house. */
export const leadsSomewhere = (text: string): boolean => {
  const letters = new Set(text.match(/\p{L}/gu) ?? [])
  if ([...text].length < 6 || letters.size < 3) return false
  return /\p{Script=Han}/u.test(text) ? placeWords.test(text) : /\d/.test(text)
}

/** F15 What is wrong with a part of the delivery beyond its type; null when nothing is. */
export const deliveryFault = (
  { element }: Pick<FieldShape, 'element'>,
  text: string,
): 'delivery_missing' | 'delivery_address' | null => {
  if (element === 'delivery_method')
    return deliveryWays.some((way) => way === text) ? null : 'delivery_missing'
  return element === 'delivery_address' && !leadsSomewhere(text) ? 'delivery_address' : null
}
