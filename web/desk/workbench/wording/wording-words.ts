import type { Canonical } from '../../../../contract/client.ts'

/** Kinds of materials and types of data elements, as the desk says them. */
export const sortKeys: Readonly<Record<string, string>> = {
  licence: 'wording.sort.licence',
  certificate: 'wording.sort.certificate',
  form: 'wording.sort.form',
  drawing: 'wording.sort.drawing',
  plan: 'wording.sort.plan',
  report: 'wording.sort.report',
  contract: 'wording.sort.contract',
  personal: 'wording.sort.personal',
  photo: 'wording.sort.photo',
  declaration: 'wording.sort.declaration',
  other: 'wording.sort.other',
  string: 'wording.sort.string',
  number: 'wording.sort.number',
  integer: 'wording.sort.integer',
  date: 'wording.sort.date',
  boolean: 'wording.sort.boolean',
  enum: 'wording.sort.enum',
  address: 'wording.sort.address',
  person: 'wording.sort.person',
  id_number: 'wording.sort.idNumber',
  uscc: 'wording.sort.uscc',
  phone: 'wording.sort.phone',
  file: 'wording.sort.file',
  rows: 'wording.sort.rows',
}

export const materialSorts = [
  'licence',
  'certificate',
  'form',
  'drawing',
  'plan',
  'report',
  'contract',
  'personal',
  'photo',
  'declaration',
  'other',
] as const
export const elementSorts = [
  'string',
  'number',
  'integer',
  'date',
  'boolean',
  'enum',
  'address',
  'person',
  'id_number',
  'uscc',
  'phone',
  'file',
  'rows',
] as const

export type Noun = 'material' | 'element'
export const shows = ['open', 'doubtful', 'settled', 'twins', 'history'] as const
export type Show = (typeof shows)[number]

export type RowFilter = {
  readonly noun: Noun
  readonly show: 'open' | 'doubtful' | 'settled'
  readonly department: string
  readonly text: string
}

/** A share as people read it: 0.987 → 99%. What is not certain never reads as 100%, what is possible never as 0%. */
export const percent = (score: number): string => {
  const share = Math.round(score * 100)
  if (share === 100 && score < 1) return '>99%'
  return share === 0 && score > 0 ? '<1%' : `${share}%`
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** Names that hold what was typed, in either language or by id; shorter ones, which are more general, first. */
export const findCanonicals = (canonicals: readonly Canonical[], text: string): Canonical[] => {
  const typed = plain(text)
  return canonicals
    .filter(({ name, nameEn, id }) => [name, nameEn, id].some((word) => plain(word).includes(typed)))
    .sort((a, b) => a.name.length - b.name.length || b.uses - a.uses)
}
