import type { Requirement } from '#engine/catalogue'

type Needed = Pick<Requirement, 'necessity'>

/** F12 A paper that must be there before a case is handed in, and is not: all but the deferrable ones (容缺). */
export const isOutstanding = ({ necessity }: Needed, files: number): boolean =>
  necessity === 'required' && files === 0

/** F13 Found not fit, or missing and not allowed to follow: with it a case cannot be accepted, it must be asked for. */
export const holdsUp = (
  { necessity }: Needed,
  verdict: 'fit' | 'missing' | 'unfit' | 'waived' | undefined,
): boolean => verdict === 'unfit' || (verdict === 'missing' && necessity === 'required')

/** F4 A field that must be filled and is not; blanks fill nothing. */
export const isUnfilled = ({ required }: { readonly required: boolean }, value: string): boolean =>
  required && value.trim() === ''
