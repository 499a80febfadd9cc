import type { SyntaxNode } from '@lezer/common'
import { evaluate } from 'feelin'
import { parser } from 'lezer-feel'
import type { DataElement } from './data-element.ts'

/** Values and answers by the names a row calls them; a name without a value is not a key. */
export type Scope = Readonly<Record<string, string | number | boolean | readonly string[]>>
/** A scope that also says of some names that they will never have a value: null. */
export type SettledScope = Readonly<Record<string, Scope[string] | null>>

/** D9 A FEEL expression that gives the value of a field. */
export type ValueExpression = {
  /** Elements and questions it reads. */
  readonly inputs: ReadonlySet<string>
  /** What it gives; null while one of its inputs has no value. */
  readonly evaluate: (scope: SettledScope) => string | number | boolean | null
}

/** Functions that give the same on every day and machine. */
const functions = new Set([
  'string',
  'number',
  'floor',
  'ceiling',
  'round half up',
  'round up',
  'round down',
  'abs',
  'min',
  'max',
  'sum',
  'count',
  'string join',
  'string length',
  'substring',
  'substring before',
  'substring after',
  'contains',
  'starts with',
  'ends with',
  'list contains',
  'not',
])

export type ExpressionFault =
  | { readonly code: 'syntax'; readonly position: number }
  | { readonly code: 'function'; readonly name: string }

const known = new Map<string, ValueExpression | ExpressionFault>()
const most = 5000

const read = (text: string): ValueExpression | ExpressionFault => {
  const inputs = new Set<string>()
  let fault: ExpressionFault | undefined
  const nameOf = ({ from, to }: Pick<SyntaxNode, 'from' | 'to'>) =>
    text.slice(from, to).trim().replace(/\s+/g, ' ')
  parser.parse(text).iterate({
    enter: ({ type, node }) => {
      if (type.isError) fault ??= { code: 'syntax', position: node.from + 1 }
      if (
        type.name === 'QuantifiedExpression' ||
        type.name === 'ForExpression' ||
        type.name === 'FunctionDefinition'
      )
        fault ??= { code: 'function', name: nameOf(node) }
      if (type.name !== 'VariableName') return
      const calls = node.parent?.name === 'FunctionInvocation' && node.parent.firstChild?.from === node.from
      if (!calls) inputs.add(nameOf(node))
      else if (!functions.has(nameOf(node))) fault ??= { code: 'function', name: nameOf(node) }
    },
  })
  if (fault) return fault
  return {
    inputs,
    evaluate: (scope) => {
      for (const name of inputs) if (scope[name] === undefined) return null
      const { value } = evaluate(text, { ...scope }) as { value: unknown }
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : null
    },
  }
}

/** Reads an expression once, however many plans use it. */
export const valueExpression = (text: string): ValueExpression | ExpressionFault => {
  const found = known.get(text)
  if (found) return found
  let made: ValueExpression | ExpressionFault
  try {
    made = read(text)
  } catch {
    made = { code: 'syntax', position: 1 }
  }
  if (known.size >= most) known.clear()
  known.set(text, made)
  return made
}

export const isFault = (read: ValueExpression | ExpressionFault): read is ExpressionFault => 'code' in read

/** A text that was typed as an expression reads it: a number is a number, a yes a yes. Nothing typed is no value. */
export const valueFor = (type: DataElement['type'], typed: string): string | number | boolean | undefined => {
  const text = typed.trim()
  if (!text) return undefined
  if (type === 'number' || type === 'integer') return Number.isFinite(Number(text)) ? Number(text) : undefined
  return type === 'boolean' ? text === '是' || text === 'true' : text
}
