import { type DocumentKind, documentKindNames, documentKinds } from '#engine/identity'
import { identityCheckCharacter, identityNumberFault } from './identity-number.ts'
import { isRealDay } from './real-day.ts'

type Check = {
  /** How a form's own choice names it. */
  readonly word: RegExp
  readonly example: string
  readonly fits: (text: string) => boolean
}

const like =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text)

const isDigitCard = (text: string): boolean => identityNumberFault(text) === null
/** Residents of Hong Kong 810000, Macao 820000, Taiwan 830000. */
const isPermitNumber = like(/^8[123]0000/)

/** Issued up to 2023: nationality, region, day of birth without its century, two more. */
const isOldPermanent = (text: string): boolean => {
  const [, year, month, day] = /^[A-Z]{3}\d{4}(\d{2})(\d{2})(\d{2})\d{2}$/.exec(text) ?? []
  return (
    day !== undefined && (isRealDay(`19${year}-${month}-${day}`) || isRealDay(`20${year}-${month}-${day}`))
  )
}

/** Since 2023: 9, region, nationality, day of birth, sequence, and the check character of the resident card. */
const isNewPermanent = (text: string): boolean => {
  const [, year, month, day] = /^9\d{5}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(text) ?? []
  const birth = `${year}-${month}-${day}`
  return (
    day !== undefined &&
    isRealDay(birth) &&
    birth >= '1900-01-01' &&
    identityCheckCharacter(text.slice(0, 17)) === text[17]
  )
}

/** F20 Each kind of document by its own number. Letters are capital, blanks are gone. */
const checks: Record<DocumentKind, Check> = {
  resident_card: {
    word: /^(居民)?身份证/,
    example: '330299199001011239',
    fits: (text) => isDigitCard(text) && !isPermitNumber(text),
  },
  permanent_resident: {
    word: /永久居留/,
    example: 'USA330282010101',
    fits: (text) => isOldPermanent(text) || isNewPermanent(text),
  },
  residence_permit: {
    word: /居住证/,
    example: '810000199001010019',
    fits: (text) => isDigitCard(text) && isPermitNumber(text),
  },
  hk_macao_permit: { word: /港澳/, example: 'H12345678', fits: like(/^[HM]\d{8}(\d{2})?$/) },
  taiwan_permit: { word: /台湾|台胞/, example: '12345678', fits: like(/^(\d{8}|\d{10}[A-Z0-9]?)$/) },
  chinese_passport: {
    word: /(中国|因私|因公)\S*护照/,
    example: 'E12345678',
    fits: like(
      /^([EG]\d{8}|E[A-HJ-NP-Z]\d{7}|1[45]\d{7}|[DPS]\d{7,8}|[DPS]E\d{7}|K[A-Z]?\d{7,8}|MA?\d{7,8})$/,
    ),
  },
  foreign_passport: {
    word: /护照/,
    example: 'AB1234567',
    fits: like(/^(?=.*\d)[A-Z0-9]{5,17}$/),
  },
}

/** F20 Whether a number can be that of a document of this kind; it must be tidied already. */
export const fitsKind = (kind: DocumentKind, text: string): boolean => checks[kind].fits(text)

/** So many digits are a mistyped identity number, not a passport. */
const looksLikeCard = (text: string): boolean => /^\d{11,}X?$|^.{18,}$/.test(text)

/** F20 The kind a number can be of where nobody said it; a number that is none is taken for a resident card, mistyped. */
export const guessKind = (text: string): DocumentKind => {
  const kind = documentKinds.find((one) => fitsKind(one, text))
  return !kind || (looksLikeCard(text) && kind.endsWith('passport')) ? 'resident_card' : kind
}

export const exampleOfKind = (kind: DocumentKind): string => checks[kind].example

/** Kinds that stand for the resident card wherever one is asked for: their holders have no other. */
export const standsForCard = (text: string): boolean =>
  fitsKind('permanent_resident', text) || fitsKind('residence_permit', text)

/** What a form's own choice of document means; undefined where it names none of these kinds. */
export const kindNamed = (documentType: string): DocumentKind | undefined =>
  documentKinds.find((kind) => documentKindNames[kind].zh === documentType) ??
  documentKinds.find((kind) => checks[kind].word.test(documentType))

/** The choice of a form that means this kind; a form that does not know it is left open. */
export const optionOfKind = (kind: DocumentKind, options: readonly string[]): string | undefined =>
  options.find((option) => kindNamed(option) === kind) ??
  (kind === 'chinese_passport' || kind === 'foreign_passport'
    ? options.find((option) => /护照/.test(option))
    : undefined)

const others = [
  {
    word: /军官|士兵|警官/,
    name: '军官证（士兵证）',
    pattern: /^[\p{Script=Han}A-Z]{0,4}(字第)?\d{6,10}号?$/u,
    example: '南字第12345678号',
  },
] as const

export type IdentityDocument = {
  readonly name: string
  readonly example: string
  readonly fits: (text: string) => boolean
}

/** A document by the word a form uses for it. */
export const documentNamed = (documentType: string): IdentityDocument => {
  const kind = kindNamed(documentType)
  // A form that says 护照 only means anybody's.
  if (kind?.endsWith('passport'))
    return { name: documentType, example: checks[kind].example, fits: checks.foreign_passport.fits }
  if (kind) return { name: documentKindNames[kind].zh, ...checks[kind] }
  const other = others.find(({ word }) => word.test(documentType))
  if (other) return { ...other, fits: like(other.pattern) }
  return {
    name: documentType || '其他证件',
    example: 'E12345678',
    fits: like(/^[A-Z0-9\p{Script=Han}]{5,30}$/u),
  }
}

/** For a field that does not say which document it is: any will do, but no mistyped card. */
export const fitsSomeDocument = (text: string): boolean =>
  standsForCard(text) ||
  (!looksLikeCard(text) &&
    (documentKinds.some((kind) => fitsKind(kind, text)) || others.some(({ pattern }) => pattern.test(text))))
