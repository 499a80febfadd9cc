import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { creditCodeFault } from './credit-code.ts'
import { deliveryFault, leadsSomewhere } from './delivery-faults.ts'
import { exampleFor, isEmail, isPostcode } from './example-values.ts'
import { documentNamed, fitsSomeDocument, kindNamed, standsForCard } from './identity-document.ts'
import { identityNumberFault } from './identity-number.ts'
import { failForm } from './problems.ts'
import { isFarDay } from './ranges.ts'
import { isRealDay } from './real-day.ts'
import { tidyValue } from './tidy.ts'
import { isUnclearMoney } from './tidy-amount.ts'
import { isUnclearDay } from './tidy-date.ts'
import { isTradeName, tradeNameFault } from './trade-name.ts'
import type { FieldShape, FieldType } from './types.ts'

/** What else is known while one value is checked. */
export type ValueContext = {
  /** Chosen type of identity document, when the form has a field for it. */
  readonly documentType?: string
  /** YYYY-MM-DD; refuses births in the future. */
  readonly today?: string
}

type Code = Parameters<typeof failForm>[0]
type Checker = (text: string, field: FieldShape, context: ValueContext) => Problem | null

/** Longest values, in characters. A name of one and of forty characters is a name. */
const limits: Record<FieldType, number> = {
  string: 2000,
  address: 300,
  person: 200,
  number: 18,
  integer: 15,
  date: 20,
  boolean: 10,
  enum: 100,
  id_number: 40,
  uscc: 40,
  phone: 30,
  file: 300,
  // A list is judged cell by cell (check-rows.ts).
  rows: 2_000_000,
}

const problem = (code: Code, field: FieldShape, more: Record<string, string | number> = {}): Problem =>
  failForm(
    code,
    { name: field.name, nameEn: field.nameEn, example: exampleFor(field), ...more },
    field.element,
  )

export const missing = (field: FieldShape): Problem =>
  problem(field.element === 'delivery_method' ? 'delivery_missing' : 'value_missing', field)

const checkText: Checker = (text, field) => {
  if (isEmail(field))
    return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) ? null : problem('value_not_email', field)
  if (isPostcode(field)) return /^\d{6}$/.test(text) ? null : problem('value_not_postcode', field)
  const fault = isTradeName(field) ? tradeNameFault(text) : undefined
  return fault ? problem(fault, field) : null
}

/** F21 A number that cannot be true: beyond what its field can hold. */
const beyond = (text: string, field: FieldShape): Problem | null => {
  const [least = 0, most = Number.MAX_SAFE_INTEGER] = field.range ?? []
  const value = Number(text)
  if (value < least && least === 0) return problem('value_below_zero', field)
  return value < least || value > most ? problem('value_beyond', field, { least, most }) : null
}

const checkNumber: Checker = (text, field) =>
  /^[+-]?\d+(\.\d+)?$/.test(text)
    ? beyond(text, field)
    : problem(isUnclearMoney(text, field.unit) ? 'value_money_unclear' : 'value_not_number', field)

const checkInteger: Checker = (text, field) =>
  /^[+-]?\d+$/.test(text) ? beyond(text, field) : problem('value_not_integer', field)

/** F21 Without today nothing is known of past and coming: whoever hands in knows it. */
const checkDate: Checker = (text, field, { today }) => {
  if (isUnclearDay(text)) return problem('value_day_unclear', field)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return problem('value_not_date', field)
  if (!isRealDay(text)) return problem('value_no_such_day', field)
  if (isFarDay(text, today ?? text)) return problem('value_day_far', field)
  if (!today) return null
  if (field.day === 'past' && text > today) return problem('value_day_to_come', field)
  return field.day === 'coming' && text < today ? problem('value_day_passed', field) : null
}

const checkOption: Checker = (text, field) =>
  field.options.includes(text)
    ? null
    : problem(field.isNarrowed ? 'value_not_as_answered' : 'value_not_option', field, {
        options: field.options.join('、'),
      })

const checkPhone: Checker = (text, field) => {
  const mobile = /^1[3-9]\d{9}$/
  const landline = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/
  const service = /^(400|800)-?\d{3}-?\d{4}$/
  if (mobile.test(text) || landline.test(text) || service.test(text)) return null
  return problem(/^[2-9]\d{6,7}$/.test(text) ? 'value_phone_without_area' : 'value_not_phone', field)
}

const checkCreditCode: Checker = (text, field) => {
  const fault = creditCodeFault(text)
  return (
    fault &&
    problem(fault === 'shape' ? 'value_uscc_shape' : 'value_uscc_check', field, { length: [...text].length })
  )
}

const identityCodes = {
  shape: 'value_identity_shape',
  birth: 'value_identity_birth',
  check: 'value_identity_check',
} as const

const checkIdentity: Checker = (text, field, { documentType, today }) => {
  if (documentType && kindNamed(documentType) !== 'resident_card') {
    const { name, fits, example } = documentNamed(documentType)
    return fits(text) ? null : problem('value_document_shape', field, { document: name, example })
  }
  const fault = identityNumberFault(text, today)
  if (!fault) return null
  // F20 A field that asks for the card by name takes what stands for it; one that chose it beside itself does not.
  if (!documentType && standsForCard(text)) return null
  // A field that neither names the card nor has a type beside it takes any document, and an organisation's code.
  const open = !documentType && !/身份证/.test(field.name)
  if (open && (creditCodeFault(text) === null || fitsSomeDocument(text))) return null
  return problem(identityCodes[fault], field, { length: [...text].length })
}

/** Signs of programs and pictures; a name may be a firm's, with brackets and figures, or several with commas. */
const inNoName = /[<>=|{}\\^~`$#%*"]|\p{Extended_Pictographic}/u

const checkers: Record<FieldType, Checker> = {
  string: checkText,
  address: (text, field) => (leadsSomewhere(text) ? null : problem('value_no_place', field)),
  file: () => null,
  rows: () => null,
  person: (text, field) => {
    if (!/\p{L}/u.test(text)) return problem('value_not_name', field)
    return inNoName.test(text) ? problem('value_name_signs', field) : null
  },
  number: checkNumber,
  integer: checkInteger,
  date: checkDate,
  boolean: (text, field) => (text === 'true' || text === 'false' ? null : problem('value_not_yes_no', field)),
  enum: checkOption,
  id_number: checkIdentity,
  uscc: checkCreditCode,
  phone: checkPhone,
}

/** F21 Both days are right, but one is before the day it follows. */
export const beforeFault = (field: FieldShape, first: FieldShape): Problem =>
  problem('value_before', field, { first: first.name, firstEn: first.nameEn })

/** Checks one filled value and gives it back tidied (F7). The caller decides what an empty one means. */
export const checkValue = (field: FieldShape, raw: string, context: ValueContext = {}): Result<string> => {
  const text = tidyValue(field, raw)
  const length = [...text].length
  const limit = field.longest ?? limits[field.type]
  const own = deliveryFault(field, text)
  const fault =
    length > limit
      ? problem('value_too_long', field, { length, limit })
      : own
        ? problem(own, field)
        : checkers[field.type](text, field, context)
  return fault ? refuse(fault) : ok(text)
}
