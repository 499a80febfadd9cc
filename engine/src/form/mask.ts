import type { DataElement } from '#engine/catalogue'
import type { FieldType } from './types.ts'

const compoundSurnames = /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|长孙|宇文|端木|南宫)/
const stars = (count: number) => '*'.repeat(Math.max(0, count))

const maskName = (name: string): string => {
  const text = name.trim()
  if (!text) return ''
  if (!/^\p{Script=Han}/u.test(text)) return `${[...text][0]}***`
  return `${compoundSurnames.exec(text)?.[0] ?? [...text][0]}*`
}

/** Keeps the first and last characters; a text too short for that is hidden whole. */
const keepEnds = (text: string, head: number, tail: number, hidden?: number): string =>
  text.length <= head + tail
    ? stars(text.length)
    : text.slice(0, head) + stars(hidden ?? text.length - head - tail) + text.slice(-tail)

/** The old card of a permanent resident ends with the day of birth: less of it is shown. */
const maskNumber = (text: string): string => {
  if (/^[A-Z]{3}\d{12}$/.test(text)) return keepEnds(text, 3, 2)
  return text.length >= 15 ? keepEnds(text, 6, 4) : keepEnds(text, 1, 2)
}

const maskPhone = (text: string): string => {
  if (/^1\d{10}$/.test(text)) return keepEnds(text, 3, 4)
  const area = /^0\d{2,3}-/.exec(text)?.[0] ?? ''
  return area + keepEnds(text.slice(area.length), 0, 4)
}

/** Down to the town or street; the house stays hidden. */
const maskAddress = (text: string): string => {
  const match = /^.*?(街道|镇|乡|区|县|市)(?!.*(街道|镇|乡))/.exec(text)
  return match ? `${match[0]}****` : `${[...text].slice(0, 3).join('')}****`
}

const mailbox = /^([^@]).*(@.*)$/
const separator = /([、,，;；\s]+)/

/** X2. Shortens a personal value for a screen that does not need it whole. Other kinds of value come back as they are. */
export const mask = (value: string, type: FieldType): string => {
  if (value.trim() === '') return value
  if (type === 'person') {
    const parts = value.split(/([、,，;；]+)/)
    return parts.map((part, place) => (place % 2 ? part : maskName(part))).join('')
  }
  if (type === 'id_number') return maskNumber(value)
  if (type === 'phone') return maskPhone(value)
  if (type === 'address') return maskAddress(value)
  return value
}

const personalTypes = new Set<FieldType>(['person', 'id_number', 'phone'])
const personalWords =
  /身份证|证件号|证照号码|户籍|居住地|出生|性别|民族|政治面貌|病史|健康状况|邮箱|电子邮件|姓名|投资人|股东/

/** Whether an element says something about a person (R51: smallest scope). */
export const isPersonal = ({ type, name }: Pick<DataElement, 'type' | 'name'>): boolean =>
  personalTypes.has(type) || personalWords.test(name)

/** X2 for a field of the form: also texts that hold numbers or names of persons. */
export const maskField = (
  field: { readonly type: FieldType; readonly name: string; readonly personal: boolean },
  value: string,
): string => {
  if (!field.personal || value.trim() === '') return value
  if (personalTypes.has(field.type) || field.type === 'address') return mask(value, field.type)
  if (/证件号|身份证|证照号码/.test(field.name))
    return value
      .split(separator)
      .map((part, place) => (place % 2 ? part : maskNumber(part)))
      .join('')
  if (/邮箱|电子邮件/.test(field.name)) return value.replace(mailbox, '$1***$2')
  return /姓名|投资人|股东/.test(field.name) && field.type === 'string'
    ? mask(value, 'person')
    : stars(Math.min([...value].length, 6))
}
