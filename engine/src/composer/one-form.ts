import type { Catalogue, Matter } from '#engine/catalogue'
import { makerOf } from './merge.ts'
import type { PlanField, PlanOptions } from './plan-types.ts'

/**
 * D7 The distinct fields of all forms, in the order the matters ask. A source fills a field when the material it is read from
 * has a connected source and does not first come into being inside this very plan.
 */
export const oneForm = (
  catalogue: Catalogue,
  matters: readonly Matter[],
  options: PlanOptions,
): readonly PlanField[] => {
  const fields = new Map<string, string[]>()
  for (const { code, form_fields } of matters) {
    for (const element of form_fields ?? []) {
      const asking = fields.get(element)
      if (asking === undefined) fields.set(element, [code])
      else if (asking.at(-1) !== code) asking.push(code)
    }
  }
  const source = (element: string): string | null => {
    const from = catalogue.element.get(element)?.from
    if (!from || !options.sources || !catalogue.connected(from)) return null
    return makerOf(catalogue, matters, from, '') ? null : from
  }
  return [...fields].map(([element, askedBy]) => ({ element, askedBy, prefillFrom: source(element) }))
}
