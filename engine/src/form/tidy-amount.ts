import { compact } from './tidy-plain.ts'

/** How units are called beside their own name. */
const alsoCalled: Readonly<Record<string, RegExp>> = {
  平方米: /^(平方米|平方|平米|平|㎡|m2|m²|sqm)$/i,
  立方米: /^(立方米|立方|立米|m3|m³|㎥)$/i,
  米: /^(米|m)$/i,
  毫米: /^(毫米|mm)$/i,
  公里: /^(公里|千米|km)$/i,
  吨: /^(吨|t)$/i,
  千克: /^(千克|公斤|kg)$/i,
  公斤: /^(千克|公斤|kg)$/i,
  公顷: /^(公顷|ha)$/i,
  元: /^(元|块|块钱|圆|元整|圆整|元人民币|人民币|rmb|cny)$/i,
  人: /^(人|名|位|个|个人)$/,
  度: /^(度|°|℃|°C)$/i,
  '%': /^(%|个百分点)$/,
  层: /^(层|楼|层楼)$/,
  天: /^(天|日)$/,
}

/** Units of the same kind, as powers of ten: what does not convert without a rest is not converted. */
const kinds: readonly Readonly<Record<string, number>>[] = [
  { 元: 0, 万元: 4 },
  { 千克: 0, 公斤: 0, 吨: 3 },
  { 平方米: 0, 公顷: 4 },
  { 毫米: 0, 米: 3, 公里: 6 },
  { 立方米: 0, 万立方米: 4 },
]

/** The same number with its point moved; text, so that nothing is rounded. */
const moved = (text: string, places: number): string => {
  const [whole = '', part = ''] = text.split('.')
  if (places === 0) return text
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${part}${'0'.repeat(Math.max(0, places))}`
  const point = Math.max(0, -places) + whole.length + places
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const right = digits.slice(point).replace(/0+$/, '')
  return right ? `${left}.${right}` : left
}

const isCalled = (unit: string, word: string): boolean =>
  word === unit || (alsoCalled[unit]?.test(word) ?? false)

/** Powers of ten from the unit that was written to the unit of the field; undefined where it is no unit of its kind. */
const fromUnit = (word: string, unit: string): number | undefined => {
  if (isCalled(unit, word)) return 0
  const kind = kinds.find((one) => unit in one)
  const named = kind && Object.keys(kind).find((one) => isCalled(one, word))
  return kind && named ? (kind[named] ?? 0) - (kind[unit] ?? 0) : undefined
}

/** 万 and 亿 behind a number, before its unit. In a field of 万元, 50万 is what it says: money. */
const counted = { 万: 4, 亿: 8 } as const
const money = /^([¥￥]|人民币|rmb|cny)/i
const grouped = (text: string): string => text.replace(/(?<=\d),(?=\d{3}(\D|$))/g, '')

/** Yuan by their sign alone in a field of 万元: sure only where it is written to the cent and too much to be meant otherwise. */
const isYuan = (digits: string): boolean => /^\d{5,}\.\d{2}$/.test(digits)

const inUnit = (plain: string, unit: string): string | undefined => {
  const isMoney = unit === '元' || unit === '万元'
  const bare = isMoney ? plain.replace(money, '') : plain
  const [, digits = '', many, word = ''] = /^([+-]?\d+(?:\.\d+)?)([万亿])?(.*)$/.exec(bare) ?? []
  if (!digits) return undefined
  const signed = bare !== plain
  if (!many && !word) {
    if (!signed || unit === '元') return digits
    return isYuan(digits) ? moved(digits, -4) : undefined
  }
  const own = many && unit.startsWith(many) ? fromUnit(`${many}${word}`, unit) : undefined
  if (own !== undefined) return moved(digits, own)
  const from = word ? fromUnit(word, unit) : isMoney ? fromUnit('元', unit) : 0
  return from === undefined ? undefined : moved(digits, from + (many ? counted[many as '万' | '亿'] : 0))
}

/** Nothing is left to be tidied in it. */
export const isPlain = (text: string): boolean => /^\d{1,15}(\.\d{0,14}[1-9])?$/.test(text)

/** F42 A number as people write it: with commas, with its unit or another of the same kind, with 万. What is no such number stays, and is told. */
export const tidyAmount = (text: string, unit?: string | null): string => {
  // A list has thousands of them, nearly all written plainly.
  if (isPlain(text)) return text
  const plain = grouped(compact(text))
  const number = /^[+-]?\d+(\.\d+)?$/.test(plain) || !unit ? plain : (inUnit(plain, unit) ?? plain)
  return /^\d+\.0+$/.test(number) ? number.replace(/\.0+$/, '') : number
}

/** F42 A sign of money before a number, in a field of another unit of money. */
export const isUnclearMoney = (text: string, unit?: string | null): boolean =>
  unit === '万元' && /^[¥￥]\d/.test(text)
