import type { Catalogue } from './catalogue.ts'
import { type Condition, compileCondition } from './condition.ts'
import type { OneThing } from './one-thing.ts'
import { fieldVariables } from './validate-field-cuts.ts'

const conditions = new WeakMap<Catalogue, Map<string, Condition | null>>()

/** The condition of a row, over the questions of its thing and elements; null where the thing asks no such question. */
export const fieldCondition = (catalogue: Catalogue, thing: OneThing, text: string): Condition | null => {
  const known = conditions.get(catalogue) ?? new Map<string, Condition | null>()
  conditions.set(catalogue, known)
  const key = `${thing.code}\n${text}`
  const found = known.get(key)
  if (found !== undefined) return found
  const questions = new Map((thing.questions ?? []).map((question) => [question.id, question]))
  const compiled = compileCondition(text, fieldVariables(text, questions, catalogue.element), thing.code)
  const made = compiled.ok ? compiled.value : null
  known.set(key, made)
  return made
}
