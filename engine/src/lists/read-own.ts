import type { DraftMatter } from '#engine/catalogue'
import type { Spot } from './faults.ts'
import type { FieldId } from './fields.ts'
import { fieldWord } from './problems.ts'
import { readLaws, readProcedures } from './read-items.ts'
import { type Reading, readMany, readOne, readText } from './reading.ts'
import { readDate, readDays, readNumber, readWord, splitList } from './values.ts'
import { writeLaw, writeProcedure } from './write-matter.ts'

export const limits = { code: 60, name: 100, as_named: 200, note: 2000, text: 1000 } as const

const notANumber = (reading: Reading, field: FieldId, spot: Spot): undefined =>
  reading.faults.add(spot, 'list_not_a_number', { field: fieldWord(field), found: spot.text.trim() })

const outOfRange = (reading: Reading, field: FieldId, spot: Spot, least: number, most: number): undefined =>
  reading.faults.add(spot, 'list_out_of_range', {
    field: fieldWord(field),
    found: spot.text.trim(),
    least,
    most,
  })

/** L10 A limit in working days. */
export const readLimit = (
  reading: Reading,
  field: 'statutory_days' | 'promised_days',
  before: number | undefined,
): number | undefined =>
  readOne(reading, field, before, (spot) => {
    const read = readDays(spot.text)
    if ('days' in read) return read.days
    if (read.fault === 'list_out_of_range') return outOfRange(reading, field, spot, 0, 3650)
    if (read.fault === 'list_calendar_days')
      return reading.faults.add(spot, 'list_calendar_days', { found: spot.text.trim() })
    return notANumber(reading, field, spot)
  })

/** L10 A whole number with its measure: 2次, 最多1次, 零. */
export const readVisits = (reading: Reading, before: number | undefined): number | undefined =>
  readOne(
    reading,
    'counter_visits',
    before,
    (spot) => {
      if (/^(不用跑|不跑|零跑腿|零跑动|全程网办)$/.test(spot.text.trim())) return 0
      const visits = readNumber(spot.text, ['次', '趟', '回'])
      if (visits === undefined) return notANumber(reading, 'counter_visits', spot)
      if (!Number.isInteger(visits) || visits < 0 || visits > 100)
        return outOfRange(reading, 'counter_visits', spot, 0, 100)
      return visits
    },
    0,
  )

export const readYears = (reading: Reading, before: number | undefined): number | undefined => {
  const forever = /^(长期|长期有效|永久|永久有效|无期限|不限)$/
  const spots = reading.cells.valid_years ?? []
  if (spots.length === 1 && forever.test(spots[0]?.text.trim() ?? '')) return undefined
  return readOne(reading, 'valid_years', before, (spot) => {
    const years = readNumber(spot.text, ['年内', '年'])
    if (years === undefined) return notANumber(reading, 'valid_years', spot)
    return years > 0 && years <= 100 ? years : outOfRange(reading, 'valid_years', spot, 1, 100)
  })
}

/** L11 A word of a closed list, in one of the ways people write it. */
export const readClosed = (
  reading: Reading,
  field: FieldId,
  before: string | undefined,
  words: { readonly known: readonly string[]; readonly synonyms?: Readonly<Record<string, string>> },
): string | undefined =>
  readOne(
    reading,
    field,
    before,
    (spot) => {
      const word = readWord(spot.text, words.known, words.synonyms)
      if (word) return word
      return reading.faults.add(spot, 'list_unknown_word', {
        field: fieldWord(field),
        found: spot.text.trim(),
        known: words.known.join('、'),
      })
    },
    // Where 无 is a word of the list itself, it means that word.
    words.known.find((word) => word === '无'),
  )

/** L12 A date of the list; the office program's own dates come as YYYY-MM-DD already. */
export const readDay = (
  reading: Reading,
  field: 'effective_from' | 'updated_on',
  before: string | undefined,
): string | undefined =>
  readOne(reading, field, before, (spot) => {
    const read = readDate(spot.text)
    return 'day' in read ? read.day : reading.faults.add(spot, read.fault, { found: spot.text.trim() })
  })

/** The article that stands beside a law, in a column of its own. */
const articleBeside = ({ cells }: Reading, { row }: Spot): string =>
  cells.law_article?.find((spot) => spot.row === row)?.text ?? ''

/** L13 Laws, each with its article. */
export const readBasis = (reading: Reading, before: DraftMatter['legal_basis']): DraftMatter['legal_basis'] =>
  // With articles beside, the same title may mean another article.
  readMany(
    reading.cells.law_article ? { ...reading, before: undefined } : reading,
    'legal_basis',
    before,
    (spot) => {
      const { items, faults } = readLaws(spot.text, before ?? [], writeLaw, articleBeside(reading, spot))
      for (const { code, values } of faults) reading.faults.add(spot, code, values)
      return items
    },
  ) as DraftMatter['legal_basis']

export const readSpecial = (
  reading: Reading,
  before: DraftMatter['special_procedures'],
): DraftMatter['special_procedures'] =>
  readMany(reading, 'special_procedures', before, (spot) => {
    const known = reading.lookups.procedureKinds
    const { items, faults } = readProcedures(spot.text, before ?? [], writeProcedure, known)
    for (const { code, values } of faults) reading.faults.add(spot, code, values)
    return items
  }) as DraftMatter['special_procedures']

/** Services, or addresses: one a line; services also by 、. */
export const readTexts = (
  reading: Reading,
  field: 'intermediary_services' | 'sources',
  before: readonly string[] | undefined,
): string[] | undefined => {
  const wholeLine = field === 'sources' ? () => true : (part: string) => before?.includes(part) ?? false
  return readMany(reading, field, before, (spot) =>
    splitList(spot.text, wholeLine).filter((text) => {
      if (text.length <= limits.text) return true
      const values = { field: fieldWord(field), length: text.length, limit: limits.text }
      return reading.faults.add(spot, 'list_name_too_long', values) ?? false
    }),
  ) as string[] | undefined
}

/** A note may run over several cells; each is a paragraph. */
export const readNote = (reading: Reading, before: string | undefined): string | undefined => {
  const paragraphs = readMany(reading, 'note', before === undefined ? undefined : [before], (spot) => {
    const text = spot.text.trim()
    if (text.length <= limits.note) return [text]
    const values = { field: fieldWord('note'), length: text.length, limit: limits.note }
    reading.faults.add(spot, 'list_name_too_long', values)
    return []
  })
  return paragraphs?.join('\n')
}

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()
export const readEnglishName = (reading: Reading, before: string | undefined): string | undefined =>
  readText(reading, 'name_en', before, limits.text, oneSpace)
