import { type Catalogue, type OneThing, sampleAnswers } from '#engine/catalogue'
import { rowsOfPlan } from './figure-rows.ts'
import { plan } from './plan.ts'
import type { PlanDays, PlanOptions } from './plan-types.ts'

export type Numbers = {
  readonly materials: { readonly before: number; readonly merged: number; readonly after: number }
  readonly fields: { readonly before: number; readonly after: number; readonly prefilled: number }
  /** Fields left for the person: neither a source fills them nor a result of the same plan. */
  readonly fieldsByHand: number
  /** F68 Small questions of the texts that papers are drawn up from, each once. */
  readonly textQuestions: number
  readonly days: PlanDays
  readonly visits: { readonly before: number; readonly after: number }
  readonly matters: number
  readonly departments: number
}

const numbersOf = (catalogue: Catalogue, thing: OneThing, options: PlanOptions): Numbers => {
  const composed = plan(catalogue, thing, sampleAnswers(thing), options)
  const { before, merged, after } = composed.materials
  const { fields, questions } = rowsOfPlan(catalogue, composed, options)
  return {
    materials: { before, merged, after },
    fields: composed.fields,
    fieldsByHand: fields.filter(({ filledBy }) => filledBy === 'person').length,
    textQuestions: questions.length,
    days: composed.days,
    visits: { before: composed.visits.before, after: composed.visits.after },
    matters: composed.matters.length,
    departments: composed.departments.length,
  }
}

const combine = <T>(list: readonly T[], join: (numbers: number[]) => number): T => {
  const first = list[0]
  if (typeof first === 'number') return join(list as unknown as number[]) as T
  return Object.fromEntries(
    Object.keys(first as object).map((key) => [
      key,
      combine(
        list.map((entry) => (entry as Record<string, unknown>)[key]),
        join,
      ),
    ]),
  ) as T
}

const total = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0)
const share = (before: number, after: number): number =>
  before === 0 ? 0 : Math.round((1 - after / before) * 1000) / 10

/** Percent saved of the sums; `days` against both baselines and, by promise, against the first, fields as distinct ones and as those left for the person. */
export type Saved = {
  readonly materials: number
  readonly fields: number
  readonly fieldsByHand: number
  readonly daysOfSequential: number
  readonly daysOfStatutory: number
  /** D17 Decided on promises wherever that is allowed. */
  readonly daysCommitted: number
  readonly visits: number
}

const savedOf = ({ materials, fields, fieldsByHand, days, visits }: Omit<Numbers, 'matters'>): Saved => ({
  materials: share(materials.before, materials.after),
  fields: share(fields.before, fields.after),
  fieldsByHand: share(fields.before, fieldsByHand),
  daysOfSequential: share(days.sequential, days.promised),
  daysOfStatutory: share(days.statutory, days.promised),
  daysCommitted: share(days.sequential, days.committed),
  visits: share(visits.before, visits.after),
})

export type FigureView = {
  readonly things: readonly ({ readonly code: string; readonly name: string } & Numbers)[]
  readonly sum: Numbers | null
  readonly average: Numbers | null
  readonly saved: Saved | null
}

export type Figures = FigureView & {
  /** The same plans as if the joint team had decided no cut: what the automatic reasons alone save. */
  readonly withoutCuts: FigureView
  /** The decisions on papers counted only where their basis was read (D5). */
  readonly papersRead: FigureView
  /** The decisions on fields counted only where their basis was read, and not at all (D9). */
  readonly fieldsRead: FigureView
  readonly fieldsUncut: FigureView
  /** Promises counted only where their basis was read (D17). */
  readonly promisesRead: FigureView
}

const viewOf = (catalogue: Catalogue, options: PlanOptions): FigureView => {
  const things = catalogue.things.map((thing) => ({
    code: thing.code,
    name: thing.name,
    ...numbersOf(catalogue, thing, options),
  }))
  const numbers = things.map(({ code: _code, name: _name, ...rest }): Numbers => rest)
  if (numbers.length === 0) return { things, sum: null, average: null, saved: null }
  const sum = combine(numbers, total)
  const average = combine(numbers, (list) => Math.round((total(list) / list.length) * 100) / 100)
  return { things, sum, average, saved: savedOf(sum) }
}

/** D7 The figures of all things on their samples, summed and averaged, with both baselines, with and without the joint team's cuts. */
export const figures = (catalogue: Catalogue, options: PlanOptions = { sources: true }): Figures => ({
  ...viewOf(catalogue, options),
  withoutCuts: viewOf(catalogue, { ...options, cuts: false }),
  papersRead: viewOf(catalogue, { ...options, paperCuts: 'sourced' }),
  fieldsRead: viewOf(catalogue, { ...options, fieldCuts: 'sourced' }),
  fieldsUncut: viewOf(catalogue, { ...options, fieldCuts: 'none' }),
  promisesRead: viewOf(catalogue, { ...options, commitments: 'sourced' }),
})
