import type { Plan, PlanDays } from '#engine/composer'

/** The figures of one scenario (D7), each recomputable from its plan. */
export type ScenarioFigures = {
  readonly materials: { readonly before: number; readonly merged: number; readonly after: number }
  readonly fields: { readonly before: number; readonly after: number; readonly prefilled: number }
  readonly days: PlanDays
  readonly visits: { readonly before: number; readonly after: number }
}
export const figuresOfNothing: ScenarioFigures = {
  materials: { before: 0, merged: 0, after: 0 },
  fields: { before: 0, after: 0, prefilled: 0 },
  days: { sequential: 0, statutory: 0, promised: 0, committed: 0 },
  visits: { before: 0, after: 0 },
}

export const figuresOf = ({ materials, fields, days, visits }: Plan): ScenarioFigures => ({
  materials: { before: materials.before, merged: materials.merged, after: materials.after },
  fields,
  days,
  visits: { before: visits.before, after: visits.after },
})
