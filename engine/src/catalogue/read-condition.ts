import type { SyntaxNode } from '@lezer/common'
import { parser } from 'lezer-feel'
import { children, operands } from './condition-tree.ts'

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
  if (node.name === 'NumericLiteral') return Number(text.replace(/\s/g, ''))
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

const row = (
  question: string,
  comparison: ConditionRow['comparison'],
  value: ConditionRow['value'],
): ConditionNode => ({ kind: 'row', row: { question, comparison, value } })

const joined = (
  kind: 'and' | 'or',
  parts: readonly (ConditionNode | undefined)[],
): ConditionNode | undefined =>
  parts.length === 0 || parts.includes(undefined)
    ? undefined
    : parts.length === 1
      ? parts[0]
      : { kind, of: parts as readonly ConditionNode[] }

/** `[1..5)`: at least 1 and less than 5. */
const intervalNode = (question: string, node: SyntaxNode, reading: Reading): ConditionNode | undefined => {
  const [low, high] = operands(node).map((part) => literalOf(part, reading))
  if (low === undefined || high === undefined) return undefined
  const text = source(node, reading)
  // `]1..5[` is another way to write an open interval; it stays text.
  if (!/^[[(][\s\S]*[\])]$/.test(text)) return undefined
  return joined('and', [
    row(question, text.startsWith('[') ? '>=' : '>', low),
    row(question, text.endsWith(']') ? '<=' : '<', high),
  ])
}

/** One test of `x in …`: a literal, a comparison such as `>5`, an interval, a list of literals. */
const testNode = (question: string, node: SyntaxNode, reading: Reading): ConditionNode | undefined => {
  const value = literalOf(node, reading)
  if (value !== undefined) return row(question, '=', value)
  if (node.name === 'Interval') return intervalNode(question, node, reading)
  const parts = operands(node)
  if (node.name === 'List' || node.name === 'PositiveUnaryTests')
    return joined(
      'or',
      parts.map((part) => testNode(question, part, reading)),
    )
  if (node.name !== 'PositiveUnaryTest' && node.name !== 'SimplePositiveUnaryTest') return undefined
  const [first, operand] = parts
  if (first?.name !== 'CompareOp') return first && !operand ? testNode(question, first, reading) : undefined
  const comparison = source(first, reading) as ConditionRow['comparison']
  const against = operand && literalOf(operand, reading)
  return against !== undefined && comparison in mirrored ? row(question, comparison, against) : undefined
}

const membershipNode = (node: SyntaxNode, reading: Reading): ConditionNode | undefined => {
  const words = children(node).map(({ name }) => name)
  const [left, ...rest] = operands(node)
  if (!left) return undefined
  if (words.includes('between')) {
    const [low, high] = rest.map((part) => literalOf(part, reading))
    if (left.name !== 'VariableName' || low === undefined || high === undefined) return undefined
    const question = source(left, reading)
    return joined('and', [row(question, '>=', low), row(question, '<=', high)])
  }
  const [test] = rest
  if (!words.includes('in') || !test || rest.length > 1) return undefined
  if (left.name === 'VariableName') return testNode(source(left, reading), test, reading)
  // `"x" in many`: a multiple choice contains it.
  const value = literalOf(left, reading)
  const [many] = operands(test)
  return typeof value === 'string' && test.name === 'PositiveUnaryTest' && many?.name === 'VariableName'
    ? row(source(many, reading), 'contains', value)
    : undefined
}

const containsPattern = /^list contains\(\s*([A-Za-z_]\w*)\s*,\s*("(?:[^"\\]|\\.)*")\s*\)$/
const negationPattern = /^not\(([\s\S]*)\)$/

const containsNode = (text: string): ConditionNode | undefined => {
  const match = containsPattern.exec(text)
  if (!match) return undefined
  try {
    return row(match[1] ?? '', 'contains', JSON.parse(match[2] ?? '') as string)
  } catch {
    return undefined
  }
}

const opposites: Record<ConditionRow['comparison'], ConditionRow['comparison']> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  contains: 'not contains',
  'not contains': 'contains',
}

/** What a denied comparison says; the same in three values, for an open question leaves both open. */
const opposite = ({ question, comparison, value }: ConditionRow): ConditionNode =>
  comparison === '=' && typeof value === 'boolean'
    ? row(question, '=', !value)
    : row(question, opposites[comparison], value)

const callOf = (node: SyntaxNode, reading: Reading): ConditionNode | undefined => {
  const text = source(node, reading)
  const contained = containsNode(text)
  if (contained) return contained
  const inner = negationPattern.exec(text)?.[1]
  const denied = inner === undefined ? null : readCondition(inner)
  if (!denied) return undefined
  return denied.kind === 'row' ? opposite(denied.row) : { kind: 'not', of: [denied] }
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
  // A yes-or-no question by itself: the answer is yes.
  if (node.name === 'VariableName') return row(source(node, reading), '=', true)
  if (node.name !== 'Comparison') return callOf(node, reading)
  const compared = comparisonRow(node, reading)
  return compared ? { kind: 'row', row: compared } : membershipNode(node, reading)
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
