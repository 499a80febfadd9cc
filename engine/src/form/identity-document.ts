/** Patterns of identity documents other than the resident card, by the word the form uses for them. Letters are capital, no blanks. */
const documents: readonly {
  readonly word: RegExp
  readonly name: string
  readonly pattern: RegExp
  readonly example: string
}[] = [
  { word: /护照/, name: '护照', pattern: /^[A-Z0-9]{5,17}$/, example: 'E12345678' },
  { word: /港澳/, name: '港澳居民来往内地通行证', pattern: /^[HM]\d{8}(\d{2})?$/, example: 'H12345678' },
  {
    word: /台湾|台胞/,
    name: '台湾居民来往大陆通行证',
    pattern: /^(\d{8}|\d{10}[A-Z0-9]?)$/,
    example: '12345678',
  },
  {
    word: /永久居留/,
    name: '外国人永久居留身份证',
    pattern: /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
    example: 'USA330282010101',
  },
  {
    word: /军官|士兵|警官/,
    name: '军官证（士兵证）',
    pattern: /^[\p{Script=Han}A-Z]{0,4}(字第)?\d{6,10}号?$/u,
    example: '南字第12345678号',
  },
]
const anyOther = { name: '其他证件', pattern: /^[A-Z0-9\p{Script=Han}]{5,30}$/u, example: 'E12345678' }

export type IdentityDocument = { readonly name: string; readonly pattern: RegExp; readonly example: string }

/** The resident card is checked by GB 11643, not by a pattern. */
export const isResidentCard = (documentType: string): boolean => /^(居民)?身份证/.test(documentType)

export const documentNamed = (documentType: string): IdentityDocument =>
  documents.find(({ word }) => word.test(documentType)) ?? {
    ...anyOther,
    name: documentType || anyOther.name,
  }

/** For a field that does not say which document it is: any known pattern will do. */
export const fitsSomeDocument = (text: string): boolean => documents.some(({ pattern }) => pattern.test(text))
