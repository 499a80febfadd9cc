import type { SyntaxNode } from '@lezer/common'
import { parser } from 'lezer-feel'
import { operands } from './condition-tree.ts'

/** One comparison of a question's answer with a value. */
export type ConditionRow = {
  readonly question: string
  readonly comparison: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains' | 'not contains'
  readonly value: boolean | number | string
}

/** A condition as it is built: comparisons, joined by and / or, or denied. */
export type ConditionNode =
  | { readonly kind: 'row'; readonly row: ConditionRow }
  | { readonly kind: 'and' | 'or'; readonly of: readonly ConditionNode[] }
  | { readonly kind: 'not'; readonly of: readonly [ConditionNode] }

type Reading = { readonly text: string }
const source = (node: SyntaxNode, { text }: Reading): string => text.slice(node.from, node.to).trim()

const mirrored: Record<string, ConditionRow['comparison']> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
}

const literalOf = (node: SyntaxNode, reading: Reading): ConditionRow['value'] | undefined => {
  const text = source(node, reading)
  if (node.name === 'NumericLiteral') return Number(text)
  if (node.name === 'BooleanLiteral') return text === 'true'
  if (node.name !== 'StringLiteral') return undefined
  try {
    return JSON.parse(text) as string
  } catch {
    return undefined
  }
}

const comparisonRow = (node: SyntaxNode, reading: Reading): ConditionRow | undefined => {
  const [left, sign, right, more] = operands(node)
  if (!left || !right || more || sign?.name !== 'CompareOp') return undefined
  const comparison = source(sign, reading) as ConditionRow['comparison']
  if (!(comparison in mirrored)) return undefined
  const [value, turned] = [literalOf(right, reading), literalOf(left, reading)]
  if (left.name === 'VariableName' && value !== undefined)
    return { question: source(left, reading), comparison, value }
  if (right.name === 'VariableName' && turned !== undefined)
    return { question: source(right, reading), comparison: mirrored[comparison] ?? '=', value: turned }
  return undefined
}

const containsPattern = /^list contains\(\s*([A-Za-z_]\w*)\s*,\s*("(?:[^"\\]|\\.)*")\s*\)$/
const negationPattern = /^not\(([\s\S]*)\)$/

const containsRow = (text: string): ConditionRow | undefined => {
  const match = containsPattern.exec(text)
  return match
    ? { question: match[1] ?? '', comparison: 'contains', value: JSON.parse(match[2] ?? '""') as string }
    : undefined
}

const callOf = (node: SyntaxNode, reading: Reading): ConditionNode | undefined => {
  const text = source(node, reading)
  const row = containsRow(text)
  if (row) return { kind: 'row', row }
  const inner = negationPattern.exec(text)?.[1]
  const denied = inner === undefined ? null : readCondition(inner)
  if (!denied) return undefined
  return denied.kind === 'row' && denied.row.comparison === 'contains'
    ? { kind: 'row', row: { ...denied.row, comparison: 'not contains' } }
    : { kind: 'not', of: [denied] }
}

const nodeOf = (node: SyntaxNode, reading: Reading): ConditionNode | undefined => {
  if (node.name === 'ParenthesizedExpression') {
    const [inner] = operands(node)
    return inner && nodeOf(inner, reading)
  }
  if (node.name === 'Disjunction' || node.name === 'Conjunction') {
    const kind = node.name === 'Disjunction' ? 'or' : 'and'
    const parts = operands(node).map((child) => nodeOf(child, reading))
    if (parts.length < 2 || parts.includes(undefined)) return undefined
    // `a and b and c` is parsed as (a and b) and c: one list says the same.
    const of = (parts as ConditionNode[]).flatMap((part) => (part.kind === kind ? part.of : [part]))
    return { kind, of }
  }
  if (node.name !== 'Comparison') return callOf(node, reading)
  const row = comparisonRow(node, reading)
  return row && { kind: 'row', row }
}

/** A FEEL text taken apart, or null when it is not valid or says more than comparisons, and, or, not (functions, arithmetic). */
export const readCondition = (text: string): ConditionNode | null => {
  const tree = parser.parse(text)
  let broken = false
  tree.iterate({
    enter: (node) => {
      if (node.type.isError) broken = true
    },
  })
  const root = tree.topNode.firstChild
  return broken || !root || root.nextSibling ? null : (nodeOf(root, { text }) ?? null)
}
