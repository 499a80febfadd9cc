import type { DraftMatter } from '#engine/catalogue'
import { fieldWord } from './problems.ts'
import { limits, readClosed, readYears } from './read-own.ts'
import { missingAt, type Reading, readOne, readText } from './reading.ts'
import { oneLine, readNumber } from './values.ts'

type Result = NonNullable<DraftMatter['result']>
type Fee = DraftMatter['fee']

const kindSynonyms: Readonly<Record<string, string>> = {
  证书: '许可证',
  证件: '许可证',
  证照: '许可证',
  许可: '许可证',
  营业执照: '执照',
  批复: '批文',
  文件: '批文',
  决定书: '批文',
  备案证明: '备案凭证',
  备案回执: '备案凭证',
  备案: '备案凭证',
  其他: '无',
}

/** The kind a result's name sounds like, where the list does not say; the joint team settles it. */
const soundsLike = (name: string): string => {
  if (/执照/.test(name)) return '执照'
  if (/备案|回执/.test(name)) return '备案凭证'
  return /证(书|件)?([（(].*)?$/.test(name) ? '许可证' : '批文'
}

/** L14 The canonical material of a text, by name or id. */
export const readMaterial = (
  reading: Reading,
  field: 'material' | 'result_material',
  before: string | undefined,
): string | undefined =>
  readOne(reading, field, before, (spot) => {
    const { find, hint } = reading.lookups.materials
    const id = find(spot.text)
    const found = spot.text.trim()
    return id ?? reading.faults.add(spot, 'list_unknown_material', { found, hint: hint(found) })
  })

/** The result; `sure` is false where its kind was told by its name only. */
export const readResult = (
  reading: Reading,
  before: Result | undefined,
): { readonly result: Result | undefined; readonly sure: boolean } => {
  const name = readText(reading, 'result_name', before?.name, limits.text, oneLine)
  const known = reading.lookups.resultKinds
  const kind = readClosed(reading, 'result_kind', before?.kind, { known, synonyms: kindSynonyms })
  const material = readMaterial(reading, 'result_material', before?.material)
  const valid_years = readYears(reading, before?.valid_years)
  if (name === undefined) return { result: undefined, sure: false }
  const result: Result = {
    name,
    kind: kind ?? soundsLike(name),
    ...(material === undefined ? {} : { material }),
    ...(valid_years === undefined ? {} : { valid_years }),
  }
  return { result, sure: kind !== undefined }
}

const free = /^(0|零|免费|不收费|不收取|不收|否|无)$/

const readAmount = (reading: Reading, before: number | string | undefined): number | string | undefined =>
  readOne<number | string>(
    reading,
    'fee',
    before,
    (spot) => {
      const text = oneLine(spot.text)
      if (free.test(text)) return 0
      const amount = readNumber(text, ['元整', '元', '圆'])
      if (amount !== undefined && amount >= 0) return amount
      // 每平方米 6 元 is a price too, only none that can be added up.
      if (amount === undefined && /\d/.test(text) && text.length <= limits.text) return text
      const found = spot.text.trim()
      return reading.faults.add(spot, 'list_not_a_number', { field: fieldWord('fee'), found })
    },
    0,
  )

const amountOf = (fee: Fee): number | string | undefined => (typeof fee === 'object' ? fee.amount : fee)

/** L15 A fee, with its basis; without one nothing may be charged (行政许可法 §58, §59). */
export const readFee = (reading: Reading, before: Fee): Fee => {
  const [oldAmount, oldBasis] = [amountOf(before), typeof before === 'object' ? before.basis : undefined]
  const amount = readAmount(reading, oldAmount)
  const basis = readText(reading, 'fee_basis', oldBasis, limits.text, oneLine)
  if (reading.faulty.has('fee') || reading.faulty.has('fee_basis')) return before
  if (amount === oldAmount && basis === oldBasis) return before
  if (amount === undefined && basis !== undefined)
    return reading.faults.add(missingAt(reading, 'fee'), 'list_value_missing', { field: fieldWord('fee') })
  if (amount === undefined) return oldAmount === 0 ? before : undefined
  if (amount !== 0 && basis === undefined) {
    const column = reading.table.columns.has('fee_basis') ? 'fee_basis' : 'fee'
    return reading.faults.add(missingAt(reading, column), 'list_fee_without_basis', { amount })
  }
  return basis === undefined && typeof amount === 'number' ? amount : { amount, ...(basis ? { basis } : {}) }
}
