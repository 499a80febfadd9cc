import type { Problem } from '#engine/kernel'
import { variablesOf } from './catalogue.ts'
import { compileCondition } from './condition.ts'
import type { VariableType } from './condition-tree.ts'
import type { OneThing } from './one-thing.ts'

/** Every question any one thing asks; one that several ask alike has the options of all. */
const questionsOf = (things: readonly OneThing[]): Map<string, VariableType> => {
  const all = new Map<string, VariableType>()
  for (const thing of things)
    for (const [id, { type, options }] of variablesOf(thing)) {
      const known = all.get(id)
      if (!known) all.set(id, { type, options })
      else if (known.type === type)
        all.set(id, { type, options: [...new Set([...(known.options ?? []), ...(options ?? [])])] })
    }
  return all
}

/**
 * D3 L17 What is wrong with a condition of a matter that no one thing uses yet: it is FEEL like any other, over any question of the
 * library. One that holds in a single one thing holds, also where another asks a question of the same id otherwise.
 */
export const libraryConditionProblems = (text: string, things: readonly OneThing[]): readonly Problem[] => {
  const compiled = compileCondition(text, questionsOf(things), '')
  if (compiled.ok) return []
  const holds = things.some((thing) => compileCondition(text, variablesOf(thing), thing.code).ok)
  return holds ? [] : compiled.problems
}
