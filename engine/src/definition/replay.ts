import type { Answers } from '#engine/catalogue'
import { type Plan, plan } from '#engine/composer'
import { figuresOf, type ScenarioFigures } from './figures-of.ts'
import { fitting } from './fitting.ts'
import type { Version } from './word-values.ts'

export type PastCase = { readonly caseId: string; readonly answers: Answers }
export type Replayed = {
  readonly cases: readonly {
    readonly caseId: string
    readonly before: ScenarioFigures
    readonly after: ScenarioFigures
    /** The answers leave something of the new version open: its figures are the least it could be. */
    readonly open: boolean
  }[]
  /** Tasks each department had, and would have, in the order it first comes up. */
  readonly load: readonly { readonly department: string; readonly before: number; readonly after: number }[]
}

const composed = ({ catalogue, thing }: Version, answers: Answers): Plan =>
  plan(catalogue, thing, fitting(thing, answers))

/**
 * V11 Past cases through the new version. Answers the new version does not ask for are left aside, one that does not fit its question
 * counts as unanswered; `open` marks cases of which a matter or a paper stays undecided.
 */
export const replay = (before: Version, after: Version, past: readonly PastCase[]): Replayed => {
  const load = new Map<string, { before: number; after: number }>()
  const count = ({ matters }: Plan, side: 'before' | 'after') => {
    for (const { department } of matters) {
      const entry = load.get(department) ?? { before: 0, after: 0 }
      entry[side] += 1
      load.set(department, entry)
    }
  }
  const cases = past.map(({ caseId, answers }) => {
    const [old, renewed] = [composed(before, answers), composed(after, answers)]
    count(old, 'before')
    count(renewed, 'after')
    const open = renewed.undecided.length > 0 || renewed.undecidedRows.length > 0
    return { caseId, before: figuresOf(old), after: figuresOf(renewed), open }
  })
  return { cases, load: [...load].map(([department, numbers]) => ({ department, ...numbers })) }
}
