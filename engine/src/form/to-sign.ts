import { unitSaid } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import type { FieldType } from './types.ts'
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

const isEmpty = ({ required, value }: ReadField): boolean => !required && value.trim() === ''

/** F33 The form as it will be read, to be signed: every value in words with where it came from, what is missing, and what was left empty. */
export const formToSign = (sections: readonly ReadSection[]): readonly SignedSection[] =>
  sections.map(({ title, titleEn, fields }) => ({
    title: { zh: title, en: titleEn },
    rows: fields
      .filter((field) => !isEmpty(field))
      .map((field) => ({
        name: named(field),
        value: wordsOf(field),
        from: field.source && named(field.source),
      })),
    empty: fields.filter(isEmpty).map(named),
  }))
