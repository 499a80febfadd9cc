import {
  type Catalogue,
  deliveryElementOf,
  type FieldCut,
  type Matter,
  type OneThing,
} from '#engine/catalogue'
import type { AddedField } from './decided-cuts.ts'
import { type Asked, dependsOnForm, fieldDecisions } from './field-decisions.ts'
import { makerOf } from './merge.ts'
import type { PlanField, PlanOptions } from './plan-types.ts'

/** C8 The way of the results is asked by the platform, once for all matters: a department's field of that kind is none of the one form. */
const askedOnce = (catalogue: Catalogue, id: string): boolean => {
  const element = catalogue.element.get(id)
  return element !== undefined && deliveryElementOf(element) !== null
}

/** D7 The fields a matter's own form asks for, without the way of the results, which no department decides on. */
export const ownFields = (catalogue: Catalogue, matter: Matter): readonly string[] =>
  (matter.form_fields ?? []).filter((element) => !askedOnce(catalogue, element))

/**
 * D10 What the person fills in of an element: a list has as many fields as columns, however many rows. D12 Columns that stand in it only
 * if asked for are those of `asked`.
 */
export const columnsOf = (
  catalogue: Catalogue,
  element: string,
  asked: PlanField['columns'] = [],
): readonly string[] => {
  const list = catalogue.element.get(element)?.list
  if (!list) return [element]
  const { columns, if_asked: ifAsked = [] } = list
  return columns.filter((id) => !ifAsked.includes(id) || asked.some((column) => column.element === id))
}

/** D10 What a source fills of an element: of a list, the columns that are read from the same paper. */
export const columnsFilled = (
  catalogue: Catalogue,
  { element, prefillFrom, columns }: Pick<PlanField, 'element' | 'prefillFrom' | 'columns'>,
): readonly string[] =>
  prefillFrom === null
    ? []
    : columnsOf(catalogue, element, columns).filter(
        (column) => column === element || catalogue.element.get(column)?.from === prefillFrom,
      )

/** The thing with the rows on fields that count. */
const counted = (thing: OneThing, { cuts, fieldCuts }: PlanOptions): OneThing => {
  if (!thing.field_cuts?.length || (cuts !== false && fieldCuts === undefined)) return thing
  const read = fieldCuts === 'sourced' && cuts !== false
  return { ...thing, field_cuts: thing.field_cuts.filter(({ verified }) => read && verified === 'sourced') }
}

/** D12 Columns that a form names and whose list is on the form are no fields of their own: they go into the list. */
const foldColumns = (
  catalogue: Catalogue,
  fields: Map<string, string[]>,
): ReadonlyMap<string, NonNullable<PlanField['columns']>> => {
  const folded = new Map<string, NonNullable<PlanField['columns']>>()
  for (const [element, askedBy] of fields) {
    const found = (catalogue.element.get(element)?.list?.if_asked ?? []).flatMap((column) => {
      const asking = fields.get(column)
      return asking ? [{ element: column, askedBy: asking }] : []
    })
    if (found.length === 0) continue
    folded.set(element, found)
    fields.set(element, [...new Set([...askedBy, ...found.flatMap((column) => column.askedBy)])])
  }
  for (const { element } of [...folded.values()].flat()) fields.delete(element)
  return folded
}

/** D9 Tried before a source and a result: one value under two names, and what was answered or can be reckoned. */
const goesBeforeSource: ReadonlySet<FieldCut['reason']> = new Set(['same_fact', 'answered', 'derived'])

/**
 * D7 The distinct fields of all forms, in the order the matters ask, then what stands in place of generated papers. A source
 * fills a field when the material it is read from has a connected source and does not first come into being inside this plan.
 */
export const oneForm = (
  catalogue: Catalogue,
  { thing, matters, answers, drawn }: Asked,
  options: PlanOptions,
  added: readonly AddedField[] = [],
): readonly PlanField[] => {
  const fields = new Map<string, string[]>()
  const ask = (element: string, matter: string) => {
    if (askedOnce(catalogue, element)) return
    const asking = fields.get(element)
    if (asking === undefined) fields.set(element, [matter])
    else if (!asking.includes(matter)) asking.push(matter)
  }
  for (const matter of matters) for (const element of matter.form_fields ?? []) ask(element, matter.code)
  for (const { element, matter } of added) ask(element, matter)
  const folded = foldColumns(catalogue, fields)
  const decided = fieldDecisions(
    catalogue,
    { thing: counted(thing, options), matters, answers, drawn },
    fields,
  )
  const cutOf = (element: string, prefillFrom: string | null): FieldCut | undefined => {
    const cut = decided.get(element)
    // D9 What a source or a result says goes before a usual value, and before asking later.
    const isKnown = prefillFrom !== null || fromResult(catalogue, matters, element)
    return cut && isKnown && !goesBeforeSource.has(cut.reason) ? undefined : cut
  }
  return [...fields].map(([element, askedBy]) => {
    const prefillFrom = sourceOf(catalogue, matters, element, options, answers)
    const cut = cutOf(element, prefillFrom)
    const columns = folded.get(element)
    return {
      element,
      askedBy,
      prefillFrom: cut ? null : prefillFrom,
      ...(columns && { columns }),
      ...(cut && { cut }),
      ...(cut && dependsOnForm(catalogue, thing, cut, fields) && { dependsOnForm: true as const }),
    }
  })
}

/** The material whose connected source fills a field, when one can. */
export const sourceOf = (
  catalogue: Catalogue,
  matters: readonly Matter[],
  element: string,
  { sources }: Pick<PlanOptions, 'sources'>,
  answers: Asked['answers'],
): string | null => {
  const { from, from_if: own } = catalogue.element.get(element) ?? {}
  // D16
  if (own !== undefined && answers[own] === false) return null
  if (!from || !sources || !catalogue.connected(from)) return null
  return makerOf(catalogue, matters, from, '') ? null : from
}

/** F3 A field that is first known from a result of this plan: its material is made here, and the making matter does not ask for it. */
export const fromResult = (catalogue: Catalogue, matters: readonly Matter[], element: string): boolean => {
  const from = catalogue.element.get(element)?.from
  const maker = from && makerOf(catalogue, matters, from, '')
  return Boolean(maker && !catalogue.matter.get(maker)?.form_fields?.includes(element))
}
