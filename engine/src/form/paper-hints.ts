import type { DataElement, Material } from '#engine/catalogue'
import { checkValue } from './check-value.ts'
import { creditCodeFault } from './credit-code.ts'
import { identityNumberFault } from './identity-number.ts'

/** In characters: more is not one thing to check. */
const longestCriterion = 60

export type PaperHint =
  | { readonly kind: 'criterionLong'; readonly line: number; readonly length: number }
  | { readonly kind: 'criterionTwice' | 'criterionNoEnglish'; readonly line: number }
  | { readonly kind: 'blankNoEnglish'; readonly line: number }
  | { readonly kind: 'noSample' }
  | { readonly kind: 'notMadeUp' | 'numberWrong'; readonly value: string }
  | { readonly kind: 'valueWrong' | 'sampleEmpty'; readonly name: string }

type Elements = ReadonlyMap<string, DataElement>
type Written = Pick<Material, 'criteria' | 'blank' | 'sample'>

const criterionHints = ({ criteria = [] }: Written): PaperHint[] =>
  criteria.flatMap(({ says, says_en: english }, index): PaperHint[] => {
    const line = index + 1
    const length = [...says].length
    return [
      ...(length > longestCriterion ? [{ kind: 'criterionLong' as const, line, length }] : []),
      ...(criteria.findIndex((other) => other.says === says) < index
        ? [{ kind: 'criterionTwice' as const, line }]
        : []),
      ...(english?.trim() ? [] : [{ kind: 'criterionNoEnglish' as const, line }]),
    ]
  })

const blankHints = ({ blank = [], sample }: Written): PaperHint[] => [
  ...blank.flatMap(({ name, name_en: english, columns, columns_en: columnsEn }, index) =>
    (name && !english) || (columns && !columnsEn)
      ? [{ kind: 'blankNoEnglish' as const, line: index + 1 }]
      : [],
  ),
  ...(blank.length > 0 && !sample ? [{ kind: 'noSample' as const }] : []),
]

/** What looks like a number of a person, a firm or a phone: not part of a longer one. */
const numbers = /(?<![0-9A-Za-z])(?:\d{17}[\dXx]|[0-9A-Z]{18}|1[3-9]\d{9})(?![0-9A-Za-z])/g

const isFalse = (text: string): boolean => {
  if (text.length === 11) return false
  return /^\d{17}[\dXx]$/.test(text)
    ? identityNumberFault(text.toUpperCase()) !== null && creditCodeFault(text) !== null
    : creditCodeFault(text) !== null
}

const textsOf = ({ sample }: Written): string[] =>
  (sample?.values ?? []).flatMap(({ value, rows }) => [...(value ? [value] : []), ...(rows ?? []).flat()])

const numberHints = (written: Written): PaperHint[] =>
  [...new Set(textsOf(written).flatMap((text) => text.match(numbers) ?? []))].flatMap((value) => [
    ...(written.sample?.made_up ? [] : [{ kind: 'notMadeUp' as const, value }]),
    ...(isFalse(value) ? [{ kind: 'numberWrong' as const, value }] : []),
  ])

/** What the form itself would refuse teaches people what the counter refuses. */
const valueHints = ({ blank = [], sample }: Written, elements: Elements): PaperHint[] =>
  sample
    ? blank.flatMap(({ id, kind, name, element: named }): PaperHint[] => {
        if (kind !== 'field' && kind !== 'table') return []
        const element = named === undefined ? undefined : elements.get(named)
        const shown = name ?? element?.name ?? id ?? ''
        const given = sample.values.find((one) => one.id === id)
        if (!given) return [{ kind: 'sampleEmpty', name: shown }]
        if (!element || given.value === undefined) return []
        const { name: zh, name_en: en = zh, type, options = [], range, day } = element
        const shape = { element: element.id, name: zh, nameEn: en, type, options, range: range ?? null }
        const fits = checkValue({ ...shape, day: day ?? null }, given.value)
        return fits.ok ? [] : [{ kind: 'valueWrong', name: shown }]
      })
    : []

/** F35 What would make criteria, a blank form or a sample of little use, or harm. Hints refuse nothing. */
export const paperHints = (written: Written, elements: Elements): readonly PaperHint[] => [
  ...criterionHints(written),
  ...blankHints(written),
  ...numberHints(written),
  ...valueHints(written, elements),
]
