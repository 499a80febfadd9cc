import type { SyntaxNode } from '@lezer/common'
import { compareNumbers, comparePieces, compileTest } from './condition-comparison.ts'
import { compileFunction } from './condition-functions.ts'
import {
  both,
  type Compiling,
  ConditionFault,
  children,
  either,
  operands,
  type Piece,
  source,
  type Truth,
  unsupported,
} from './condition-tree.ts'
import { notKnown } from './not-known.ts'

const boolean = (node: SyntaxNode, compiling: Compiling): Piece => {
  const piece = compilePiece(node, compiling)
  if (piece.gives !== 'boolean')
    throw new ConditionFault('condition_type', { left: source(node, compiling), right: 'true / false' })
  return piece
}

const joined =
  (combine: (left: Truth, right: Truth) => Truth) =>
  (node: SyntaxNode, compiling: Compiling): Piece => {
    const [left, right] = operands(node).map((child) => boolean(child, compiling))
    if (!left || !right) return unsupported(node, compiling)
    return {
      gives: 'boolean',
      evaluate: (scope) => combine(left.evaluate(scope) as Truth, right.evaluate(scope) as Truth),
    }
  }

const answerKinds = { boolean: 'boolean', number: 'number', single: 'string', multi: 'list' } as const

const variable = (node: SyntaxNode, compiling: Compiling): Piece => {
  const name = source(node, compiling).trim()
  const local = compiling.locals.get(name)
  if (local)
    return { gives: 'string', options: local, variable: name, evaluate: (scope) => scope[name] ?? null }
  const type = compiling.variables.get(name)
  if (!type) throw new ConditionFault('condition_unknown', { name })
  compiling.gathered.variables.add(name)
  const options = type.type === 'single' || type.type === 'multi' ? { options: type.options } : {}
  // D3 What is not known is unknown, as what is not answered is.
  const unknown = type.type === 'single' && type.options.includes(notKnown) ? undefined : notKnown
  return {
    gives: answerKinds[type.type],
    variable: name,
    ...options,
    evaluate: (scope) => (scope[name] === unknown ? null : (scope[name] ?? null)),
  }
}

const literal = (gives: Piece['gives'], value: string | number | boolean | null): Piece => ({
  gives,
  literal: value,
  evaluate: () => value,
})

const text = (node: SyntaxNode, compiling: Compiling): Piece => {
  try {
    return literal('string', JSON.parse(source(node, compiling)) as string)
  } catch {
    throw new ConditionFault('condition_syntax', { position: node.from + 1 })
  }
}

const list = (node: SyntaxNode, compiling: Compiling): Piece => {
  const items = operands(node).map((child) => compilePiece(child, compiling))
  if (items.some((item) => item.literal === undefined)) return unsupported(node, compiling)
  return { gives: 'list', items, evaluate: () => items.map((item) => item.literal) }
}

const conditional = (node: SyntaxNode, compiling: Compiling): Piece => {
  const [test, yes, no] = operands(node).map((child) => boolean(child, compiling))
  if (!test || !yes || !no) return unsupported(node, compiling)
  const evaluate: Piece['evaluate'] = (scope) => {
    const chosen = test.evaluate(scope) as Truth
    if (chosen !== null) return (chosen ? yes : no).evaluate(scope)
    const [left, right] = [yes.evaluate(scope), no.evaluate(scope)]
    return left === right ? left : null
  }
  return { gives: 'boolean', evaluate }
}

/** `some x in kinds satisfies x = "hot"`, over one multiple choice. */
const quantified = (node: SyntaxNode, compiling: Compiling): Piece => {
  const every = children(node)[0]?.name === 'every'
  const [range, test] = operands(node)
  const inside = range ? operands(range)[0] : undefined
  const [name, context] = inside ? operands(inside) : []
  if (!name || !context || !test) return unsupported(node, compiling)
  const over = compilePiece(context.firstChild ?? context, compiling)
  if (over.gives !== 'list' || !over.variable) return unsupported(node, compiling)
  compiling.gathered.counted.add(over.variable)
  const key = source(name, compiling)
  const body = boolean(test, {
    ...compiling,
    locals: new Map([...compiling.locals, [key, over.options ?? []]]),
  })
  const evaluate: Piece['evaluate'] = (scope) => {
    const chosen = over.evaluate(scope) as readonly string[] | null
    if (chosen === null) return null
    const truths = chosen.map((entry) => body.evaluate({ ...scope, [key]: entry }) as Truth)
    return every ? truths.reduce<Truth>(both, true) : truths.reduce<Truth>(either, false)
  }
  return { gives: 'boolean', evaluate }
}

const comparison = (node: SyntaxNode, compiling: Compiling): Piece => {
  const parts = children(node)
  const sign = parts.find((part) => part.name === 'CompareOp')
  const [first, ...rest] = operands(node).filter((part) => part.name !== 'CompareOp')
  if (!first) return unsupported(node, compiling)
  const left = compilePiece(first, compiling)
  if (sign && rest[0])
    return comparePieces(source(sign, compiling), left, compilePiece(rest[0], compiling), node, compiling)
  if (parts.some((part) => part.name === 'between')) {
    const [low, high] = rest.map((part) => compilePiece(part, compiling))
    if (!low || !high) return unsupported(node, compiling)
    const [from, to] = [
      compareNumbers('>=', left, low, node, compiling),
      compareNumbers('<=', left, high, node, compiling),
    ]
    return {
      gives: 'boolean',
      evaluate: (scope) => both(from.evaluate(scope) as Truth, to.evaluate(scope) as Truth),
    }
  }
  const tests = rest
    .flatMap((part) => (part.name === 'PositiveUnaryTests' ? operands(part) : [part]))
    .map((part) => compileTest(left, part, compiling))
  if (tests.length === 0) return unsupported(node, compiling)
  return {
    gives: 'boolean',
    evaluate: (scope) =>
      tests.reduce<Truth>((sum, test) => either(sum, test.evaluate(scope) as Truth), false),
  }
}

const compilers: Record<string, (node: SyntaxNode, compiling: Compiling) => Piece> = {
  Conjunction: joined(both),
  Disjunction: joined(either),
  Comparison: comparison,
  VariableName: variable,
  FunctionInvocation: (node, compiling) => compileFunction(node, compiling),
  QuantifiedExpression: quantified,
  IfExpression: conditional,
  List: list,
  ParenthesizedExpression: (node, compiling) => {
    const [inner] = operands(node)
    return inner ? compilePiece(inner, compiling) : unsupported(node, compiling)
  },
  NumericLiteral: (node, compiling) => literal('number', Number(source(node, compiling).replace(/\s/g, ''))),
  StringLiteral: text,
  BooleanLiteral: (node, compiling) => literal('boolean', source(node, compiling) === 'true'),
  null: () => literal('null', null),
}

/** Compiles one node of the parsed expression; throws ConditionFault with what is wrong. */
export const compilePiece = (node: SyntaxNode, compiling: Compiling): Piece =>
  (compilers[node.name] ?? unsupported)(node, compiling)
