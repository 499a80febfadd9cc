import { isRealDay } from './real-day.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkCharacters = '10X98765432'
/** First two digits of a resident identity number: provinces, 台湾 83, 香港 81, 澳门 82 (GB 11643, GB/T 2260). */
const regions = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/

/** The eighteenth character for the first seventeen digits (ISO 7064 MOD 11-2). */
export const identityCheckCharacter = (first17: string): string => {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(first17[place]), 0)
  return checkCharacters[sum % 11] ?? ''
}

export type IdentityFault = 'shape' | 'birth' | 'check'

/** F8. `today` (YYYY-MM-DD), where known, refuses a birth in the future. The text must be tidied already. */
export const identityNumberFault = (text: string, today?: string): IdentityFault | null => {
  if (!/^\d{17}[\dX]$/.test(text) || !regions.test(text)) return 'shape'
  const birth = birthDateOf(text)
  if (!isRealDay(birth) || birth < '1900-01-01' || (today !== undefined && birth > today)) return 'birth'
  return identityCheckCharacter(text.slice(0, 17)) === text[17] ? null : 'check'
}

/** YYYY-MM-DD as the number says it; only meaningful for a number without fault. */
export const birthDateOf = (text: string): string =>
  `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`

export const genderOf = (text: string): '男' | '女' => (Number(text[16]) % 2 === 1 ? '男' : '女')
