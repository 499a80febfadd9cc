import type { FallbackReason } from '#engine/casework'
import { failureCode } from './told.ts'
import type { Answer, DataNeed } from './types.ts'

/** What became of one need. */
export type Outcome = {
  readonly need: DataNeed
  readonly answer: Answer
  /** When the person disputed what was found (R08). */
  readonly disputedAt?: string | null
}

/** A paper asked for after all, and why. */
export type FallbackMaterial = {
  readonly material: string
  readonly because: FallbackReason
}

/** X1 The papers that go back to the list of things to hand in, each once, in the order they were asked for. */
export const fallbackMaterials = (outcomes: readonly Outcome[]): readonly FallbackMaterial[] => {
  const latest = new Map(outcomes.map((outcome) => [outcome.need.material, outcome]))
  return [...latest.values()]
    .filter(({ need }) => need.document)
    .flatMap(({ need, answer, disputedAt }): FallbackMaterial[] => {
      const { material, department } = need
      if (answer.kind !== 'found') return [{ material, because: { code: failureCode(answer), department } }]
      return disputedAt ? [{ material, because: { code: 'disputed', department } }] : []
    })
}
