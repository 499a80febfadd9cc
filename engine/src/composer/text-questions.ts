import { type Catalogue, drawnBy } from '#engine/catalogue'
import type { Plan, PlanField } from './plan-types.ts'

/** One small question that the texts of a sample's papers ask, once however many ask it. */
export type QuestionRow = {
  readonly thing: string
  readonly blank: string
  readonly type: string
  /** The papers whose texts ask it. */
  readonly materials: readonly string[]
}

/** Nobody fills these: nothing of them can stand in a text. */
const silent = new Set(['struck', 'on_site', 'later'])
const says = ({ cut }: PlanField): boolean => !cut || !silent.has(cut.reason)

/**
 * F68 What people are asked besides the one form where papers are drawn up from texts: each blank that neither a field of this plan
 * nor a question of its one thing fills, counted once by name and type (F54), also where it would not apply.
 */
export const textQuestions = (
  catalogue: Catalogue,
  { thing: code, form, materials }: Plan,
): QuestionRow[] => {
  const thing = catalogue.thing.get(code)
  if (!thing) return []
  const known = new Set([
    ...form.filter(says).map(({ element }) => element),
    ...(thing.questions ?? []).map(({ id }) => id),
  ])
  const asked = new Map<string, QuestionRow>()
  const drawn = materials.dropped.filter(({ reason }) => reason === 'generated')
  for (const id of new Set(drawn.map(({ material }) => material)))
    for (const { id: blank, type, from = [] } of drawnBy(catalogue.material.get(id), thing)?.blanks ?? []) {
      if (from.some((source) => known.has(source.split('/')[0] ?? ''))) continue
      const key = `${type} ${blank}`
      const before = asked.get(key)?.materials ?? []
      asked.set(key, { thing: code, blank, type, materials: [...before, id] })
    }
  return [...asked.values()]
}
