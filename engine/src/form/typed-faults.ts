import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { checkRows, isList } from './check-rows.ts'
import { beforeFault, checkValue, type ValueContext } from './check-value.ts'
import { wayOf } from './delivery.ts'
import { isRealDay } from './real-day.ts'
import { tidy } from './tidy.ts'
import type { FieldShape, FormValues, RequiredWhen } from './types.ts'

export type CheckOptions = Pick<ValueContext, 'today'>

/** What a field is judged by: the screen knows as much of it as the server. */
export type CheckedField = FieldShape & {
  /** F21 The element whose day this one may not be before. */
  readonly notBefore?: string | null
  readonly requiredWhen?: RequiredWhen | null
}

export const filled = (values: FormValues, element: string): boolean => (values[element] ?? '').trim() !== ''

/** F21. Of two right days, the one that is before the day it follows. */
export const daysTurned = (fields: readonly CheckedField[], values: FormValues): readonly Problem[] =>
  fields.flatMap((field) => {
    const first = !field.notBefore ? undefined : fields.find(({ element }) => element === field.notBefore)
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
  field: CheckedField,
  fields: readonly CheckedField[],
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

/** F15 Who receives it and where is asked only of what is sent: on another way it is neither checked nor kept. */
const applies = ({ requiredWhen }: CheckedField, values: FormValues): boolean =>
  requiredWhen !== 'courier' || wayOf(values) === 'courier'

const checkField = (
  field: CheckedField,
  text: string,
  context: ValueContext & { readonly whole: boolean },
): Result<string> => {
  if (!isList(field)) return checkValue(field, text, context)
  const { problems, value } = checkRows(field, text, context)
  return problems.length ? refuse(...problems) : ok(value)
}

/** `whole`: as it is handed in, so that a list must be complete (F40). */
export const checkFilled = <Field extends CheckedField>(
  fields: readonly Field[],
  values: FormValues,
  options: CheckOptions & { readonly whole: boolean },
) =>
  fields
    .filter((field) => filled(values, field.element) && applies(field, values))
    .map((field) => ({
      field,
      result: checkField(field, values[field.element] ?? '', {
        ...options,
        documentType: documentTypeOf(field, fields, values),
      }),
    }))

/** F38. Faults of these values as they stand, the same on the screen as on the server; an empty field has none. */
export const typedFaults = (
  fields: readonly CheckedField[],
  values: FormValues,
  options: CheckOptions = {},
): readonly Problem[] => [
  ...checkFilled(fields, values, { ...options, whole: false }).flatMap(({ result }) =>
    result.ok ? [] : result.problems,
  ),
  ...daysTurned(fields, values),
]

/** F38 What the screen must know of a field to judge its value as the server does. */
export const judgedBy = ({ range, day, notBefore, longest, isNarrowed, example }: CheckedField) => ({
  example: example ?? null,
  range: range ? [...range] : null,
  day: day ?? null,
  notBefore: notBefore ?? null,
  longest: longest ?? null,
  isNarrowed: isNarrowed ?? false,
})
