import { unitSaid } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { rowsSaid } from './rows.ts'
import type { FieldList, FieldType } from './types.ts'
import { valueSaid } from './value-said.ts'

/** One field as a reader of the form gets it. */
type ReadField = {
  readonly element: string
  readonly name: string
  readonly nameEn: string
  readonly type: FieldType
  readonly unit: string | null
  readonly options: readonly string[]
  readonly optionsEn: readonly string[]
  readonly required: boolean
  readonly value: string
  readonly list?: FieldList
  readonly source: { readonly name: string; readonly nameEn: string } | null
}
type ReadSection = {
  readonly title: string
  readonly titleEn: string
  readonly fields: readonly ReadField[]
}

type SignedRow = {
  readonly name: Said
  /** null: it must be filled in and is not yet. */
  readonly value: Said | null
  readonly from: Said | null
}
type SignedSection = {
  readonly title: Said
  readonly rows: readonly SignedRow[]
  /** What was left empty and may be; said, so that nobody signs for what they did not see. */
  readonly empty: readonly Said[]
}

const named = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }): Said => ({
  zh: name,
  en: nameEn,
})

const wordsOf = (field: ReadField): Said | null => {
  const value = field.value.trim()
  if (value === '') return null
  const said = valueSaid(field, value)
  const unit = field.unit ? unitSaid(field.unit) : undefined
  return unit ? { zh: `${said.zh} ${unit.zh}`, en: `${said.en} ${unit.en}` } : said
}

/** F40 A list is a line a row, under the name of the list and the number of the row. */
const signedRows = (field: ReadField): readonly SignedRow[] => {
  const from = field.source && named(field.source)
  const { list, value } = field
  if (!list || !value.trim()) return [{ name: named(field), value: wordsOf(field), from }]
  return rowsSaid(list, value).map(({ told, rest }, place) => ({
    name: { zh: `${field.name} ${place + 1}`, en: `${field.nameEn} ${place + 1}` },
    value: {
      zh: [told.zh, rest.zh].filter(Boolean).join('：'),
      en: [told.en, rest.en].filter(Boolean).join(': '),
    },
    from,
  }))
}

const isEmpty = ({ required, value }: ReadField): boolean => !required && value.trim() === ''

/** F33 The form as it will be read, to be signed: every value in words with where it came from, what is missing, and what was left empty. */
export const formToSign = (sections: readonly ReadSection[]): readonly SignedSection[] =>
  sections.map(({ title, titleEn, fields }) => ({
    title: { zh: title, en: titleEn },
    rows: fields.filter((field) => !isEmpty(field)).flatMap(signedRows),
    empty: fields.filter(isEmpty).map(named),
  }))
