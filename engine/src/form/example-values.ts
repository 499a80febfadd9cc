import { rowsText } from './rows.ts'
import type { FieldShape, FieldType } from './types.ts'

const byType: Record<FieldType, string> = {
  string: '按实际情况填写',
  number: '86.5',
  integer: '6',
  date: '2026-03-01',
  boolean: '是',
  enum: '',
  address: '浙江省慈溪市浒山街道新城大道100号',
  person: '张三',
  id_number: '330299199001011239',
  uscc: '91350100M000100Y43',
  phone: '13805740000',
  file: 'sheet.pdf',
  rows: '',
}

export const isEmail = ({ element, name }: FieldShape): boolean =>
  /(^|_)e_?mail($|_)/.test(element) || /邮箱|电子邮件/.test(name)
export const isPostcode = ({ element, name }: FieldShape): boolean =>
  /(^|_)(postcode|postal_code|zip)($|_)/.test(element) || /邮政编码|邮编/.test(name)

/** What a number of its unit commonly is, in a shop. */
const byUnit: Readonly<Record<string, string>> = {
  万元: '50',
  元: '5000',
  米: '3.5',
  吨: '4.5',
  公顷: '1.2',
  '%': '35',
}

/** The usual example, or a whole number between the bounds where it lies beyond them. */
const withinRange = ({ range }: FieldShape, usualText: string): string | undefined => {
  const [least = 0, most = 0] = range ?? []
  const usual = Number(usualText)
  return most > least && (usual < least || usual > most) ? String(Math.round((least + most) / 2)) : undefined
}

/** A value the field would take (F10): its own example (F74), or one of its kind. Made up; the identity number and the code are those of the standards or of nobody. */
export const exampleFor = (field: FieldShape): string => {
  if (field.list) {
    const cells = Object.fromEntries(field.list.columns.map((column) => [column.element, exampleFor(column)]))
    return rowsText({ rows: [{ id: '1', cells }], closed: true })
  }
  if (isEmail(field)) return 'zhangsan@example.com'
  if (isPostcode(field)) return '315300'
  if (field.example) return field.example
  if (field.type === 'date' && field.day === 'coming') return '2030-12-31'
  const usual = (field.type === 'number' && byUnit[field.unit ?? '']) || byType[field.type]
  return field.options[0] ?? withinRange(field, usual) ?? usual
}
