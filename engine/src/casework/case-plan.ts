import type { Answers, Catalogue, OneThing, Requirement } from '#engine/catalogue'
import type { DroppedRow, Plan } from '#engine/composer'

/** One matter of a case: everything casework needs of it, copied at submission so that a case stays on its version (D2). */
export type CaseMatter = {
  readonly code: string
  readonly name: string
  readonly department: string
  readonly prerequisites: readonly string[]
  readonly statutoryDays: number
  readonly promisedDays: number
  readonly excludedDays: number
  readonly start: number
  readonly end: number
  readonly result: {
    readonly name: string
    readonly kind: string
    readonly material: string | null
    readonly validYears: number | null
  }
}

/** One paper to hand in, with who asks for it in which words. */
export type CaseRequirement = {
  readonly material: string
  readonly name: string
  readonly form: Requirement['form']
  readonly copies: number
  readonly necessity: Requirement['necessity']
  readonly askedBy: readonly { readonly matter: string; readonly asNamed: string }[]
  /** Set when a source should have given it and did not (X1): why the person is asked after all. */
  readonly because: { readonly zh: string; readonly en: string } | null
}

/** The plan as a case carries it. */
export type CasePlan = {
  readonly thing: string
  readonly name: string
  readonly lead: string
  readonly matters: readonly CaseMatter[]
  readonly requirements: readonly CaseRequirement[]
  readonly dropped: readonly DroppedRow[]
  readonly answers: Answers
  readonly figures: {
    readonly materials: { readonly before: number; readonly after: number }
    readonly fields: { readonly before: number; readonly after: number; readonly prefilled: number }
    readonly days: { readonly sequential: number; readonly promised: number }
    readonly visits: { readonly before: number; readonly after: number }
  }
}

/** Copies what a case needs out of a composed plan. */
export const casePlan = (catalogue: Catalogue, thing: OneThing, composed: Plan): CasePlan => ({
  thing: thing.code,
  name: thing.name,
  lead: composed.lead.department,
  matters: composed.matters.map((matter) => {
    const result = catalogue.matter.get(matter.code)?.result
    return {
      code: matter.code,
      name: matter.name,
      department: matter.department,
      prerequisites: matter.prerequisites,
      statutoryDays: matter.statutoryDays,
      promisedDays: matter.promisedDays,
      excludedDays: matter.excludedDays,
      start: matter.start,
      end: matter.end,
      result: {
        name: result?.name ?? '',
        kind: result?.kind ?? '',
        material: result?.material ?? null,
        validYears: result?.valid_years ?? null,
      },
    }
  }),
  requirements: composed.materials.submit.map((row) => ({
    material: row.material,
    name: row.name,
    form: row.form,
    copies: row.copies,
    necessity: row.necessity,
    askedBy: row.askedBy.map((matter, index) => ({ matter, asNamed: row.asNamed[index] ?? row.name })),
    because: null,
  })),
  dropped: composed.materials.dropped,
  answers: composed.answers,
  figures: {
    materials: { before: composed.materials.before, after: composed.materials.after },
    fields: composed.fields,
    days: { sequential: composed.days.sequential, promised: composed.days.promised },
    visits: { before: composed.visits.before, after: composed.visits.after },
  },
})
