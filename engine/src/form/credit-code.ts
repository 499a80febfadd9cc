/** The 31 characters of a unified social credit code: no I, O, S, V, Z (GB 32100-2015). */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** The eighteenth character for the first seventeen; empty when one of them is not allowed. */
export const creditCodeCheckCharacter = (first17: string): string => {
  const values = [...first17].map((character) => characters.indexOf(character))
  if (values.length !== 17 || values.includes(-1)) return ''
  const sum = weights.reduce((total, weight, place) => total + weight * (values[place] ?? 0), 0)
  return characters[(31 - (sum % 31)) % 31] ?? ''
}

export type CreditCodeFault = 'shape' | 'check'

/** F9. The text must be tidied already. */
export const creditCodeFault = (text: string): CreditCodeFault | null => {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) return 'shape'
  return creditCodeCheckCharacter(text.slice(0, 17)) === text[17] ? null : 'check'
}

/** F9 A code of an organisation without fault. */
export const isCreditCode = (text: string): boolean => creditCodeFault(text) === null
