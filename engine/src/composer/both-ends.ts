import {
  type Answers,
  type Catalogue,
  type Condition,
  feeOf,
  knownAnswers,
  type OneThing,
  type Question,
  totalOf,
} from '#engine/catalogue'
import { type AnswerPart, answerParts, samePart } from './answer-parts.ts'
import { plan } from './plan.ts'
import type { Plan, PlanOptions } from './plan-types.ts'
import { conditionsOf, openQuestions } from './questions.ts'
import { countScenarios, scenarios } from './scenarios.ts'

/** The least and the most a figure may come to. */
export type Ends = { readonly least: number; readonly most: number }

/** The figures of a plan between their two ends; `fees` is null where a fee of one of the plans is not one number. */
export type EndFigures = {
  readonly matters: Ends
  readonly materials: Ends
  readonly fields: Ends
  readonly days: Ends
  readonly visits: Ends
  readonly fees: Ends | null
}

/** What an answer to one question makes certain, besides what is certain already. */
export type IfAnswered = {
  /** The answers that come to the same. */
  readonly parts: readonly AnswerPart[]
  readonly matters: readonly string[]
  readonly materials: readonly string[]
  /** Papers of the certain plan that need not be handed in then. */
  readonly spared: readonly string[]
  /** Between which ends the plan lies then; other questions may still be open. */
  readonly figures: EndFigures
}

/** D3 Both ends of a plan some of whose answers are not known. */
export type BothEnds = {
  /** What the plan comes to, whatever the answers turn out to be; null where they could turn out in too many ways to look at each. */
  readonly figures: EndFigures | null
  /** Every open question with what hangs on it; empty where there are too many ways. */
  readonly questions: readonly { readonly question: string; readonly ifs: readonly IfAnswered[] }[]
}

/** The largest one thing of 慈溪, a supermarket of which nothing is known, comes to 1,024 ways and 576 plans. */
const mostWays = 4096
const mostPlans = 1024

type Seen = {
  readonly figures: {
    readonly [figure in keyof EndFigures]: figure extends 'fees' ? number | null : number
  }
  readonly matters: ReadonlySet<string>
  readonly materials: ReadonlySet<string>
}

const lookAt = (catalogue: Catalogue, composed: Plan): Seen => {
  const { matters, materials, fields, days, visits } = composed
  const full = matters.flatMap(({ code }) => catalogue.matter.get(code) ?? [])
  return {
    figures: {
      matters: matters.length,
      materials: materials.after,
      fields: fields.after,
      days: days.promised,
      visits: visits.after,
      fees: totalOf(full.map(feeOf)),
    },
    matters: new Set(matters.map(({ code }) => code)),
    materials: new Set(materials.submit.map(({ material }) => material)),
  }
}

const between = (numbers: readonly number[]): Ends => ({
  least: Math.min(...numbers),
  most: Math.max(...numbers),
})

const endsOf = (plans: readonly Seen[]): EndFigures => {
  const of = (figure: Exclude<keyof EndFigures, 'fees'>) =>
    between(plans.map(({ figures }) => figures[figure]))
  const fees = plans.map(({ figures }) => figures.fees)
  return {
    matters: of('matters'),
    materials: of('materials'),
    fields: of('fields'),
    days: of('days'),
    visits: of('visits'),
    fees: fees.every((fee) => fee !== null) ? between(fees) : null,
  }
}

/** Conditions that the known answers leave open, those of rows only where their matter is not out already. */
const openConditions = (catalogue: Catalogue, thing: OneThing, known: Answers): Condition[] => {
  const open = conditionsOf(catalogue, thing)
    .filter(({ guard }) => guard.evaluate(known) !== false)
    .flatMap(({ guard, condition }) => [guard, condition])
    .filter((condition) => condition.evaluate(known) === null)
  return [...new Set(open)]
}

type Way = { readonly answers: Answers; readonly seen: Seen }

/** Every way the open answers may turn out; ways in which the same conditions hold have one plan. Undefined when there are too many. */
const waysOf = (
  catalogue: Catalogue,
  thing: OneThing,
  known: Answers,
  conditions: readonly Condition[],
  options: PlanOptions,
): Way[] | undefined => {
  if (countScenarios(thing, conditions, known) > mostWays) return undefined
  const plans = new Map<string, Seen>()
  const ways: Way[] = []
  for (const answers of scenarios(thing, conditions, known)) {
    const key = conditions.map((condition) => (condition.evaluate(answers) === true ? '1' : '0')).join('')
    const seen = plans.get(key) ?? lookAt(catalogue, plan(catalogue, thing, answers, options))
    plans.set(key, seen)
    if (plans.size > mostPlans) return undefined
    ways.push({ answers, seen })
  }
  return ways
}

const inAll = (plans: readonly Seen[], what: 'matters' | 'materials'): string[] =>
  [...(plans[0]?.[what] ?? [])].filter((code) => plans.every((seen) => seen[what].has(code)))

const ifsOf = (
  question: Question,
  conditions: readonly Condition[],
  ways: readonly Way[],
  certain: Seen,
): IfAnswered[] => {
  const ifs: IfAnswered[] = []
  for (const part of answerParts(question, conditions)) {
    const plans = ways.filter(({ answers }) => samePart(answers[question.id], part)).map(({ seen }) => seen)
    if (plans.length === 0) continue
    const effect = {
      matters: inAll(plans, 'matters').filter((code) => !certain.matters.has(code)),
      materials: inAll(plans, 'materials').filter((material) => !certain.materials.has(material)),
      spared: [...certain.materials].filter(
        (material) => !plans.some((seen) => seen.materials.has(material)),
      ),
      figures: endsOf(plans),
    }
    const same = ifs.findIndex(
      ({ parts: _parts, ...other }) => JSON.stringify(other) === JSON.stringify(effect),
    )
    const alike = ifs[same]
    if (alike) ifs[same] = { ...alike, parts: [...alike.parts, part] }
    else ifs.push({ parts: [part], ...effect })
  }
  return ifs
}

const composed = (catalogue: Catalogue, thing: OneThing, known: Answers, options: PlanOptions): BothEnds => {
  const conditions = openConditions(catalogue, thing, known)
  const ways = waysOf(catalogue, thing, known, conditions, options)
  if (!ways) return { figures: null, questions: [] }
  const certain = lookAt(catalogue, plan(catalogue, thing, known, options))
  const open = new Set(openQuestions(catalogue, thing, known))
  return {
    figures: endsOf(ways.map(({ seen }) => seen)),
    questions: (thing.questions ?? [])
      .filter(({ id }) => open.has(id))
      .map((question) => ({ question: question.id, ifs: ifsOf(question, conditions, ways, certain) })),
  }
}

const known = new WeakMap<Catalogue, Map<string, BothEnds>>()
const mostKept = 500

/** D3 What is certain of a plan whatever the open answers turn out to be, and what each of them would bring. Answers must have passed `checkAnswers`. */
export const bothEnds = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers,
  options: PlanOptions = { sources: true },
): BothEnds => {
  const said = knownAnswers(thing, answers)
  const inOrder = Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))
  const key = JSON.stringify([thing.code, inOrder, options, [...(options.without ?? [])]])
  const kept = known.get(catalogue) ?? new Map<string, BothEnds>()
  known.set(catalogue, kept)
  const before = kept.get(key)
  if (before) return before
  const fresh = composed(catalogue, thing, said, options)
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, fresh)
  return fresh
}
