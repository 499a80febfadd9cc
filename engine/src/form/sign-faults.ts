import type { Problem } from '#engine/kernel'
import { failForm } from './problems.ts'

/** Metres a person can mean for each. */
const bounds: Readonly<Record<string, number>> = {
  signLength: 60,
  signHeight: 20,
  signBottom: 60,
  frontWidth: 100,
}

/** F67 What cannot be so of a sign, by blank: a length nobody means, a sign wider than the front it hangs on. */
export const signFaults = (
  value: (blank: string) => string | undefined,
  name: (blank: string) => { readonly zh: string; readonly en: string },
): ReadonlyMap<string, Problem> => {
  const faults = new Map<string, Problem>()
  for (const [blank, most] of Object.entries(bounds)) {
    const said = value(blank)
    const told = name(blank)
    if (said !== undefined && !(Number(said) > 0 && Number(said) <= most))
      faults.set(
        blank,
        failForm('value_beyond', { name: told.zh, nameEn: told.en, least: 0.1, most, example: '3.5' }, blank),
      )
  }
  const [length, front] = [value('signLength'), value('frontWidth')]
  if (!faults.size && length && front && Number(length) > Number(front))
    faults.set('frontWidth', failForm('figure_sign_wide', { length, front }, 'frontWidth'))
  return faults
}
