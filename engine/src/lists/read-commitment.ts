import { type DraftMatter, heardBefore, keptFromPromise, namesArticle } from '#engine/catalogue'
import { fieldWord } from './problems.ts'
import { limits, readClosed } from './read-own.ts'
import { missingAt, type Reading, readMany, readText } from './reading.ts'
import { oneLine } from './values.ts'

type Allowed = NonNullable<DraftMatter['commitment_allowed']>
type Judged = Pick<DraftMatter, 'name' | 'result' | 'legal_basis' | 'special_procedures'>

const verifiedWords = {
  known: ['sourced', 'recalled'],
  synonyms: { 已核对: 'sourced', 已核实: 'sourced', 未核对: 'recalled', 未核实: 'recalled' },
}

const readThings = (reading: Reading, before: readonly string[] | undefined): string[] | undefined =>
  readMany(reading, 'commitment_things', before, (spot) =>
    spot.text
      .split(/[\r\n、]+/)
      .map(oneLine)
      .filter(Boolean)
      .flatMap((text) => {
        const { find, hint } = reading.lookups.things
        const code = find(text)
        if (code) return [code]
        reading.faults.add(spot, 'list_unknown_thing', { found: text, hint: hint(text) })
        return []
      }),
  ) as string[] | undefined

/** R31 What forbids the promise, told where the basis stands. */
const tellForbidden = (reading: Reading, basis: string, matter: Judged): void => {
  const spot = reading.cells.commitment_basis?.[0] ?? missingAt(reading, 'commitment_basis')
  const kept = keptFromPromise(matter)
  const procedure = heardBefore(matter)
  if (!namesArticle(basis)) reading.faults.add(spot, 'list_commitment_basis')
  if (kept) reading.faults.add(spot, 'list_commitment_excluded', kept)
  if (procedure) reading.faults.add(spot, 'list_commitment_procedure', { procedure })
}

/** D17 Whether the matter may be decided on a promise: with its basis and what is promised, or not at all. */
export const readCommitment = (
  reading: Reading,
  before: Allowed | undefined,
  matter: Judged,
): Allowed | undefined => {
  const basis = readText(reading, 'commitment_basis', before?.basis, limits.text, oneLine)
  const conditions = readText(reading, 'commitment_conditions', before?.conditions, 300, oneLine)
  const english = readText(reading, 'commitment_conditions_en', before?.conditions_en, limits.text, oneLine)
  const things = readThings(reading, before?.things)
  const verified = readClosed(reading, 'commitment_verified', before?.verified, verifiedWords)
  if (basis === undefined && conditions === undefined) return undefined
  for (const [field, value] of [
    ['commitment_basis', basis],
    ['commitment_conditions', conditions],
  ] as const)
    if (value === undefined && !reading.faulty.has(field))
      reading.faults.add(missingAt(reading, field), 'list_value_missing', { field: fieldWord(field) })
  if (basis === undefined || conditions === undefined) return before
  tellForbidden(reading, basis, matter)
  return {
    basis,
    conditions,
    ...(english === undefined ? {} : { conditions_en: english }),
    ...(things?.length ? { things } : {}),
    verified: verified === 'sourced' ? 'sourced' : 'recalled',
  }
}
