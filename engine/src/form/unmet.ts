import type { Criterion } from '#engine/catalogue'
import type { Said } from '#engine/kernel'

/** F36 A criterion that a paper does not meet, as the one notice says it. */
export const unmetSaid = ({ says, says_en: english }: Pick<Criterion, 'says' | 'says_en'>): Said => ({
  zh: `没有做到：${says}`,
  en: `Not as it must be: ${english ?? says}`,
})

/** F36 Which criterion a reason names, whichever language it was sent in; undefined for words of the clerk's own. */
export const unmetIn = <T extends { readonly unmet: Said }>(
  criteria: readonly T[],
  reason: string | null | undefined,
): T | undefined => criteria.find(({ unmet }) => reason === unmet.zh || reason === unmet.en)
