import { deliveryPart, typedFaults } from '#engine/form'
import { sentence } from '#engine/kernel'
import type { FormField, FormView } from '../../contract/client.ts'

export type FieldFault = { readonly element: string; readonly zh: string; readonly en: string }
type Values = Readonly<Record<string, string>>

/** F40 The field a fault stands in: of a cell, the list. */
export const fieldOf = (element: string): string => element.split('/')[0] ?? element

/** F22 F37 What an answer fixed, what does not apply and what is told without a choice hold whatever was typed there before. */
const holds = ({ isFixed, shown, decision }: FormField): boolean =>
  isFixed || shown === 'hide' || (shown === 'tell' && decision?.mayChange !== true)

/** F38 Faults of what stands on the screen, judged here by what judges it on the server. */
export const judgeHere = (
  { sections, today }: Pick<FormView, 'sections' | 'today'>,
  typed: Values,
): readonly FieldFault[] => {
  const fields = sections.flatMap((section) => section.fields)
  const values = Object.fromEntries(
    fields.map((field) => [
      field.element,
      holds(field) ? field.value : (typed[field.element] ?? field.value),
    ]),
  )
  const shapes = sections.flatMap(({ id, fields }) =>
    fields.map((field) => ({
      ...field,
      // F15 The parts of a delivery count where it is sent.
      requiredWhen: id === deliveryPart && field.element !== 'delivery_method' ? ('courier' as const) : null,
    })),
  )
  // F46 What the lists are not as a whole only the server reckons; it told it when they were saved.
  const notSo = fields.flatMap(({ element, shown, notSo }) =>
    shown === 'ask' ? notSo.map((said) => ({ element, ...said })) : [],
  )
  return [
    ...typedFaults(shapes, values, { today }).map((fault) => ({
      element: fault.place ?? '',
      zh: sentence(fault, 'zh'),
      en: sentence(fault, 'en'),
    })),
    ...notSo,
  ]
}
