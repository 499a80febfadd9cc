import type { SyntaxNode } from '@lezer/common'

/** The type of an answer as conditions see it. */
export type VariableType = {
  readonly type: 'boolean' | 'number' | 'single' | 'multi'
  readonly options: readonly string[]
}

type Scope = Readonly<Record<string, unknown>>

/** Three-valued (D3): null is unknown, never false. */
export type Truth = boolean | null

/** What a compiled piece of a condition gives. */
export type Piece = {
  readonly gives: 'boolean' | 'number' | 'string' | 'list' | 'null'
  readonly evaluate: (scope: Scope) => unknown
  /** Set when the piece is one question's answer. */
  readonly variable?: string
  /** The options a string may be one of, when it is a choice or an element of one. */
  readonly options?: readonly string[]
  /** Set when the piece is a literal. */
  readonly literal?: string | number | boolean | null
  /** The literals of a list. */
  readonly items?: readonly Piece[]
}

/** Where the number line of a question must be cut so that a condition is constant on each part. */
export type Cut = { readonly at: number; readonly side: 'before' | 'after' }

export type Gathered = {
  readonly variables: Set<string>
  readonly cuts: Map<string, Cut[]>
  /** Options of a choice that the condition names. */
  readonly options: Map<string, Set<string>>
  /** Multiple choices whose number of chosen options matters. */
  readonly counted: Set<string>
}

/** What the compilers of the parts of a condition share; a part compiles its own parts by `compile`. */
export type Compiling = {
  readonly text: string
  readonly variables: ReadonlyMap<string, VariableType>
  readonly gathered: Gathered
  /** Names bound by `some x in …`. */
  readonly locals: ReadonlyMap<string, readonly string[]>
  readonly compile: (node: SyntaxNode, compiling: Compiling) => Piece
}

/** Thrown inside the compiler only; `compileCondition` turns it into a refusal. */
export class ConditionFault extends Error {
  readonly code:
    | 'condition_syntax'
    | 'condition_unknown'
    | 'condition_type'
    | 'condition_option'
    | 'condition_unsupported'
    | 'condition_not_boolean'
  readonly values: Record<string, string | number>
  constructor(code: ConditionFault['code'], values: Record<string, string | number>) {
    super(code)
    this.code = code
    this.values = values
  }
}

export const source = (node: SyntaxNode, compiling: Compiling) => compiling.text.slice(node.from, node.to)

export const unsupported = (node: SyntaxNode, compiling: Compiling): never => {
  throw new ConditionFault('condition_unsupported', { part: source(node, compiling) })
}

export const children = (node: SyntaxNode): SyntaxNode[] => {
  const list: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) list.push(child)
  return list
}

const punctuation = new Set([
  '(',
  ')',
  '[',
  ']',
  ',',
  '..',
  'and',
  'or',
  'in',
  'between',
  'if',
  'then',
  'else',
  'some',
  'every',
  'satisfies',
])

/** Children without brackets, commas and key words. */
export const operands = (node: SyntaxNode): SyntaxNode[] =>
  children(node).filter((child) => !punctuation.has(child.name))

/** Kleene's and: false wins over unknown. */
export const both = (left: Truth, right: Truth): Truth =>
  left === false || right === false ? false : left === null || right === null ? null : true

/** Kleene's or: true wins over unknown. */
export const either = (left: Truth, right: Truth): Truth =>
  left === true || right === true ? true : left === null || right === null ? null : false

export const opposite = (value: Truth): Truth => (value === null ? null : !value)
