import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { beforeFault, checkValue, missing, type ValueContext } from './check-value.ts'
import { wayOf } from './delivery.ts'
import { isRealDay } from './real-day.ts'
import { type FieldState, fieldStates, mayShow } from './reckon.ts'
import { tidy } from './tidy.ts'
import type { FormField, FormValues } from './types.ts'

export type CheckOptions = Pick<ValueContext, 'today'>

const filled = (values: FormValues, element: string): boolean => (values[element] ?? '').trim() !== ''

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

/** F21. Of two right days, the one that is before the day it follows. */
const daysTurned = (fields: readonly FormField[], values: FormValues): readonly Problem[] =>
  fields.flatMap((field) => {
    const first =
      field.notBefore === null ? undefined : fields.find(({ element }) => element === field.notBefore)
    const [from, to] = [
      first && tidy('date', values[first.element] ?? ''),
      tidy('date', values[field.element] ?? ''),
    ]
    return first && from && to && isRealDay(from) && isRealDay(to) && to < from
      ? [beforeFault(field, first)]
      : []
  })

/** The chosen type of document that stands beside an identity number: `x_id_type` beside `x_id_number`, or the nearest enum naming the card. */
const documentTypeOf = (
  field: FormField,
  fields: readonly FormField[],
  values: FormValues,
): string | undefined => {
  if (field.type !== 'id_number') return undefined
  const stem = field.element.replace(/_?(number|no|hao|haoma)$/, '')
  const beside = fields.find(
    ({ element, type, options }) =>
      type === 'enum' && element.startsWith(stem) && options.some((option) => option.includes('身份证')),
  )
  return beside && values[beside.element]?.trim()
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

/** F15 Who receives it and where is asked only of what is sent: on another way it is neither checked nor kept. */
const applies = ({ requiredWhen }: FormField, values: FormValues): boolean =>
  requiredWhen !== 'courier' || wayOf(values) === 'courier'

/** F4, F5. Whether this field must be filled, given what else is. */
export const isRequired = (field: FormField, fields: readonly FormField[], values: FormValues): boolean => {
  if (!field.requiredWhen) return field.required
  return holds(field.requiredWhen, fields, values)
}

const checkFilled = (fields: readonly FormField[], values: FormValues, options: CheckOptions) =>
  fields
    .filter((field) => filled(values, field.element) && applies(field, values))
    .map((field) => ({
      field,
      result: checkValue(field, values[field.element] ?? '', {
        ...options,
        documentType: documentTypeOf(field, fields, values),
      }),
    }))

/** F6. Faults of what is filled in so far; nothing is thrown away and an empty field is no fault. */
export const draftFaults = (
  fields: readonly FormField[],
  values: FormValues,
  options: CheckOptions = {},
): readonly Problem[] => {
  const whole = asAnswered(fields, values)
  const faults = checkFilled(fields, whole, options)
  return [...faults.flatMap(({ result }) => (result.ok ? [] : result.problems)), ...daysTurned(fields, whole)]
}

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
  const checked = checkFilled(fields, values, options)
  const empty = new Set(missingFields(fields, values))
  const faults = new Map(checked.map(({ field, result }) => [field, result.ok ? [] : result.problems]))
  const problems = [
    ...fields.flatMap((field) => (empty.has(field) ? [missing(field)] : (faults.get(field) ?? []))),
    ...daysTurned(fields, values),
  ]
  if (problems.length > 0) return refuse(...problems)
  return ok(
    Object.fromEntries(
      checked.flatMap(({ field, result }) => (result.ok ? [[field.element, result.value]] : [])),
    ),
  )
}

/** F37 What a save makes of the fields nobody is asked for: of those that have a rule, in the form's order. */
export const toldNow = (
  fields: readonly FormField[],
  values: FormValues,
): { element: string; shown: FieldState['shown']; value: string; required: boolean }[] => {
  const states = fieldStates(fields, values)
  const held = asAnswered(fields, values)
  return fields.flatMap((field) => {
    const state = field.rule && states.get(field.element)
    if (!state || !mayShow(field, states)) return []
    const { shown, value } = state
    return [
      {
        element: field.element,
        shown,
        value,
        required: shown === 'ask' && isRequired(field, fields, held),
      },
    ]
  })
}
