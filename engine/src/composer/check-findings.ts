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
  /** D9 owner/element of a row on a field. */
  readonly field?: string
  readonly problem: Problem
  /** The first few scenarios in which it happens; empty when it holds for all. */
  readonly scenarios: readonly Answers[]
  readonly count: number
}

export type FindingCode = Parameters<typeof failCheck>[0]
type Subject = Pick<Finding, 'matter' | 'question' | 'material' | 'field'>
type Entry = {
  readonly code: FindingCode
  readonly subject: Subject
  readonly values: Record<string, string>
  readonly examples: number[]
  count: number
}

const shown = 3

/** Gathers findings of one thing over its scenarios; the same fault in many of them is one finding with a count. */
export const createFindings = (
  thing: { readonly code: string; readonly name: string },
  answers: readonly Answers[],
) => {
  const entries = new Map<string, Entry>()
  return {
    /** `members` are the numbers of the scenarios that show it; none when it holds for all. */
    note: (
      code: FindingCode,
      subject: Subject,
      values: Record<string, string>,
      members?: readonly number[],
    ): void => {
      const key = [code, ...Object.values(subject), values.other ?? values.maker ?? values.option ?? ''].join(
        '|',
      )
      const entry = entries.get(key) ?? { code, subject, values, examples: [], count: 0 }
      entry.count += members?.length ?? 1
      entry.examples.push(...(members ?? []).slice(0, shown))
      entries.set(key, entry)
    },
    list: (): Finding[] =>
      [...entries.values()].map(({ code, subject, values, examples, count }) => ({
        code,
        thing: thing.code,
        ...subject,
        problem: failCheck(code, { ...values, thing: thing.name, count }),
        scenarios: examples
          .sort((a, b) => a - b)
          .slice(0, shown)
          .map((number) => answers[number] ?? {}),
        count,
      })),
  }
}
export type Findings = ReturnType<typeof createFindings>
