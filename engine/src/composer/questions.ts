import {
  type Answers,
  type Catalogue,
  type Condition,
  conditionNames,
  cutsFieldOf,
  fieldCondition,
  inputsOf,
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

type Guarded = { readonly guard: Condition; readonly condition: Condition }
type FieldReads = {
  /** Conditions of fields over answers alone, each guarded by a matter that asks for the field. */
  readonly conditions: readonly Guarded[]
  /** Questions a field takes its value from, or decides it together with other fields; those that decide which rows have a matter (D14). */
  readonly taken: readonly { readonly guard: Condition; readonly question: string }[]
}
const nothingRead: FieldReads = { conditions: [], taken: [] }
const fieldReads = new WeakMap<Catalogue, WeakMap<OneThing, FieldReads>>()

/** D9, D14 What the rows on fields, and the conditions of rows of lists, read of the answers. */
const readsOf = (catalogue: Catalogue, thing: OneThing): FieldReads => {
  const rows = thing.field_cuts ?? []
  if (rows.length === 0 && thing.matters.every(({ each }) => each === undefined)) return nothingRead
  const things = fieldReads.get(catalogue) ?? new WeakMap<OneThing, FieldReads>()
  fieldReads.set(catalogue, things)
  const known = things.get(thing)
  if (known) return known
  const asked = new Set((thing.questions ?? []).map(({ id }) => id))
  const conditions: Guarded[] = []
  const taken: { guard: Condition; question: string }[] = []
  for (const { code, when, each } of thing.matters) {
    const matter = catalogue.matter.get(code)
    if (!matter) continue
    const guard = catalogue.condition(thing, when)
    for (const question of conditionNames(each ?? ''))
      if (asked.has(question)) taken.push({ guard, question })
    for (const cut of rows) {
      if (!cutsFieldOf(cut, matter) || !matter.form_fields?.includes(cut.element)) continue
      const condition = cut.when === undefined ? null : fieldCondition(catalogue, thing, cut.when)
      const names = [...(condition?.variables ?? [])]
      if (condition && names.every((name) => asked.has(name))) conditions.push({ guard, condition })
      const values = [...(condition && !conditions.some((one) => one.condition === condition) ? names : [])]
      for (const question of [cut.question ?? '', ...inputsOf(cut), ...values])
        if (asked.has(question)) taken.push({ guard, question })
    }
  }
  const read = { conditions, taken }
  things.set(thing, read)
  return read
}

/** D8, D9, D14 Questions that decide something of the form: whether a field is asked, what it says, or which rows have a matter. */
export const readByFields = (catalogue: Catalogue, thing: OneThing): ReadonlySet<string> => {
  const { conditions, taken } = readsOf(catalogue, thing)
  return new Set([
    ...taken.map(({ question }) => question),
    ...conditions.flatMap(({ condition }) => [...condition.variables]),
  ])
}

/** All conditions of a thing: of its matters, of their requirement rows and of their fields (guarded by their matter's). */
export const conditionsOf = (catalogue: Catalogue, thing: OneThing): Guarded[] => [
  ...thing.matters.flatMap(({ code, when }) => {
    const guard = catalogue.condition(thing, when)
    const rows = rowsOf(catalogue, thing, code)
    const always = catalogue.condition(thing, undefined)
    return [
      { guard: always, condition: guard },
      ...rows
        .filter((row) => row.when !== undefined)
        .map((row) => ({ guard, condition: catalogue.condition(thing, row.when) })),
    ]
  }),
  ...readsOf(catalogue, thing).conditions,
]

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
  const { taken } = readsOf(catalogue, thing)
  const isTaken = (id: string) =>
    taken.some(({ guard, question }) => question === id && guard.evaluate(known) !== false)
  return open
    .filter(({ id }) => isTaken(id) || conditions.some((pair) => canMatter(thing, id, known, pair)))
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
