import type { SyntaxNode } from '@lezer/common'
import {
  both,
  type Compiling,
  ConditionFault,
  type Cut,
  children,
  operands,
  type Piece,
  type Truth,
  unsupported,
} from './condition-tree.ts'

const described = (piece: Piece): string => {
  if (piece.variable) return `${piece.variable} (${piece.options ? 'choice' : piece.gives})`
  return piece.literal === undefined ? piece.gives : JSON.stringify(piece.literal)
}

const mismatch = (left: Piece, right: Piece): never => {
  throw new ConditionFault('condition_type', { left: described(left), right: described(right) })
}

/** Remembers which options of a choice a condition names, and refuses one that does not exist. */
const nameOption = (choice: Piece, literal: Piece, compiling: Compiling): void => {
  if (!choice.options || typeof literal.literal !== 'string') return
  const name = choice.variable ?? ''
  if (!choice.options.includes(literal.literal))
    throw new ConditionFault('condition_option', { value: literal.literal, name })
  const named = compiling.gathered.options.get(name) ?? new Set()
  compiling.gathered.options.set(name, named.add(literal.literal))
}

const cutsOf: Record<string, readonly Cut['side'][]> = {
  '>=': ['before'],
  '<': ['before'],
  '>': ['after'],
  '<=': ['after'],
  '=': ['before', 'after'],
  '!=': ['before', 'after'],
}
const mirrored: Record<string, string> = { '>=': '<=', '<=': '>=', '>': '<', '<': '>' }

const noteCut = (sign: string, left: Piece, right: Piece, compiling: Compiling): void => {
  const [variable, number, turned] = left.variable
    ? [left.variable, right.literal, sign]
    : [right.variable, left.literal, mirrored[sign] ?? sign]
  if (!variable || typeof number !== 'number') return
  const cuts = compiling.gathered.cuts.get(variable) ?? []
  compiling.gathered.cuts.set(variable, [
    ...cuts,
    ...(cutsOf[turned] ?? []).map((side) => ({ at: number, side })),
  ])
}

const order: Record<string, (left: number, right: number) => boolean> = {
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
}

const known = (left: Piece, right: Piece, test: (a: unknown, b: unknown) => boolean): Piece => ({
  gives: 'boolean',
  evaluate: (scope) => {
    const [a, b] = [left.evaluate(scope), right.evaluate(scope)]
    return a === null || b === null ? null : test(a, b)
  },
})

/** Compares two numbers of which one is an answer and the other a literal: only then can the number line be cut exactly. */
export const compareNumbers = (
  sign: string,
  left: Piece,
  right: Piece,
  node: SyntaxNode,
  compiling: Compiling,
): Piece => {
  if (left.gives !== 'number' || right.gives !== 'number') return mismatch(left, right)
  if (left.literal === undefined && right.literal === undefined) return unsupported(node, compiling)
  noteCut(sign, left, right, compiling)
  const test = order[sign]
  return test ? known(left, right, (a, b) => test(a as number, b as number)) : unsupported(node, compiling)
}

const listsEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const equals = (sign: string, left: Piece, right: Piece, node: SyntaxNode, compiling: Compiling): Piece => {
  const wanted = sign === '='
  if (left.gives === 'null' || right.gives === 'null') {
    // An answered question is never null; an unanswered one is unknown.
    const piece = left.gives === 'null' ? right : left
    return { gives: 'boolean', evaluate: (scope) => (piece.evaluate(scope) === null ? null : !wanted) }
  }
  if (left.gives !== right.gives) return mismatch(left, right)
  if (left.gives === 'number') {
    if (left.literal === undefined && right.literal === undefined) return unsupported(node, compiling)
    noteCut(sign, left, right, compiling)
  }
  if (left.gives === 'list') return unsupported(node, compiling)
  nameOption(left, right, compiling)
  nameOption(right, left, compiling)
  return known(left, right, (a, b) => (a === b || listsEqual(a, b)) === wanted)
}

export const comparePieces = (
  sign: string,
  left: Piece,
  right: Piece,
  node: SyntaxNode,
  compiling: Compiling,
): Piece =>
  sign === '=' || sign === '!='
    ? equals(sign, left, right, node, compiling)
    : compareNumbers(sign, left, right, node, compiling)

const interval = (left: Piece, node: SyntaxNode, compiling: Compiling): Piece => {
  const [low, high] = operands(node).map((part) => compiling.compile(part, compiling))
  const brackets = children(node).map((part) => part.name)
  if (!low || !high) return unsupported(node, compiling)
  const open = compiling.text[node.from] === '[' ? '>=' : '>'
  const close = compiling.text[node.to - 1] === ']' ? '<=' : '<'
  if (!brackets.includes('..')) return unsupported(node, compiling)
  const [from, to] = [
    compareNumbers(open, left, low, node, compiling),
    compareNumbers(close, left, high, node, compiling),
  ]
  return {
    gives: 'boolean',
    evaluate: (scope) => both(from.evaluate(scope) as Truth, to.evaluate(scope) as Truth),
  }
}

/** One test of `x in …`: an interval, a comparison such as `>5`, a literal, or membership of a multiple choice or list. */
export const compileTest = (left: Piece, node: SyntaxNode, compiling: Compiling): Piece => {
  if (node.name === 'PositiveUnaryTest' || node.name === 'SimplePositiveUnaryTest') {
    const parts = children(node)
    const [sign, operand] = parts
    if (sign?.name === 'CompareOp' && operand)
      return comparePieces(
        compiling.text.slice(sign.from, sign.to),
        left,
        compiling.compile(operand, compiling),
        node,
        compiling,
      )
    return sign ? compileTest(left, sign, compiling) : unsupported(node, compiling)
  }
  if (node.name === 'Interval') return interval(left, node, compiling)
  const right = compiling.compile(node, compiling)
  return right.gives === 'list'
    ? contains(right, left, compiling)
    : comparePieces('=', left, right, node, compiling)
}

/** `list contains(list, element)` and `element in list`. */
export const contains = (list: Piece, element: Piece, compiling: Compiling): Piece => {
  if (list.gives !== 'list') return mismatch(list, element)
  nameOption(list, element, compiling)
  for (const item of list.items ?? []) {
    if (item.gives !== element.gives) mismatch(element, item)
    nameOption(element, item, compiling)
    if (item.gives === 'number') noteCut('=', element, item, compiling)
  }
  if (list.options && element.gives !== 'string') mismatch(list, element)
  return known(list, element, (chosen, one) => (chosen as readonly unknown[]).includes(one))
}
