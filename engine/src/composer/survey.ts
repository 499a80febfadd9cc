import { type Answers, type Catalogue, type OneThing, sampleAnswers } from '#engine/catalogue'
import { plan } from './plan.ts'
import type { Plan } from './plan-types.ts'
import { decidingConditions } from './questions.ts'
import { type Choice, choicesOf, countScenarios, scenarioLimit, scenarios } from './scenarios.ts'

/** Scenarios in which the same conditions hold: they have the same plan but for the answers. */
type ScenarioGroup = {
  /** Numbers of its scenarios in `answers`, ascending. */
  readonly members: readonly number[]
  /** The plan of its first scenario, composed anew each time: a thousand plans kept would cost more than they save. */
  readonly plan: () => Plan
}

/** The whole scenario space of one thing (D8), its scenarios put together by what they lead to. */
export type Survey = {
  /** How many scenarios there are. More than `scenarioLimit` are counted, not looked at: then the lists are empty. */
  readonly scenarios: number
  readonly tooMany: boolean
  readonly choices: readonly Choice[]
  readonly answers: readonly Answers[]
  readonly groups: readonly ScenarioGroup[]
  /** Scenario → number of its group. */
  readonly groupOf: readonly number[]
}

const surveyed = (catalogue: Catalogue, thing: OneThing): Survey => {
  const conditions = decidingConditions(catalogue, thing)
  const count = countScenarios(thing, conditions)
  if (count > scenarioLimit)
    return { scenarios: count, tooMany: true, choices: [], answers: [], groups: [], groupOf: [] }
  const samples = sampleAnswers(thing)
  const answers: Answers[] = []
  const groupOf: number[] = []
  const groups: { members: number[]; plan: () => Plan }[] = []
  const known = new Map<string, number>()
  for (const given of scenarios(thing, conditions)) {
    let key = ''
    for (const condition of conditions) key += condition.evaluate(given) === true ? '1' : '0'
    const scenario = { ...samples, ...given }
    let group = known.get(key)
    if (group === undefined) {
      group = groups.length
      known.set(key, group)
      groups.push({ members: [], plan: () => plan(catalogue, thing, scenario) })
    }
    groups[group]?.members.push(answers.length)
    groupOf.push(group)
    answers.push(scenario)
  }
  const choices = choicesOf(thing, conditions)
  return { scenarios: count, tooMany: false, choices, answers, groups, groupOf }
}

const known = new WeakMap<Catalogue, WeakMap<OneThing, Survey>>()

/** Surveys a thing once for a catalogue, however many ask: effect, ledger, check and lead read the same scenarios. */
export const survey = (catalogue: Catalogue, thing: OneThing): Survey => {
  const things = known.get(catalogue) ?? new WeakMap<OneThing, Survey>()
  known.set(catalogue, things)
  const done = things.get(thing) ?? surveyed(catalogue, thing)
  things.set(thing, done)
  return done
}
