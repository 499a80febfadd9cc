import { type CasePlan, type CaseState, casePlan } from '#engine/casework'
import type { Answers, Catalogue, OneThing } from '#engine/catalogue'
import { type Plan, plan } from '#engine/composer'
import { type FallbackMaterial, fallbackMaterials, type Vault } from '#engine/exchange'
import { canonical } from '#platform/event-chain'

export type Composed = { readonly plan: Plan; readonly casePlan: CasePlan }

const fallbacksOf = (vault: Vault): readonly FallbackMaterial[] =>
  fallbackMaterials(vault.outcomes.map((outcome) => ({ ...outcome, disputed: outcome.disputedAt !== null })))

/** The plan of a case: its answers, less the sources that failed or were disputed for this very person (X1, R08). */
export const composeCase = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers,
  vault: Vault,
): Composed => {
  const fallbacks = fallbacksOf(vault)
  const key = canonical([thing.code, answers, fallbacks])
  const known = composedOf.get(catalogue) ?? new Map<string, Composed>()
  composedOf.set(catalogue, known)
  const before = known.get(key)
  if (before) return before
  const fresh = compose(catalogue, thing, answers, fallbacks)
  if (known.size >= mostPlans) known.clear()
  known.set(key, fresh)
  return fresh
}

/** The same answers on the same catalogue give the same plan: kept, and never changed by anyone. */
const composedOf = new WeakMap<Catalogue, Map<string, Composed>>()
const mostPlans = 500

const compose = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers,
  fallbacks: readonly FallbackMaterial[],
): Composed => {
  const composed = plan(catalogue, thing, answers, {
    sources: true,
    without: new Set(fallbacks.map(({ material }) => material)),
  })
  const carried = casePlan(catalogue, thing, composed)
  const because = new Map(fallbacks.map((fallback) => [fallback.material, fallback.because]))
  return {
    plan: composed,
    casePlan: {
      ...carried,
      requirements: carried.requirements.map((row) => ({
        ...row,
        because: because.get(row.material) ?? null,
      })),
    },
  }
}

/** The same for a case that is there already, from the catalogue version it started with (D2). */
export const recompose = (
  catalogue: Catalogue,
  state: CaseState,
  vault: Vault,
  answers: Answers = state.plan.answers,
): Composed => {
  const thing = catalogue.thing.get(state.plan.thing)
  if (!thing) throw new Error(`case ${state.caseId} names a one thing its catalogue version does not have`)
  return composeCase(catalogue, thing, answers, vault)
}
