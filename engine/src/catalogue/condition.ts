import { parser } from 'lezer-feel'
import type { Problem, Result } from '#engine/kernel'
import { ok, refuse } from '#engine/kernel'
import { compilePiece } from './condition-compiler.ts'
import { ConditionFault, type Cut, type Gathered, type Truth, type VariableType } from './condition-tree.ts'
import { nearest } from './nearest.ts'
import type { Answers } from './one-thing.ts'
import { failCatalogue } from './problems.ts'

/** A FEEL condition over answers, compiled once. `evaluate` gives true, false, or null for unknown (D3). */
export type Condition = {
  readonly text: string
  readonly variables: ReadonlySet<string>
  readonly cuts: ReadonlyMap<string, readonly Cut[]>
  readonly options: ReadonlyMap<string, ReadonlySet<string>>
  readonly counted: ReadonlySet<string>
  readonly evaluate: (answers: Answers) => Truth
}

const checkSyntax = (text: string) => {
  const tree = parser.parse(text)
  tree.iterate({
    enter: (node) => {
      if (node.type.isError) throw new ConditionFault('condition_syntax', { position: node.from + 1 })
    },
  })
  const root = tree.topNode.firstChild
  if (!root || tree.topNode.lastChild?.from !== root.from)
    throw new ConditionFault('condition_syntax', { position: (root?.to ?? 0) + 1 })
  return root
}

const toProblem = (
  fault: ConditionFault,
  text: string,
  variables: ReadonlyMap<string, VariableType>,
  thing: string,
): Problem => {
  const { name, value } = fault.values
  const words =
    fault.code === 'condition_option' ? (variables.get(String(name))?.options ?? []) : [...variables.keys()]
  const hint = nearest(String(fault.code === 'condition_option' ? value : name), words)
  return failCatalogue(fault.code, { text, thing, hint, ...fault.values })
}

/**
 * Compiles a condition against the questions of one thing. Refuses bad syntax, a variable that is not asked, a type that
 * cannot match, an option that does not exist, and what is outside the supported part of FEEL (SPEC.md D3).
 */
export const compileCondition = (
  text: string,
  variables: ReadonlyMap<string, VariableType>,
  thing: string,
): Result<Condition> => {
  const gathered: Gathered = { variables: new Set(), cuts: new Map(), options: new Map(), counted: new Set() }
  try {
    const compiling = { text, variables, gathered, locals: new Map(), compile: compilePiece }
    const piece = compilePiece(checkSyntax(text), compiling)
    if (piece.gives !== 'boolean') throw new ConditionFault('condition_not_boolean', {})
    return ok({ text, ...gathered, evaluate: (answers) => piece.evaluate(answers) as Truth })
  } catch (fault) {
    if (!(fault instanceof ConditionFault)) throw fault
    return refuse(toProblem(fault, text, variables, thing))
  }
}
