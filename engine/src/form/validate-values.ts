import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { missing } from './check-value.ts'
import { wayOf } from './delivery.ts'
import { fieldStates, mayShow, notSoSaid } from './reckon.ts'
import { type CheckOptions, checkFilled, daysTurned, filled, typedFaults } from './typed-faults.ts'
import type { FormField, FormValues } from './types.ts'

/** F22 F37. The values with what the answers fix of them, whatever was typed there, and with what was decided not to be asked. */
export const asAnswered = (fields: readonly FormField[], values: FormValues): FormValues => {
  const held = [...fieldStates(fields, values)].map(([element, { value }]) => [element, value])
  return { ...values, ...Object.fromEntries(held) }
}

/** F37 Fields the person is asked for, with these values; the others are told or do not apply. */
const askedNow = (fields: readonly FormField[], values: FormValues): ((field: FormField) => boolean) => {
  const states = fieldStates(fields, values)
  return ({ element }) => states.get(element)?.shown === 'ask'
}

const holds = (
  condition: NonNullable<FormField['requiredWhen']>,
  fields: readonly FormField[],
  values: FormValues,
): boolean => {
  if (condition === 'courier') return wayOf(values) === 'courier'
  if (condition === 'agent') {
    return fields.some(({ requiredWhen, element }) => requiredWhen === 'agent' && filled(values, element))
  }
  return fields.some(
    ({ type, name, element }) =>
      type === 'enum' && /使用权|权属|房屋来源/.test(name) && /租/.test(values[element] ?? ''),
  )
}

/** F4, F5. Whether this field must be filled, given what else is. */
export const isRequired = (field: FormField, fields: readonly FormField[], values: FormValues): boolean => {
  if (!field.requiredWhen) return field.required
  return holds(field.requiredWhen, fields, values)
}

/** F46 Lists that are not as a whole what they must be. */
const notSoFaults = (fields: readonly FormField[], values: FormValues): Problem[] =>
  [...fieldStates(fields, values).values()].flatMap(({ notSo = [] }) => notSo)

/** F6. Faults of what is filled in so far; nothing is thrown away and an empty field is no fault. */
export const draftFaults = (
  fields: readonly FormField[],
  values: FormValues,
  options: CheckOptions = {},
): readonly Problem[] => [
  ...typedFaults(fields, asAnswered(fields, values), options),
  ...notSoFaults(fields, values),
]

/** Fields that still must be filled before submission, in the form's order. */
export const missingFields = (fields: readonly FormField[], values: FormValues): readonly FormField[] => {
  const isAsked = askedNow(fields, values)
  return fields.filter(
    (field) => !filled(values, field.element) && isAsked(field) && isRequired(field, fields, values),
  )
}

/**
 * F6. All values of a submission: the tidied texts of the form's own fields, or every fault at once in the form's order.
 * Values of elements that are not on the form are left out: no department asked for them (C10).
 */
export const validateValues = (
  fields: readonly FormField[],
  typed: FormValues,
  options: CheckOptions = {},
): Result<FormValues> => {
  const values = asAnswered(fields, typed)
  const checked = checkFilled(fields, values, { ...options, whole: true })
  const empty = new Set(missingFields(fields, values))
  const faults = new Map(checked.map(({ field, result }) => [field, result.ok ? [] : result.problems]))
  const problems = [
    ...fields.flatMap((field) => (empty.has(field) ? [missing(field)] : (faults.get(field) ?? []))),
    ...daysTurned(fields, values),
    ...notSoFaults(fields, typed),
  ]
  if (problems.length > 0) return refuse(...problems)
  return ok(
    Object.fromEntries(
      checked.flatMap(({ field, result }) => (result.ok ? [[field.element, result.value]] : [])),
    ),
  )
}

/** F37 F46 What a save makes of the fields nobody is asked for, and of lists that must be something as a whole; in the form's order. */
export const toldNow = (fields: readonly FormField[], values: FormValues) => {
  const states = fieldStates(fields, values)
  const held = asAnswered(fields, values)
  return fields.flatMap((field) => {
    const state = field.rule || field.musts?.length ? states.get(field.element) : undefined
    if (!state || !mayShow(field, states)) return []
    const { shown, value, aside } = state
    return [
      {
        element: field.element,
        shown,
        value,
        required: shown === 'ask' && isRequired(field, fields, held),
        ...notSoSaid(state),
        aside,
      },
    ]
  })
}
