import type { Answers } from '#engine/catalogue'
import type { Problem } from '#engine/kernel'
import { failCheck } from './problems.ts'

/** One fault (or warning) of a check, with the first scenarios that show it. */
export type Finding = {
  readonly code: string
  readonly thing: string
  readonly matter?: string
  readonly question?: string
  readonly material?: string
  readonly problem: Problem
  /** The first few scenarios in which it happens; empty when it holds for all. */
  readonly scenarios: readonly Answers[]
  readonly count: number
}

export type FindingCode = Parameters<typeof failCheck>[0]
type Subject = { readonly matter?: string; readonly question?: string; readonly material?: string }
type Entry = {
  readonly code: FindingCode
  readonly subject: Subject
  readonly values: Record<string, string>
  readonly scenarios: Answers[]
  count: number
}

const shown = 3

/** Gathers findings of one thing; the same fault in many scenarios is one finding with a count. */
export const createFindings = (thing: { code: string; name: string }) => {
  const entries = new Map<string, Entry>()
  return {
    note: (code: FindingCode, subject: Subject, values: Record<string, string>, scenario?: Answers): void => {
      const key = [code, ...Object.values(subject), values.other ?? values.maker ?? values.option ?? ''].join(
        '|',
      )
      const entry = entries.get(key) ?? { code, subject, values, scenarios: [], count: 0 }
      entry.count += 1
      if (scenario && entry.scenarios.length < shown) entry.scenarios.push(scenario)
      entries.set(key, entry)
    },
    list: (): Finding[] =>
      [...entries.values()].map(({ code, subject, values, scenarios, count }) => ({
        code,
        thing: thing.code,
        ...subject,
        problem: failCheck(code, { ...values, thing: thing.name, count }),
        scenarios,
        count,
      })),
  }
}
export type Findings = ReturnType<typeof createFindings>
