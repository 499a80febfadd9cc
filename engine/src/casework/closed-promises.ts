import { chinaDay, type Problem } from '#engine/kernel'
import { failByLaw } from './law-problems.ts'
import { matterOf } from './row-branches.ts'
import type { CaseState, TaskState } from './state.ts'

/**
 * C136 The credit record of the way of the promise (R31): whose grant was revoked because a promise was not kept may not choose the promise
 * for that matter again, until the joint team opens the way again (C137).
 */

/** What closes the way: since when, and the case in which it is read. */
export type ClosedPromise = { readonly matter: string; readonly on: string; readonly caseId: string }

export const isClosedBy = ({ check }: Pick<TaskState, 'check'>): boolean =>
  check !== null && check.revokedAt !== null && check.restored === undefined

/** The latest of several for one matter. */
export const latestClosed = (closed: readonly ClosedPromise[]): ClosedPromise[] => {
  const byMatter = new Map<string, ClosedPromise>()
  for (const one of closed) if ((byMatter.get(one.matter)?.on ?? '') <= one.on) byMatter.set(one.matter, one)
  return [...byMatter.values()]
}

/** What a case closes for whoever promised in it, one line a matter however many rows of it were revoked. */
export const closedByCase = ({ caseId, tasks }: CaseState): ClosedPromise[] =>
  latestClosed(
    tasks.filter(isClosedBy).map(({ matter, check }) => ({
      matter: matterOf(matter),
      on: chinaDay(check?.revokedAt ?? ''),
      caseId,
    })),
  )

/** Matters of a plan whose law knows the way of the promise, each once however many rows have it. */
export const promisable = ({ plan }: CaseState): string[] => [
  ...new Set(plan.matters.flatMap(({ code, commitment }) => (commitment ? [matterOf(code)] : []))),
]

/** Of the matters somebody wants to promise, those whose way is closed for them. Told without the case: a draft may name anybody (X2). */
export const closedOf = (
  { plan }: CaseState,
  matters: readonly string[],
  closed: readonly ClosedPromise[] = [],
): Problem[] =>
  closed.flatMap(({ matter, on }) => {
    const planned = plan.matters.find((one) => matterOf(one.code) === matter)
    return planned && matters.includes(matter)
      ? [failByLaw('promise_closed', { matter: planned.name, day: on }, 'matters')]
      : []
  })

type Promising = {
  readonly person: { readonly idNumber: string }
  readonly values: Readonly<Record<string, string>>
}
/**
 * Who answers for a promise, by the numbers of their documents: the enterprise where there is one already, and the person responsible; an
 * account that fills in for another does not. In one spelling, so that the same number is found again.
 */
export const promisorsOf = ({ person, values }: Promising): string[] => {
  const responsible = values.legal_rep_id_number?.trim() || person.idNumber
  const numbers = [values.uscc ?? '', responsible].map((number) => number.replace(/\s/g, '').toUpperCase())
  return [...new Set(numbers.filter((number) => number !== ''))]
}
