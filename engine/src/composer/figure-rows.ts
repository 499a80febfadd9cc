import { type Catalogue, type FieldCut, type OneThing, sampleAnswers } from '#engine/catalogue'
import { columnsOf, fromResult, sourceOf } from './one-form.ts'
import { plan } from './plan.ts'
import type {
  CutDecision,
  DropReason,
  PaperForm,
  Plan,
  PlanCommitment,
  PlanField,
  PlanOptions,
} from './plan-types.ts'
import { type QuestionRow, textQuestions } from './text-questions.ts'

/** One requirement row of a sample: asked by one matter, and what becomes of it. */
export type MaterialRow = {
  readonly thing: string
  readonly matter: string
  readonly material: string
  readonly asNamed: string
  readonly outcome: 'hand_in' | DropReason
  /** What serves instead or who decided (D5); for what is handed in, null. */
  readonly by: string | null
  readonly form: PaperForm | null
  readonly decision: CutDecision | null
}

/** One distinct field of a sample's one form. */
export type FieldRow = {
  readonly thing: string
  readonly element: string
  /** D10 The list whose column it is. */
  readonly list?: string
  /** Matters whose own form asks for it. */
  readonly askedBy: readonly string[]
  /** Matters of which it replaces a paper (cuts that add a field). */
  readonly inPlaceOf: readonly string[]
  /** Who fills it: a connected source, a result of this very plan, the person, or nobody by decision of the joint team (D9). */
  readonly filledBy: 'source' | 'result' | 'person' | 'decision'
  /** Who would fill it without the decision. */
  readonly otherwise: 'source' | 'result' | 'person'
  readonly from: string | null
  /** The decision, also of a field that is asked only if it applies. */
  readonly cut: FieldCut | null
}

/** One matter of a sample with its limits in working days and its place at promised limits. */
export type DayRow = {
  readonly thing: string
  readonly matter: string
  readonly department: string
  readonly statutoryDays: number
  readonly promisedDays: number
  readonly excludedDays: number
  readonly prerequisites: readonly string[]
  readonly start: number
  readonly end: number
  readonly critical: boolean
  readonly counterVisits: number
  /** D17 null where it may not be decided on a promise. */
  readonly commitment: PlanCommitment | null
}

type VisitRow = { readonly thing: string; readonly code: string; readonly subject: string }

/** Everything the figures are counted from, one row a fact, over the samples of all things. */
export type FigureRows = {
  readonly materials: readonly MaterialRow[]
  readonly fields: readonly FieldRow[]
  readonly days: readonly DayRow[]
  readonly visits: readonly VisitRow[]
  readonly questions: readonly QuestionRow[]
}

const materialRows = ({ thing, materials }: Plan): MaterialRow[] => [
  ...materials.submit.map(
    ({ material, askedBy, asNamed, form }): MaterialRow => ({
      thing,
      matter: askedBy[0] ?? '',
      material,
      asNamed: asNamed[0] ?? '',
      outcome: 'hand_in',
      by: null,
      form,
      decision: null,
    }),
  ),
  ...materials.dropped.map(
    ({ reason, decision, ...row }): MaterialRow => ({
      thing,
      ...row,
      outcome: reason,
      form: null,
      decision: decision ?? null,
    }),
  ),
]

const fieldRows = (
  catalogue: Catalogue,
  { thing, form, matters, answers }: Plan,
  options: PlanOptions,
): FieldRow[] => {
  const full = matters.flatMap(({ code }) => catalogue.matter.get(code) ?? [])
  const own = (code: string, element: string) =>
    catalogue.matter.get(code)?.form_fields?.includes(element) ?? false
  /** D10 A source that fills a list fills of its columns those that are read from the same paper. */
  const otherwise = ({ element }: PlanField, column: string): FieldRow['otherwise'] => {
    const source = sourceOf(catalogue, full, element, options, answers)
    if (source && (column === element || catalogue.element.get(column)?.from === source)) return 'source'
    return fromResult(catalogue, full, element) ? 'result' : 'person'
  }
  const rowsOf = (field: PlanField) =>
    columnsOf(catalogue, field.element, field.columns).map((column) => {
      const asked = field.columns?.find(({ element }) => element === column)
      return { field, column, named: asked ? column : field.element, askedBy: (asked ?? field).askedBy }
    })
  return form.flatMap(rowsOf).map(({ field, column, named, askedBy }) => ({
    thing,
    element: column,
    ...(column !== field.element && { list: field.element }),
    askedBy: askedBy.filter((code) => own(code, named)),
    inPlaceOf: askedBy.filter((code) => !own(code, named)),
    filledBy: field.cut && !field.dependsOnForm ? 'decision' : otherwise(field, column),
    otherwise: otherwise(field, column),
    from: field.prefillFrom ?? catalogue.element.get(field.element)?.from ?? null,
    cut: field.cut ?? null,
  }))
}

const dayRows = (catalogue: Catalogue, { thing, matters }: Plan): DayRow[] =>
  matters.map(({ code, name: _name, slack: _slack, ...row }) => ({
    thing,
    matter: code,
    ...row,
    counterVisits: catalogue.matter.get(code)?.counter_visits ?? 0,
  }))

export const rowsOfPlan = (
  catalogue: Catalogue,
  composed: Plan,
  options: PlanOptions = { sources: true },
): FigureRows => ({
  materials: materialRows(composed),
  fields: fieldRows(catalogue, composed, options),
  days: dayRows(catalogue, composed),
  visits: composed.visits.reasons.map((reason) => ({ thing: composed.thing, ...reason })),
  questions: textQuestions(catalogue, composed),
})

/**
 * D7 The rows behind the figures, over the samples of the given things. Every view can be counted from them: without the joint
 * team's decisions, a row with a `decision` would be handed in, a field without `askedBy` would not be there, and one with a `cut`
 * would be filled by who is named `otherwise`.
 */
export const figureRows = (
  catalogue: Catalogue,
  options: PlanOptions = { sources: true },
  things: readonly OneThing[] = catalogue.things,
): FigureRows => {
  const each = things.map((thing) =>
    rowsOfPlan(catalogue, plan(catalogue, thing, sampleAnswers(thing), options), options),
  )
  return {
    materials: each.flatMap(({ materials }) => materials),
    fields: each.flatMap(({ fields }) => fields),
    days: each.flatMap(({ days }) => days),
    visits: each.flatMap(({ visits }) => visits),
    questions: each.flatMap(({ questions }) => questions),
  }
}
