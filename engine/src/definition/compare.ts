import { type Answers, type Condition, type OneThing, type Question, sampleAnswers } from '#engine/catalogue'
import {
  countScenarios,
  decidingConditions,
  type Plan,
  plan,
  scenarioLimit,
  scenarios,
} from '#engine/composer'
import { compareWords, type WordChange } from './compare-words.ts'
import { fitting } from './fitting.ts'
import type { Version } from './word-values.ts'

export type PlanChange = {
  readonly matters: { readonly more: readonly string[]; readonly less: readonly string[] }
  readonly materials: { readonly more: readonly string[]; readonly less: readonly string[] }
  readonly days: { readonly before: number; readonly after: number }
  readonly visits: { readonly before: number; readonly after: number }
  /** In how many scenarios, and the first of them. */
  readonly scenarios: number
  readonly example: Answers
}

const split = (before: readonly string[], after: readonly string[]) => ({
  more: after.filter((entry) => !before.includes(entry)),
  less: before.filter((entry) => !after.includes(entry)),
})

type Difference = Omit<PlanChange, 'scenarios' | 'example'>

const differenceOf = (before: Plan, after: Plan): Difference => ({
  matters: split(
    before.matters.map(({ code }) => code),
    after.matters.map(({ code }) => code),
  ),
  materials: split(
    before.materials.submit.map(({ material }) => material),
    after.materials.submit.map(({ material }) => material),
  ),
  days: { before: before.days.promised, after: after.days.promised },
  visits: { before: before.visits.after, after: after.visits.after },
})

const isNone = ({ matters, materials, days, visits }: Difference): boolean =>
  [matters, materials].every(({ more, less }) => !more.length && !less.length) &&
  days.before === days.after &&
  visits.before === visits.after

/** One question that stands for both: every option of either, the wider range. Of different kinds the later one is asked. */
const both = (old: Question, renewed: Question): Question => {
  if (old.type !== renewed.type) return renewed
  const options = new Map(
    [...(renewed.options ?? []), ...(old.options ?? [])].map((option) => [option.value, option]),
  )
  const range =
    old.range && renewed.range
      ? ([Math.min(old.range[0], renewed.range[0]), Math.max(old.range[1], renewed.range[1])] as [
          number,
          number,
        ])
      : undefined
  const { range: _range, options: _options, ...rest } = renewed
  return { ...rest, ...(options.size ? { options: [...options.values()] } : {}), ...(range ? { range } : {}) }
}

/** What either version asks: a scenario answers all of it, so that neither is left with an open question it has always asked. */
const questionsOf = (before: OneThing, after: OneThing): Question[] => {
  const old = new Map((before.questions ?? []).map((question) => [question.id, question]))
  const asked = (after.questions ?? []).map((question) => {
    const known = old.get(question.id)
    old.delete(question.id)
    return known ? both(known, question) : question
  })
  return [...asked, ...old.values()]
}

type Space = { readonly scenarios: Iterable<Answers>; readonly conditions: readonly (readonly Condition[])[] }

const spaceOf = (before: Version, after: Version): Space => {
  const conditions = [before, after].map(({ catalogue, thing }) => decidingConditions(catalogue, thing))
  const asking = { ...after.thing, questions: questionsOf(before.thing, after.thing) }
  const samples = { ...sampleAnswers(before.thing), ...sampleAnswers(after.thing) }
  if (countScenarios(asking, conditions.flat()) > scenarioLimit) return { scenarios: [samples], conditions }
  const all = function* (): Generator<Answers> {
    for (const answers of scenarios(asking, conditions.flat())) yield { ...samples, ...answers }
  }
  return { scenarios: all(), conditions }
}

/**
 * V10 In which scenarios plans need what more or less, over the questions of both versions. Scenarios in which the same conditions hold
 * in both are compared once. Of more than `scenarioLimit` only the common case is compared.
 */
const comparePlans = (before: Version, after: Version): { plans: PlanChange[]; scenarios: number } => {
  const { scenarios: all, conditions } = spaceOf(before, after)
  const known = new Map<string, Difference>()
  const groups = new Map<string, PlanChange>()
  let count = 0
  for (const answers of all) {
    count += 1
    const given = [before, after].map(({ thing }) => fitting(thing, answers)) as [Answers, Answers]
    const truths = conditions.map((list, side) =>
      list.map(({ evaluate }) => evaluate(given[side] ?? {})).join(),
    )
    const key = truths.join('|')
    const difference =
      known.get(key) ??
      differenceOf(
        plan(before.catalogue, before.thing, given[0]),
        plan(after.catalogue, after.thing, given[1]),
      )
    known.set(key, difference)
    if (isNone(difference)) continue
    const group = JSON.stringify(difference)
    const seen = groups.get(group)
    groups.set(group, {
      ...difference,
      scenarios: (seen?.scenarios ?? 0) + 1,
      example: seen?.example ?? answers,
    })
  }
  return { plans: [...groups.values()], scenarios: count }
}

/** V10 Two versions side by side: words, and in which scenarios plans need what more or less. */
export const compareVersions = (
  before: Version,
  after: Version,
): { words: WordChange[]; plans: PlanChange[]; scenarios: number } => ({
  words: compareWords(before, after),
  ...comparePlans(before, after),
})
