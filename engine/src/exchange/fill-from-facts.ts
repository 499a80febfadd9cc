import type { FormValues } from '#engine/form'
import type { Answer } from './types.ts'

export type FilledForm = {
  readonly values: FormValues
  /** Element → the request that filled it, for the mark beside the field. */
  readonly filledBy: Readonly<Record<string, string>>
}

type Brought = { readonly requestId: string; readonly answer: Answer; readonly disputedAt?: string | null }

/** R08 Facts fill only what is still empty: what the person typed wins, and so does a dispute. */
export const fillFromFacts = (values: FormValues, brought: readonly Brought[]): FilledForm => {
  const filled: Record<string, string> = {}
  const filledBy: Record<string, string> = {}
  for (const { requestId, answer, disputedAt } of brought) {
    if (answer.kind !== 'found' || disputedAt) continue
    for (const { element, value } of answer.facts) {
      if ((values[element] ?? '').trim() !== '' || Object.hasOwn(filled, element)) continue
      filled[element] = value
      filledBy[element] = requestId
    }
  }
  return { values: { ...values, ...filled }, filledBy }
}
