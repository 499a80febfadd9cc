import type { Language, Said } from './said.ts'

/** The kind of a refusal; the server maps it to an HTTP status in one place. */
export type ProblemKind =
  | 'invalid'
  | 'forbidden'
  | 'unauthenticated'
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'too_large'
  | 'too_many'
  | 'unavailable'

/** A refusal: which rule said no, where, and the values its sentence needs. */
export type Problem = {
  readonly code: string
  /** Where: a field name, a JSON pointer, or file:line:path for imports. */
  readonly place?: string
  readonly values: Readonly<Record<string, string | number>>
}

/** One row of the registry. `{name}` in a text is replaced by the value of that name. Texts say what is wrong and what to do. */
export type ProblemText = Said & {
  readonly kind: ProblemKind
  /** Values that are codes of ours, and how people say them. */
  readonly words?: Readonly<Record<string, Said>>
}

const registry = new Map<string, ProblemText>()

/**
 * Registers a module's refusals and returns its `fail` function. A code is born in exactly one place:
 * registering it twice throws at import.
 */
export const defineProblems = <Code extends string>(table: Record<Code, ProblemText>) => {
  for (const [code, text] of Object.entries<ProblemText>(table)) {
    if (registry.has(code)) throw new Error(`problem code ${code} is registered twice`)
    registry.set(code, text)
  }
  return (code: Code, values: Problem['values'] = {}, place?: string): Problem =>
    place === undefined ? { code, values } : { code, place, values }
}

export const problemText = (code: string): ProblemText | undefined => registry.get(code)

/** All registered refusals in the order of their codes, for the generated table. */
export const allProblems = (): [string, ProblemText][] => [...registry].sort(([a], [b]) => (a < b ? -1 : 1))

/**
 * The sentence a person reads, in one of the two languages. Unknown codes give the code itself. `called` says what a value is
 * called in that language where it is the name of something, e.g. `englishNames` of a catalogue.
 */
export const sentence = (
  problem: Problem,
  language: Language,
  called: (name: string) => string = (name) => name,
): string => {
  const known = registry.get(problem.code)
  const say = (value: string | number | undefined) => {
    const word = known?.words?.[value ?? '']?.[language] ?? value ?? ''
    return typeof word === 'string' ? called(word) : String(word)
  }
  return (known?.[language] ?? problem.code)
    .replace(/\{(\w+)\}/g, (_, name: string) => say(problem.values[name]))
    .trimEnd()
}
