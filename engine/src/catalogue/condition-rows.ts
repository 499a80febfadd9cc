import type { SyntaxNode } from '@lezer/common'
import { parser } from 'lezer-feel'
import { operands } from './condition-tree.ts'

/** One line of the condition builder: a question, how it is compared, and with what. */
export type ConditionRow = {
  readonly question: string
  readonly comparison: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains' | 'not contains'
  readonly value: boolean | number | string
}

/** Any of the groups holds; a group holds when all its rows do. No group at all is “always”. */
export type ConditionRows = readonly (readonly ConditionRow[])[]

const mirrored: Record<string, ConditionRow['comparison']> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
}

type Reading = { readonly text: string }
const source = (node: SyntaxNode, { text }: Reading): string => text.slice(node.from, node.to).trim()

const literalOf = (node: SyntaxNode, reading: Reading): ConditionRow['value'] | undefined => {
  const text = source(node, reading)
  if (node.name === 'NumericLiteral') return Number(text)
  if (node.name === 'BooleanLiteral') return text === 'true'
  if (node.name === 'StringLiteral') return JSON.parse(text) as string
  return undefined
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

const containsRow = (node: SyntaxNode, reading: Reading): ConditionRow | undefined => {
  const match = /^list contains\(\s*([A-Za-z_]\w*)\s*,\s*("(?:[^"\\]|\\.)*")\s*\)$/.exec(
    source(node, reading),
  )
  return match
    ? { question: match[1] ?? '', comparison: 'contains', value: JSON.parse(match[2] ?? '""') as string }
    : undefined
}

const negated = (node: SyntaxNode, reading: Reading): ConditionRow | undefined => {
  const inner = /^not\(\s*(list contains\([\s\S]*\))\s*\)$/.exec(source(node, reading))?.[1]
  if (!inner) return undefined
  const rows = conditionToRows(inner)
  const row = rows?.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined
  return row ? { ...row, comparison: 'not contains' } : undefined
}

const groupsOf = (node: SyntaxNode, reading: Reading): ConditionRows | undefined => {
  if (node.name === 'ParenthesizedExpression') {
    const [inner] = operands(node)
    return inner ? groupsOf(inner, reading) : undefined
  }
  if (node.name === 'Disjunction' || node.name === 'Conjunction') {
    const [left, right] = operands(node).map((child) => groupsOf(child, reading))
    if (!left || !right) return undefined
    // (a or b) and c is read as (a and c) or (b and c); in three values, too, both say the same.
    return node.name === 'Disjunction'
      ? [...left, ...right]
      : left.flatMap((one) => right.map((other) => [...one, ...other]))
  }
  const row =
    node.name === 'Comparison'
      ? comparisonRow(node, reading)
      : (containsRow(node, reading) ?? negated(node, reading))
  return row ? [[row]] : undefined
}

/**
 * The rows of a FEEL text, or null when it says more than rows can (functions, arithmetic): then the text is edited as text.
 * An empty text is “always”: no rows.
 */
export const conditionToRows = (text: string): ConditionRows | null => {
  if (!text.trim()) return []
  const tree = parser.parse(text)
  let broken = false
  tree.iterate({
    enter: (node) => {
      if (node.type.isError) broken = true
    },
  })
  const root = tree.topNode.firstChild
  return broken || !root ? null : (groupsOf(root, { text }) ?? null)
}

const rowText = ({ question, comparison, value }: ConditionRow): string => {
  const literal = JSON.stringify(value)
  if (comparison === 'contains') return `list contains(${question}, ${literal})`
  if (comparison === 'not contains') return `not(list contains(${question}, ${literal}))`
  return `${question} ${comparison} ${literal}`
}

/** The FEEL text of rows. `conditionToRows(rowsToCondition(rows))` gives the rows back. */
export const rowsToCondition = (rows: ConditionRows): string => {
  const groups = rows.filter((group) => group.length > 0)
  return groups
    .map((group) => {
      const text = group.map(rowText).join(' and ')
      return groups.length > 1 && group.length > 1 ? `(${text})` : text
    })
    .join(' or ')
}
