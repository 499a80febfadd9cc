import { type Catalogue, deliveryElementOf, type Matter } from '#engine/catalogue'
import type { AddedField } from './decided-cuts.ts'
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
 * D7 The distinct fields of all forms, in the order the matters ask, then what stands in place of generated papers. A source
 * fills a field when the material it is read from has a connected source and does not first come into being inside this plan.
 */
export const oneForm = (
  catalogue: Catalogue,
  matters: readonly Matter[],
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
  const source = (element: string): string | null => {
    const from = catalogue.element.get(element)?.from
    if (!from || !options.sources || !catalogue.connected(from)) return null
    return makerOf(catalogue, matters, from, '') ? null : from
  }
  return [...fields].map(([element, askedBy]) => ({ element, askedBy, prefillFrom: source(element) }))
}

/** F3 A field that is first known from a result of this plan: its material is made here, and the making matter does not ask for it. */
export const fromResult = (catalogue: Catalogue, matters: readonly Matter[], element: string): boolean => {
  const from = catalogue.element.get(element)?.from
  const maker = from && makerOf(catalogue, matters, from, '')
  return Boolean(maker && !catalogue.matter.get(maker)?.form_fields?.includes(element))
}
