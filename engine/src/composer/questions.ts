import {
  type Answers,
  type Catalogue,
  type Condition,
  knownAnswers,
  type OneThing,
  papersAsked,
  type Requirement,
  sampleAnswers,
} from '#engine/catalogue'
import { countScenarios, scenarioLimit, scenarios } from './scenarios.ts'

const rowsOf = (catalogue: Catalogue, thing: OneThing, code: string): readonly Requirement[] => {
  const matter = catalogue.matter.get(code)
  return matter ? papersAsked(thing, matter) : []
}

/** All conditions of a thing: of its matters and of their requirement rows (guarded by their matter's). */
export const conditionsOf = (
  catalogue: Catalogue,
  thing: OneThing,
): { readonly guard: Condition; readonly condition: Condition }[] =>
  thing.matters.flatMap(({ code, when }) => {
    const guard = catalogue.condition(thing, when)
    const rows = rowsOf(catalogue, thing, code)
    const always = catalogue.condition(thing, undefined)
    return [
      { guard: always, condition: guard },
      ...rows
        .filter((row) => row.when !== undefined)
        .map((row) => ({ guard, condition: catalogue.condition(thing, row.when) })),
    ]
  })

/** Whether some way of answering the rest makes the answer to `question` change this condition (under its guard). */
const canMatter = (
  thing: OneThing,
  question: string,
  answers: Answers,
  { guard, condition }: { guard: Condition; condition: Condition },
): boolean => {
  if (!condition.variables.has(question) && !guard.variables.has(question)) return false
  if (guard.evaluate(answers) === false || condition.evaluate(answers) !== null) return false
  const both = [guard, condition]
  // Too many ways to try them all: the question is asked rather than left out.
  if (countScenarios(thing, both, answers) > scenarioLimit) return true
  const outcomes = new Map<string, boolean>()
  for (const scenario of scenarios(thing, both, answers)) {
    const { [question]: _own, ...others } = scenario
    const truth = guard.evaluate(scenario) === true && condition.evaluate(scenario) === true
    const key = JSON.stringify(others)
    const seen = outcomes.get(key)
    if (seen !== undefined && seen !== truth) return true
    outcomes.set(key, truth)
  }
  return false
}

/** Questions without an answer that says something, as far as they still matter, in the order they are asked. `known` holds no 不知道. */
export const openQuestions = (catalogue: Catalogue, thing: OneThing, known: Answers): string[] => {
  const open = (thing.questions ?? []).filter(({ id }) => known[id] === undefined)
  if (open.length === 0) return []
  const conditions = conditionsOf(catalogue, thing)
  return open
    .filter(({ id }) => conditions.some((pair) => canMatter(thing, id, known, pair)))
    .map(({ id }) => id)
}

/** The unanswered questions that still matter, in the order they are asked. Those that cannot change the plan any more are left out. */
export const remainingQuestions = (catalogue: Catalogue, thing: OneThing, answers: Answers): string[] =>
  openQuestions(catalogue, thing, knownAnswers(thing, answers)).filter((id) => answers[id] === undefined)

/** All conditions that decide anything in a thing, each text once: of matters, of their rows, of what counts as done before. */
export const decidingConditions = (catalogue: Catalogue, thing: OneThing): Condition[] => {
  const settled = (thing.settled ?? []).map(({ when }) => catalogue.condition(thing, when))
  const all = [...conditionsOf(catalogue, thing).map(({ condition }) => condition), ...settled]
  return [...new Set(all)].filter(({ variables }) => variables.size > 0)
}

/** D8 The whole scenario space of a one thing, every question answered: those that change nothing take their sample or first value. */
export const allScenarios = function* (catalogue: Catalogue, thing: OneThing): Generator<Answers> {
  const samples = sampleAnswers(thing)
  for (const answers of scenarios(thing, decidingConditions(catalogue, thing)))
    yield { ...samples, ...answers }
}

/** The matters that hang on a question: by their own condition, or by that of one of their rows. */
export const decidesOn = (catalogue: Catalogue, thing: OneThing, question: string): string[] =>
  thing.matters
    .filter(({ code, when }) => {
      const rows = rowsOf(catalogue, thing, code)
      return [when, ...rows.map((row) => row.when)].some(
        (text) => text !== undefined && catalogue.condition(thing, text).variables.has(question),
      )
    })
    .map(({ code }) => code)
