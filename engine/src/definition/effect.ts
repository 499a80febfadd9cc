import { type Answers, type Catalogue, type OneThing, sampleAnswers } from '#engine/catalogue'
import { checkThing, type Finding, plan, survey } from '#engine/composer'
import { digestOf } from './digest.ts'
import { figuresOf, figuresOfNothing, type ScenarioFigures } from './figures-of.ts'
import { fitting } from './fitting.ts'

type ScenarioRow = {
  readonly answers: Answers
  readonly matters: readonly string[]
  readonly figures: ScenarioFigures
}

type Numbers = { readonly [group: string]: { readonly [name: string]: number } }

/** Joins figures number by number; each counts as often as its weight says. No figures give zeros. */
const combine = (
  rows: readonly Weighted[],
  join: (numbers: readonly { readonly value: number; readonly weight: number }[]) => number,
): ScenarioFigures => {
  const numbersOf = ({ figures }: Weighted) => figures as unknown as Numbers
  return Object.fromEntries(
    Object.entries(figuresOfNothing as unknown as Numbers).map(([group, names]) => [
      group,
      Object.fromEntries(
        Object.keys(names).map((name) => [
          name,
          join(rows.map((row) => ({ value: numbersOf(row)[group]?.[name] ?? 0, weight: row.weight }))),
        ]),
      ),
    ]),
  ) as unknown as ScenarioFigures
}
type Weighted = { readonly figures: ScenarioFigures; readonly weight: number }

const most = (rows: readonly Weighted[]): ScenarioFigures =>
  combine(rows, (numbers) => numbers.reduce((top, { value }) => Math.max(top, value), 0))

/** To two decimals. */
const mean = (rows: readonly Weighted[]): ScenarioFigures =>
  combine(rows, (numbers) => {
    const weight = numbers.reduce((sum, one) => sum + one.weight, 0)
    const total = numbers.reduce((sum, one) => sum + one.value * one.weight, 0)
    return Math.round((total / Math.max(weight, 1)) * 100) / 100
  })

export type Effect = {
  /** V14 How many scenarios there are; of more than `scenarioLimit` only this number and the sample are told. */
  readonly scenarios: number
  /** In how many scenarios each matter occurs, in the order of the draft. */
  readonly occurrences: readonly { readonly code: string; readonly scenarios: number }[]
  /** Questions whose answer never changes anything. */
  readonly idleQuestions: readonly string[]
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

const rowsOf = (catalogue: Catalogue, thing: OneThing): ScenarioRow[] => {
  const { answers, groupOf } = survey(catalogue, thing)
  const { groups } = digestOf(catalogue, thing)
  return answers.slice(0, shownRows).flatMap((scenario, index) => {
    const group = groups[groupOf[index] ?? -1]
    return group ? [{ answers: scenario, matters: group.matters, figures: group.figures }] : []
  })
}

/** V14 What a draft does, over its whole scenario space and over the answers of past cases (D7, D8). */
export const effectOf = (catalogue: Catalogue, thing: OneThing, past: readonly Answers[] = []): Effect => {
  const { groups: all } = digestOf(catalogue, thing)
  const occurs = new Map<string, number>()
  for (const { matters, weight } of all)
    for (const code of matters) occurs.set(code, (occurs.get(code) ?? 0) + weight)
  const { errors, warnings } = checkThing(catalogue, thing)
  const figures = (answers: Answers) => figuresOf(plan(catalogue, thing, fitting(thing, answers)))
  return {
    scenarios: survey(catalogue, thing).scenarios,
    occurrences: thing.matters.map(({ code }) => ({ code, scenarios: occurs.get(code) ?? 0 })),
    idleQuestions: errors.flatMap(({ code, question }) =>
      code === 'idle_question' && question !== undefined ? [question] : [],
    ),
    sample: figures(sampleAnswers(thing)),
    worst: most(all),
    average: mean(all),
    past: past.length ? mean(past.map((answers) => ({ figures: figures(answers), weight: 1 }))) : null,
    rows: rowsOf(catalogue, thing),
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
