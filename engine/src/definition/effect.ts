import { type Answers, type Catalogue, type OneThing, sampleAnswers } from '#engine/catalogue'
import { allScenarios, checkThing, type Finding, type Plan, plan } from '#engine/composer'

export type ScenarioFigures = {
  readonly materials: { readonly before: number; readonly merged: number; readonly after: number }
  readonly fields: { readonly before: number; readonly after: number; readonly prefilled: number }
  readonly days: { readonly sequential: number; readonly statutory: number; readonly promised: number }
  readonly visits: { readonly before: number; readonly after: number }
}
export type ScenarioRow = {
  readonly answers: Answers
  readonly matters: readonly string[]
  readonly figures: ScenarioFigures
}

export const figuresOf = ({ materials, fields, days, visits }: Plan): ScenarioFigures => ({
  materials: { before: materials.before, merged: materials.merged, after: materials.after },
  fields,
  days,
  visits: { before: visits.before, after: visits.after },
})

type Numbers = { readonly [group: string]: { readonly [name: string]: number } }
const combine = (
  rows: readonly ScenarioFigures[],
  join: (numbers: readonly number[]) => number,
): ScenarioFigures => {
  const first = rows[0] as unknown as Numbers
  return Object.fromEntries(
    Object.entries(first).map(([group, names]) => [
      group,
      Object.fromEntries(
        Object.keys(names).map((name) => [
          name,
          join(rows.map((row) => (row as unknown as Numbers)[group]?.[name] ?? 0)),
        ]),
      ),
    ]),
  ) as unknown as ScenarioFigures
}
const mean = (numbers: readonly number[]): number =>
  Math.round((numbers.reduce((sum, number) => sum + number, 0) / Math.max(numbers.length, 1)) * 100) / 100

export type Effect = {
  readonly scenarios: number
  /** In how many scenarios each matter occurs, in the order of the draft. */
  readonly occurrences: readonly { readonly code: string; readonly scenarios: number }[]
  readonly sample: ScenarioFigures
  /** The most that any scenario asks for, number by number. */
  readonly worst: ScenarioFigures
  readonly average: ScenarioFigures
  /** Average over past cases; null when there are none. */
  readonly past: ScenarioFigures | null
  readonly rows: readonly ScenarioRow[]
  readonly errors: readonly Finding[]
  readonly warnings: readonly Finding[]
}

const shownRows = 300

/** What a draft does, over its whole scenario space and over the answers of past cases (D7, D8). */
export const effectOf = (catalogue: Catalogue, thing: OneThing, past: readonly Answers[] = []): Effect => {
  const composed = (answers: Answers) => plan(catalogue, thing, answers)
  const rows: ScenarioRow[] = []
  const occurs = new Map<string, number>()
  const all: ScenarioFigures[] = []
  for (const answers of allScenarios(catalogue, thing)) {
    const result = composed(answers)
    const figures = figuresOf(result)
    all.push(figures)
    for (const { code } of result.matters) occurs.set(code, (occurs.get(code) ?? 0) + 1)
    if (rows.length < shownRows)
      rows.push({ answers, matters: result.matters.map(({ code }) => code), figures })
  }
  const { errors, warnings } = checkThing(catalogue, thing)
  return {
    scenarios: all.length,
    occurrences: thing.matters.map(({ code }) => ({ code, scenarios: occurs.get(code) ?? 0 })),
    sample: figuresOf(composed(sampleAnswers(thing))),
    worst: combine(all, (numbers) => Math.max(...numbers)),
    average: combine(all, mean),
    past: past.length
      ? combine(
          past.map((answers) => figuresOf(composed(answers))),
          mean,
        )
      : null,
    rows,
    errors,
    warnings,
  }
}

/** “What if this matter promised 3 days less”: the same catalogue with other promised limits (never above the statutory one). */
export const withPromises = (catalogue: Catalogue, promises: Readonly<Record<string, number>>): Catalogue => {
  const matters = catalogue.matters.map((matter) => {
    const days = promises[matter.code]
    return days === undefined
      ? matter
      : { ...matter, promised_days: Math.max(0, Math.min(Math.round(days), matter.statutory_days)) }
  })
  return { ...catalogue, matters, matter: new Map(matters.map((matter) => [matter.code, matter])) }
}
