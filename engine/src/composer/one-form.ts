import type { Catalogue, Matter } from '#engine/catalogue'
import type { AddedField } from './decided-cuts.ts'
import { makerOf } from './merge.ts'
import type { PlanField, PlanOptions } from './plan-types.ts'

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
