import type { Matter } from './matter.ts'

export type Fee = { readonly charged: boolean; readonly amount: number | string; readonly basis?: string }

/** Yuan charged, or the words of a fee that is not one number. Undefined when the catalogue does not say. */
export const feeOf = ({ fee }: Pick<Matter, 'fee'>): Fee | undefined => {
  if (fee === undefined) return undefined
  if (typeof fee === 'number') return { charged: fee > 0, amount: fee }
  const basis = fee.basis === undefined ? {} : { basis: fee.basis }
  return { charged: fee.amount !== 0, amount: fee.amount, ...basis }
}

/** I7 The sum where every fee is a number; null where one of them is not, or is not stated. */
export const totalOf = (fees: readonly (Fee | undefined)[]): number | null => {
  const amounts = fees.map((fee) => fee?.amount)
  return amounts.every((amount) => typeof amount === 'number')
    ? (amounts as number[]).reduce((sum, amount) => sum + amount, 0)
    : null
}
