import type { Said } from '#engine/kernel'
import type { Quantity } from './numerals.ts'
import type { Evidence } from './rank.ts'

const most = 3

/** The words as written, with how they were understood where that differs. */
const shown = ({ phrase, written }: Evidence, open: string, close: string): string =>
  written.replaceAll(' ', '') === phrase.replaceAll(' ', '') || phrase.includes('…')
    ? `${open}${written}${close}`
    : `${open}${written}${close}（${phrase}）`

/** S10 Why a thing was found: “「面馆」「早点」= 小餐饮；35平方合适”, and the same in English. */
export const reason = (evidence: readonly Evidence[], fitting: Quantity | undefined): Said => {
  const strongest = evidence
    .filter(({ points }) => points > 0.05)
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
  const concepts = new Map<string, Evidence[]>()
  for (const entry of strongest) concepts.set(entry.concept, [...(concepts.get(entry.concept) ?? []), entry])
  const zh = [...concepts].map(([concept, found]) => {
    const words = found.map((entry) => shown(entry, '「', '」')).join('')
    return concept ? `${words}= ${concept}` : `${words}是这件事里的说法`
  })
  const en = [...concepts].map(([concept, found]) => {
    const words = found.map((entry) => shown(entry, '“', '”')).join(', ')
    return concept ? `${words} = ${found[0]?.conceptEn}` : `${words} is said of it`
  })
  if (!concepts.size) {
    zh.push('和这件事的说明文字相近')
    en.push('its description is alike')
  }
  if (fitting) {
    zh.push(`${fitting.text}合适`)
    en.push(`${fitting.text} fits`)
  }
  return { zh: zh.join('；'), en: en.join('; ') }
}
