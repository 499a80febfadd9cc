import type { SyntaxNode } from '@lezer/common'
import { contains } from './condition-comparison.ts'
import {
  type Compiling,
  children,
  operands,
  opposite,
  type Piece,
  type Truth,
  unsupported,
} from './condition-tree.ts'

type Builtin = (parameters: Piece[], node: SyntaxNode, compiling: Compiling) => Piece

const strings =
  (test: (text: string, part: string) => boolean): Builtin =>
  ([text, part], node, compiling) => {
    if (text?.gives !== 'string' || part?.gives !== 'string' || part.literal === undefined)
      return unsupported(node, compiling)
    // Which options match depends on their letters, so every option of the choice counts.
    for (const option of text.options ?? []) {
      const named = compiling.gathered.options.get(text.variable ?? '') ?? new Set()
      compiling.gathered.options.set(text.variable ?? '', named.add(option))
    }
    return {
      gives: 'boolean',
      evaluate: (scope) => {
        const value = text.evaluate(scope)
        return value === null ? null : test(String(value), String(part.literal))
      },
    }
  }

/** The functions of FEEL that conditions may use, by their names in the standard. */
const builtins: Record<string, Builtin> = {
  not: ([piece], node, compiling) => {
    if (piece?.gives !== 'boolean') return unsupported(node, compiling)
    return { gives: 'boolean', evaluate: (scope) => opposite(piece.evaluate(scope) as Truth) }
  },
  'list contains': ([list, element], node, compiling) =>
    list && element ? contains(list, element, compiling) : unsupported(node, compiling),
  count: ([list], node, compiling) => {
    if (list?.gives !== 'list' || !list.variable) return unsupported(node, compiling)
    compiling.gathered.counted.add(list.variable)
    return {
      gives: 'number',
      evaluate: (scope) => {
        const chosen = list.evaluate(scope) as readonly unknown[] | null
        return chosen === null ? null : chosen.length
      },
    }
  },
  contains: strings((text, part) => text.includes(part)),
  'starts with': strings((text, part) => text.startsWith(part)),
  'ends with': strings((text, part) => text.endsWith(part)),
}

export const compileFunction = (node: SyntaxNode, compiling: Compiling): Piece => {
  const [name, parameters] = children(node).filter((child) => child.name !== '(' && child.name !== ')')
  const builtin = name
    ? builtins[compiling.text.slice(name.from, name.to).trim().replace(/\s+/g, ' ')]
    : undefined
  if (!builtin) return unsupported(node, compiling)
  const pieces = parameters
    ? operands(parameters).map((parameter) => compiling.compile(parameter, compiling))
    : []
  return builtin(pieces, node, compiling)
}
