import { type Catalogue, sampleAnswers } from '#engine/catalogue'
import { plan } from './plan.ts'
import type { Plan, PlanOptions } from './plan-types.ts'

type Numbers = {
  readonly materials: { readonly before: number; readonly merged: number; readonly after: number }
  readonly fields: { readonly before: number; readonly after: number; readonly prefilled: number }
  readonly days: { readonly sequential: number; readonly statutory: number; readonly promised: number }
  readonly visits: { readonly before: number; readonly after: number }
  readonly matters: number
  readonly departments: number
}

const numbersOf = (composed: Plan): Numbers => ({
  materials: {
    before: composed.materials.before,
    merged: composed.materials.merged,
    after: composed.materials.after,
  },
  fields: composed.fields,
  days: composed.days,
  visits: { before: composed.visits.before, after: composed.visits.after },
  matters: composed.matters.length,
  departments: composed.departments.length,
})

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

export type Figures = {
  readonly things: readonly ({ readonly code: string; readonly name: string } & Numbers)[]
  readonly sum: Numbers | null
  readonly average: Numbers | null
  /** Percent saved of the sums; `days` against both baselines. */
  readonly saved: {
    readonly materials: number
    readonly fields: number
    readonly daysOfSequential: number
    readonly daysOfStatutory: number
    readonly visits: number
  } | null
}

/** D7 The figures of all things on their samples, summed and averaged, with both baselines. */
export const figures = (catalogue: Catalogue, options: PlanOptions = { sources: true }): Figures => {
  const things = catalogue.things.map((thing) => ({
    code: thing.code,
    name: thing.name,
    ...numbersOf(plan(catalogue, thing, sampleAnswers(thing), options)),
  }))
  const numbers = things.map(({ code: _code, name: _name, ...rest }): Numbers => rest)
  if (numbers.length === 0) return { things, sum: null, average: null, saved: null }
  const sum = combine(numbers, total)
  const average = combine(numbers, (list) => Math.round((total(list) / list.length) * 100) / 100)
  return {
    things,
    sum,
    average,
    saved: {
      materials: share(sum.materials.before, sum.materials.after),
      fields: share(sum.fields.before, sum.fields.after),
      daysOfSequential: share(sum.days.sequential, sum.days.promised),
      daysOfStatutory: share(sum.days.statutory, sum.days.promised),
      visits: share(sum.visits.before, sum.visits.after),
    },
  }
}
