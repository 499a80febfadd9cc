import type { SizeUnit } from './types.ts'

/** A number with a unit that a question mentions. */
export type Quantity = { readonly value: number; readonly unit: SizeUnit; readonly text: string }

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 三十五 → 35, 两百 → 200, 一百二 → 120, 十几 → 15, 几十 → 30, 百把 → 100. NaN for what is none. */
export const numberOf = (text: string): number => {
  if (/^\d/.test(text)) return Number(text.replace(/[,，]/g, ''))
  let total = 0
  let digit = -1
  let scale = 1
  for (const char of text) {
    if (char === '几') digit = total > 0 ? 5 : 3
    else if (char in digits) digit = digits[char]!
    else if (char === '万') {
      total = (total + Math.max(digit, 0) || 1) * 10_000
      digit = -1
    } else if (char in scales) {
      scale = scales[char]!
      total += (digit < 0 ? 1 : digit) * scale
      digit = -1
    } else if (char !== '把' && char !== '来' && char !== '多') return Number.NaN
  }
  if (digit > 0)
    total += scale > 10 && !text.includes('零') && !text.includes('几') ? (digit * scale) / 10 : digit
  return total
}

const units: readonly (readonly [RegExp, SizeUnit, number])[] = [
  [/^(个)?(平方米|平方|平米|平|㎡|m2|方(?![便式案向法面协物仓公]))/, 'area', 1],
  [/^坪/, 'area', 3.3],
  [/^亩/, 'land', 1],
  [/^(间|个)?(客房|房间|房|间)/, 'rooms', 1],
  [/^(张|把|台)?(牙椅|牙科椅|椅位)/, 'chairs', 1],
  [/^(个|名|位)?(人|工人|员工|师傅|职工)/, 'staff', 1],
  [/^(辆|部)/, 'vehicles', 1],
  [/^(台|部)(机子|电脑|机器)?/, 'machines', 1],
]

const number = /(?<!第)(?:\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万几]+把?)/g

const counted =
  /(?:\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万几]+)(?:来|多|几|余)?(?:个|家|间|张|台|辆|部|名|位|层|块|条|套|只|桌|座|亩|坪|平方米|平方|平米|平|㎡|m2|万元|万|元|人(?=$|[^\p{Script=Han}]))/gu

/** S7 The text without what only says how many or how large: 一家 and 90平 are words of no trade. */
export const withoutCounts = (text: string): string => text.replace(counted, ' ')

/** Every number with a known unit. “四十平不到”, “400来平” and “300多平” give the number itself. */
export const quantitiesIn = (text: string): Quantity[] => {
  const found: Quantity[] = []
  for (const match of text.matchAll(number)) {
    const after = text.slice(match.index + match[0].length)
    const filler = /^(来|多|几|余|出头|左右)?(个)?/.exec(after)?.[0] ?? ''
    for (const [pattern, unit, factor] of units) {
      const rest = pattern.exec(after.slice(filler.length)) ?? pattern.exec(after)
      const value = numberOf(match[0]) * factor
      if (!rest || !(value > 0)) continue
      found.push({ value, unit, text: match[0] + after.slice(0, filler.length) + rest[0] })
      break
    }
  }
  return found
}
