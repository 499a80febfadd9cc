import {
  type Answers,
  type Catalogue,
  commitmentDays,
  commitmentIn,
  excludedDays,
  knownAnswers,
  type Matter,
  type OneThing,
} from '#engine/catalogue'
import { choose, prerequisitesWithin } from './choose.ts'
import { mergeMaterials } from './merge.ts'
import { columnsFilled, columnsOf, oneForm, ownFields } from './one-form.ts'
import type { Plan, PlanCommitment, PlanField, PlanMatter, PlanOptions } from './plan-types.ts'
import { openQuestions } from './questions.ts'
import { committedDuration, promisedDuration, type Slot, schedule, statutoryDuration } from './schedule.ts'
import { visitReasons } from './visits.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** D17 What each matter of this one thing says of a promise. */
const promises =
  (thing: OneThing, { commitments }: PlanOptions) =>
  (matter: Matter): PlanCommitment | null => {
    const allowed = commitmentIn(matter, thing)
    if (!allowed || (commitments === 'sourced' && allowed.verified !== 'sourced')) return null
    const { basis, conditions, conditions_en: conditionsEn = conditions, verified } = allowed
    return { basis, conditions, conditionsEn, verified, days: commitmentDays }
  }

const planMatters = (
  matters: readonly Matter[],
  slots: ReadonlyMap<string, Slot>,
  commitment: (matter: Matter) => PlanCommitment | null,
): PlanMatter[] => {
  const codes = new Set(matters.map(({ code }) => code))
  return matters.map((matter) => ({
    code: matter.code,
    name: matter.name,
    department: matter.department,
    ...(slots.get(matter.code) ?? { start: 0, end: 0, slack: 0, critical: true }),
    statutoryDays: matter.statutory_days,
    promisedDays: matter.promised_days,
    excludedDays: excludedDays(matter),
    prerequisites: prerequisitesWithin(matter, codes),
    commitment: commitment(matter),
  }))
}

type Counted = Pick<PlanField, 'element' | 'columns'>

const countOf = (catalogue: Catalogue, asked: readonly Counted[]): number =>
  sum(asked.map(({ element, columns }) => columnsOf(catalogue, element, columns).length))

const countOfForm = (catalogue: Catalogue, matter: Matter): number =>
  countOf(
    catalogue,
    ownFields(catalogue, matter).map((element) => ({ element })),
  )

/**
 * D3–D7 Composes a one thing for one scenario. Answers must have passed `checkAnswers`; questions may be unanswered or
 * their answers not known, then `undecided`, `ask` and `unsettled` say what is open. Pure: the same input gives the same plan on every machine.
 */
export const plan = (
  catalogue: Catalogue,
  thing: OneThing,
  answers: Answers,
  options: PlanOptions = { sources: true },
): Plan => {
  const known = knownAnswers(thing, answers)
  const { matters, undecided, rows, undecidedRows } = choose(catalogue, thing, known)
  const { before, merged, submit, dropped, added } = mergeMaterials(catalogue, thing, matters, rows, options)
  const drawn = new Set(dropped.flatMap(({ decision }) => decision?.fields ?? []))
  const form = oneForm(catalogue, { thing, matters, answers: known, drawn }, options, added)
  const reasons = visitReasons(catalogue, matters, submit)
  const open = openQuestions(catalogue, thing, known)
  const remaining = open.filter((id) => answers[id] === undefined)
  const promised = schedule(matters, promisedDuration)
  const commitment = promises(thing, options)
  const committed = committedDuration((matter) => commitment(matter) !== null)
  return {
    thing: thing.code,
    answers,
    lead: { department: thing.lead_department, reason: thing.lead_reason ?? '' },
    matters: planMatters(matters, promised.slots, commitment),
    materials: { before, merged, after: submit.length, submit, dropped },
    fields: {
      before: sum(matters.map((matter) => countOfForm(catalogue, matter))),
      after: countOf(catalogue, form),
      prefilled: sum(form.map((field) => columnsFilled(catalogue, field).length)),
    },
    form,
    days: {
      sequential: sum(matters.map(statutoryDuration)),
      statutory: schedule(matters, statutoryDuration).length,
      promised: promised.length,
      committed: schedule(matters, committed).length,
    },
    visits: {
      before: sum(matters.map((matter) => matter.counter_visits)),
      after: Math.min(1, reasons.length),
      reasons,
    },
    departments: [...new Set(matters.map((matter) => matter.department))],
    undecided,
    undecidedRows: undecidedRows.map(({ matter, row }) => ({
      matter: matter.code,
      material: row.material,
      asNamed: row.as_named,
    })),
    ask: remaining[0] ?? null,
    remaining,
    unsettled: open.filter((id) => answers[id] !== undefined),
  }
}
