import type { FieldType } from './types.ts'

/** Full-width digits, letters and signs to their usual width: phones with a Chinese keyboard type them without notice. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')

const compact = (text: string): string => halfWidth(text).replace(/[\s\u200b\ufeff]/g, '')

const tidyDate = (text: string): string => {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(compact(text))
  if (!match) return compact(text)
  return `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
}

const tidyPhone = (text: string): string => {
  const plain = compact(text)
    .replace(/[()—–]/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^(\+86|0086)-?/, '')
  const digits = plain.replace(/-/g, '')
  return /^(86)?1[3-9]\d{9}$/.test(digits) ? digits.slice(-11) : plain.replace(/-+/g, '-')
}

const yes = new Set(['true', '是', '有', 'yes', 'y', '1'])
const no = new Set(['false', '否', '无', '没有', 'no', 'n', '0'])
const tidyBoolean = (text: string): string => {
  const plain = compact(text).toLowerCase()
  return yes.has(plain) ? 'true' : no.has(plain) ? 'false' : plain
}

const tidiers: Partial<Record<FieldType, (text: string) => string>> = {
  number: (text) => compact(text).replace(/(?<=\d),(?=\d{3}(\D|$))/g, ''),
  integer: (text) => compact(text).replace(/(?<=\d),(?=\d{3}(\D|$))/g, ''),
  date: tidyDate,
  boolean: tidyBoolean,
  id_number: (text) => compact(text).replace(/-/g, '').toUpperCase(),
  uscc: (text) => compact(text).replace(/-/g, '').toUpperCase(),
  phone: tidyPhone,
}

/** F7. What the person meant, in the one way it is stored; texts are only trimmed and composed (NFC). */
export const tidy = (type: FieldType, text: string): string => {
  const tidier = tidiers[type]
  return tidier ? tidier(text) : text.normalize('NFC').trim()
}
