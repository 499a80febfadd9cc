import { Type } from '@sinclair/typebox'
import { type Catalogue, cutsFieldOf, type FieldReason, type OneThing } from '#engine/catalogue'
import type { Plan } from '#engine/composer'
import { fieldsOf, wholeForm } from '#engine/form'
import { type Data, nullable, oneOf } from '#engine/kernel'

/** Fields of a plan that get their value after the case was handed in: from the inspector at the visit, or from the person (D9). */

const Text = Type.String()

/** `on_site`: the inspector records it at the visit; `later`: the person is asked when one of its matters has started. */
export const afterKinds = ['on_site', 'later'] as const
export type AfterKind = (typeof afterKinds)[number]

/** F65 One of them: the matters whose forms want it, and whether a grant asks for it (C85). */
export const AfterField = Type.Object({
  element: Text,
  name: Text,
  nameEn: Text,
  kind: oneOf(afterKinds),
  matters: Type.Array(Text),
  required: Type.Boolean(),
})
export type AfterField = Data<typeof AfterField>

/** One record of values that came after hand-in; `on` the day of the visit, `by` an account. */
export const Recorded = Type.Object({
  kind: oneOf(afterKinds),
  /** Of the visit: for which matter; null for what the person answered. */
  matter: nullable(Text),
  elements: Type.Array(Text),
  /** Of them what is not there: the inspector looked, and a shop has none of it. */
  absent: Type.Array(Text),
  on: Text,
  reason: nullable(Text),
  at: Text,
  by: Text,
})

const isAfter = (reason: FieldReason | undefined): reason is AfterKind =>
  reason === 'on_site' || reason === 'later'

/**
 * F65 Every field of the plan that the ledger leaves to the visit or to later, once, in the form's order. What an inspector records must
 * be recorded; what is asked later must be answered where the form would have asked for it (F4).
 */
export const afterFields = (catalogue: Catalogue, thing: OneThing, composed: Plan): AfterField[] => {
  const planned = new Set(composed.matters.map(({ code }) => code))
  /** The matters whose own row has this reason; a row may name the matter that waits for it. */
  const wanting = (element: string, kind: AfterKind, askedBy: readonly string[]): string[] => {
    const own = (thing.field_cuts ?? []).filter((cut) => cut.element === element && cut.reason === kind)
    const found = askedBy.flatMap((code) => {
      const matter = catalogue.matter.get(code)
      const cut = matter && own.find((one) => cutsFieldOf(one, matter))
      return cut ? [cut.before !== undefined && planned.has(cut.before) ? cut.before : code] : []
    })
    return [...new Set(found)]
  }
  return fieldsOf(wholeForm(composed, catalogue)).flatMap((field) => {
    const kind = field.rule?.cut.reason
    if (!isAfter(kind)) return []
    const { element, name, nameEn, askedBy, required } = field
    const matters = wanting(element, kind, askedBy)
    return [{ element, name, nameEn, kind, matters, required: kind === 'on_site' || required }]
  })
}

/** Their names in one line, for a refusal. */
export const fieldNames = (fields: readonly Pick<AfterField, 'name' | 'nameEn'>[]) => ({
  fields: fields.map(({ name }) => name).join('、'),
  fieldsEn: fields.map(({ nameEn }) => nameEn).join(', '),
})
