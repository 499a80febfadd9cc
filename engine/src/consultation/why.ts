import type { Quantity } from './numerals.ts'
import type { Evidence } from './rank.ts'

const most = 3

/** S10 Why a thing was found, in Chinese: “「面馆」「早点」= 小餐饮；35平方合适”. */
export const reason = (evidence: readonly Evidence[], fitting: Quantity | undefined): string => {
  const strongest = evidence
    .filter(({ points }) => points > 0.05)
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
  const byConcept = new Map<string, string[]>()
  for (const { concept, phrase, written } of strongest) {
    const shown =
      written.replaceAll(' ', '') === phrase.replaceAll(' ', '') || phrase.includes('…')
        ? `「${written}」`
        : `「${written}」（${phrase}）`
    byConcept.set(concept, [...(byConcept.get(concept) ?? []), shown])
  }
  const parts = [...byConcept].map(([concept, words]) =>
    concept ? `${words.join('')}= ${concept}` : `${words.join('')}是这件事里的说法`,
  )
  if (fitting) parts.push(`${fitting.text}合适`)
  return parts.length ? parts.join('；') : '和这件事的说明文字相近'
}
