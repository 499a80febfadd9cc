import type { FieldShape } from './types.ts'

export const isTradeName = ({ element, name }: FieldShape): boolean =>
  element === 'trade_name' || name === '字号'

/** What a name may hold beside letters, figures and their marks. */
const other = /[^\p{L}\p{N}\p{M}·・.'’&\s（）()-]/u

/** F21 Only the part of the name that is its own: place, trade and kind of firm are put around it (D9). */
export const tradeNameFault = (text: string): 'value_whole_name' | 'value_no_name' | undefined => {
  if (/公司|个体工商户|专业合作社/.test(text)) return 'value_whole_name'
  return !/\p{L}/u.test(text) || other.test(text) ? 'value_no_name' : undefined
}
