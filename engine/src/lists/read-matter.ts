import type { DraftMatter, OwnFacts } from '#engine/catalogue'
import type { Faults } from './faults.ts'
import type { FieldId } from './fields.ts'
import type { Lookups } from './lookups.ts'
import { fieldWord } from './problems.ts'
import { readCommitment } from './read-commitment.ts'
import {
  readBasis,
  readClosed,
  readDay,
  readEnglishName,
  readLimit,
  readNote,
  readSpecial,
  readTexts,
  readVisits,
} from './read-own.ts'
import { readFee, readResult } from './read-result.ts'
import { type ReadRow, readRows } from './read-rows.ts'
import { type Found, missingAt, type Reading, required } from './reading.ts'
import { type MatterFinder, readFormFields, readPrerequisites } from './references.ts'
import { folded } from './values.ts'
import { writeMatter } from './write-matter.ts'

/** A matter read from its block. `rows` carries the cell of each requirement. */
export type ReadMatter = {
  readonly found: Found
  readonly reading: Reading
  readonly matter: DraftMatter
  readonly rows: readonly ReadRow[]
  /** The kind of the result is only what its name sounds like. */
  readonly resultUnsure: boolean
}

const typeSynonyms: Readonly<Record<string, string>> = {
  许可: '行政许可',
  审批: '行政许可',
  行政审批: '行政许可',
  行政许可类: '行政许可',
  行政备案: '备案',
  备案类: '备案',
  确认: '行政确认',
  服务: '公共服务',
  其他权力: '其他行政权力',
  其他: '其他行政权力',
  其它行政权力: '其他行政权力',
}

const verifiedSynonyms: Readonly<Record<string, string>> = {
  已核对: 'sourced',
  已核实: 'sourced',
  未核对: 'recalled',
  未核实: 'recalled',
}

/** L10 The promised limit may not be longer than the statutory one; left empty it is the same. */
const readLimits = (reading: Reading, known: DraftMatter | undefined) => {
  const statutory = required(
    reading,
    'statutory_days',
    readLimit(reading, 'statutory_days', known?.statutory_days),
  )
  const said = readLimit(reading, 'promised_days', known?.promised_days)
  const promised = said ?? statutory
  if (statutory !== undefined && promised !== undefined && promised > statutory) {
    const field: FieldId = reading.cells.promised_days ? 'promised_days' : 'statutory_days'
    const spot = reading.cells[field]?.[0] ?? missingAt(reading, field)
    reading.faults.add(spot, 'list_promise_too_long', { promised, statutory })
  }
  return { statutory_days: statutory ?? 0, promised_days: promised ?? 0 }
}

/** L24 A new matter needs its type and its limit; a list without such a column cannot bring one. */
const tellMissingColumns = (reading: Reading, known: DraftMatter | undefined): void => {
  if (known) return
  const { table, faults } = reading
  for (const field of ['type', 'statutory_days'] as const) {
    if (table.columns.has(field)) continue
    const column = table.columns.get('name') ?? table.columns.get('code') ?? 1
    const heading = { sheet: table.sheet, row: table.headings.last, column, text: '' }
    faults.add(heading, 'list_heading_missing', { field: fieldWord(field) })
  }
}

const readOwnFacts = (
  reading: Reading,
  before: OwnFacts | undefined,
  labels: OwnFacts['labels'],
): OwnFacts => {
  const effective_from = readDay(reading, 'effective_from', before?.effective_from)
  const updated_on = readDay(reading, 'updated_on', before?.updated_on)
  return withoutEmpty({ labels, effective_from, updated_on })
}

const withoutEmpty = <T extends object>(entry: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T

const readingOf = ({ block, known }: Found, faults: Faults, lookups: Lookups): Reading => ({
  table: block.table,
  start: block.start,
  cells: block.own,
  before: known && writeMatter(known, lookups.names),
  faults,
  lookups,
  faulty: new Set(),
})

const readFields = (reading: Reading, { code, name, known }: Found, finder: MatterFinder) => {
  const { result, sure } = readResult(reading, known?.result)
  const { ids, labels } = readFormFields(reading, known)
  const own = readOwnFacts(reading, known?.own, labels)
  const words = { known: reading.lookups.types, synonyms: typeSynonyms }
  const verified = { known: ['sourced', 'recalled'], synonyms: verifiedSynonyms }
  const fields = withoutEmpty<Omit<DraftMatter, 'code' | 'name' | 'department' | 'materials'>>({
    name_en: readEnglishName(reading, known?.name_en),
    type: required(reading, 'type', readClosed(reading, 'type', known?.type, words)) ?? '',
    legal_basis: readBasis(reading, known?.legal_basis),
    ...readLimits(reading, known),
    counter_visits: readVisits(reading, known?.counter_visits),
    result,
    prerequisites: readPrerequisites(reading, code, known?.prerequisites, finder),
    special_procedures: readSpecial(reading, known?.special_procedures),
    fee: readFee(reading, known?.fee),
    form_fields: ids,
    intermediary_services: readTexts(reading, 'intermediary_services', known?.intermediary_services),
    sources: readTexts(reading, 'sources', known?.sources),
    verified: readClosed(reading, 'verified', known?.verified, verified),
    note: readNote(reading, known?.note),
    own: Object.keys(own).length ? own : undefined,
  })
  const allowed = readCommitment(reading, known?.commitment_allowed, { ...fields, name })
  return {
    fields: allowed ? { ...fields, commitment_allowed: allowed } : fields,
    resultUnsure: result !== undefined && !sure,
  }
}

/** The same rows in another order are no change (L26). */
const orderOf = (rows: readonly ReadRow[], before: DraftMatter['materials']): DraftMatter['materials'] => {
  const read = rows.map(({ row }) => row)
  const key = (row: DraftMatter['materials'][number]) => JSON.stringify(Object.entries(row).sort())
  const [left, right] = [read.map(key).sort(), before.map(key).sort()]
  return left.length === right.length && left.every((one, index) => one === right[index]) ? before : read
}

/** One matter of the list, laid over what the library has of it. */
export const readMatter = (
  found: Found,
  faults: Faults,
  lookups: Lookups,
  finder: MatterFinder,
): ReadMatter => {
  const { code, name, known } = found
  const reading = readingOf(found, faults, lookups)
  tellMissingColumns(reading, known)
  const { fields, resultUnsure } = readFields(reading, found, finder)
  const rows = readRows(found, faults, lookups)
  const before = known?.materials ?? []
  const matter = {
    code,
    name: known && folded(known.name) === folded(name) ? known.name : name,
    department: lookups.department.id,
    ...fields,
    materials: rows ? orderOf(rows, before) : before,
  } as DraftMatter
  return { found, reading, matter, rows: rows ?? [], resultUnsure }
}
