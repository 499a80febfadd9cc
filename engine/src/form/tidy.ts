import { withoutUnseen } from '#engine/kernel'
import { isEmail, isPostcode } from './example-values.ts'
import { tidyAmount } from './tidy-amount.ts'
import { tidyDate } from './tidy-date.ts'
import { tidyName } from './tidy-name.ts'
import { tidyPhone } from './tidy-phone.ts'
import { compact } from './tidy-plain.ts'
import type { FieldShape, FieldType } from './types.ts'

const yes = new Set(['true', '是', '有', 'yes', 'y', '1'])
const no = new Set(['false', '否', '无', '没有', 'no', 'n', '0'])
const tidyBoolean = (text: string): string => {
  const plain = compact(text).toLowerCase()
  return yes.has(plain) ? 'true' : no.has(plain) ? 'false' : plain
}

/** A number of a document or a code: no blanks and dashes, capitals. */
const tidyCode = (text: string): string =>
  compact(text)
    .replace(/[\p{Pd}\u2212]/gu, '')
    .toUpperCase()

const tidyText = (text: string): string => withoutUnseen(text).normalize('NFC').trim()

const tidiers: Partial<Record<FieldType, (text: string, unit?: string | null) => string>> = {
  number: tidyAmount,
  integer: tidyAmount,
  date: tidyDate,
  boolean: tidyBoolean,
  id_number: tidyCode,
  uscc: tidyCode,
  phone: tidyPhone,
  person: (text) => tidyName(tidyText(text)),
}

/** F7. What the person meant, in the one way it is stored; texts lose what nobody sees (KE7), are trimmed and composed (NFC). */
export const tidy = (type: FieldType, text: string, unit?: string | null): string => {
  const once = (tidiers[type] ?? tidyText)(text, unit)
  // What one round laid bare (a blank within a word, a second label) is tidied too: twice is once.
  return once === text ? once : tidy(type, once, unit)
}

/** F42 The value of a field tidied: the same when the field is left as when it is checked. */
export const tidyValue = (field: FieldShape, text: string): string => {
  if (field.list) return text
  if (field.type === 'string' && (isEmail(field) || isPostcode(field))) return compact(text)
  return tidy(field.type, text, field.unit)
}
