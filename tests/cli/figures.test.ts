import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * D7 The figures counted again from the rows alone: nothing of the engine is imported here. Both views come from the same rows,
 * since a decided row would be handed in without the decision, and an added field would not be there.
 */
type MaterialRow = {
  thing: string
  material: string
  outcome: string
  by: string | null
  decision: { basis: string; owner: string; on: string } | null
}
type FieldRow = { thing: string; askedBy: string[]; inPlaceOf: string[]; filledBy: string; otherwise: string }
type DayRow = {
  thing: string
  matter: string
  department: string
  statutoryDays: number
  promisedDays: number
  excludedDays: number
  prerequisites: string[]
  counterVisits: number
  commitment: { verified: string } | null
}
type QuestionRow = { thing: string; blank: string; type: string; materials: string[] }
type Rows = {
  materials: MaterialRow[]
  fields: FieldRow[]
  days: DayRow[]
  visits: { thing: string }[]
  questions: QuestionRow[]
}
type Counted = {
  materials: { before: number; merged: number; after: number }
  fields: { before: number; after: number; prefilled: number }
  fieldsByHand: number
  textQuestions: number
  days: { sequential: number; statutory: number; promised: number; committed: number }
  visits: { before: number; after: number }
  matters: number
  departments: number
}
type View = {
  things: (Counted & { code: string })[]
  sum: Counted
  average: Counted
  saved: Record<string, number>
}

const root = join(import.meta.dirname, '../..')
const run = (...words: string[]): string => {
  const done = spawnSync(process.execPath, [join(root, 'cli/onevisit.mjs'), 'figures', ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 300_000,
  })
  expect([done.status, done.stderr]).toEqual([0, ''])
  return done.stdout
}
const told = JSON.parse(run('--rows', '--json')) as View &
  Record<'withoutCuts' | 'fieldsRead' | 'fieldsUncut' | 'promisesRead', View> & { rows: Rows }
const { rows } = told

const total = (list: readonly number[]): number => list.reduce((sum, number) => sum + number, 0)
const path = (matters: DayRow[], limit: (row: DayRow) => number): number => {
  const end = (row: DayRow): number =>
    limit(row) +
    row.excludedDays +
    Math.max(0, ...matters.filter(({ matter }) => row.prerequisites.includes(matter)).map(end))
  return Math.max(0, ...matters.map(end))
}

/** D17 The same path where a matter that allows it is decided in one day, or sooner. */
const committedPath = (matters: DayRow[], counts: (verified: string) => boolean): number => {
  const lasts = ({ promisedDays, excludedDays, commitment }: DayRow): number =>
    commitment && counts(commitment.verified)
      ? Math.min(1, promisedDays + excludedDays) - excludedDays
      : promisedDays
  return path(matters, lasts)
}

const count = (thing: string, decided: boolean): Counted => {
  const of = <T extends { thing: string }>(list: T[]): T[] => list.filter((row) => row.thing === thing)
  const [materials, days] = [of(rows.materials), of(rows.days)]
  const fields = of(rows.fields)
    .filter(({ askedBy }) => decided || askedBy.length > 0)
    .map((row) => (decided ? row : { ...row, filledBy: row.otherwise }))
  const distinct = (list: MaterialRow[]): number => new Set(list.map(({ material }) => material)).size
  return {
    materials: {
      before: materials.length,
      merged: distinct(
        materials.filter(({ outcome }) => !['one_form', 'result_of_matter'].includes(outcome)),
      ),
      after: distinct(
        materials.filter(({ outcome, decision }) => outcome === 'hand_in' || (!decided && decision)),
      ),
    },
    fields: {
      before: total(fields.map(({ askedBy }) => askedBy.length)),
      after: fields.length,
      prefilled: fields.filter(({ filledBy }) => filledBy === 'source').length,
    },
    fieldsByHand: fields.filter(({ filledBy }) => filledBy === 'person').length,
    textQuestions: decided ? of(rows.questions).length : 0,
    days: {
      sequential: total(days.map((row) => row.statutoryDays + row.excludedDays)),
      statutory: path(days, (row) => row.statutoryDays),
      promised: path(days, (row) => row.promisedDays),
      committed: committedPath(days, () => true),
    },
    visits: { before: total(days.map((row) => row.counterVisits)), after: of(rows.visits).length ? 1 : 0 },
    matters: days.length,
    departments: new Set(days.map(({ department }) => department)).size,
  }
}

const codes = [...new Set(rows.days.map(({ thing }) => thing))]

test('D9 the ledger of fields takes off the person’s hand what was asked for, less without what nobody read', () => {
  const byHand = [told, told.fieldsRead, told.fieldsUncut].map(({ average }) => average.fieldsByHand)
  expect(byHand).toEqual(byHand.toSorted((a, b) => a - b))
  expect(byHand[0]).toBeLessThanOrEqual(40)
})

test('F68 a question of texts is counted once in a thing, and only for papers that texts draw up', () => {
  const once = rows.questions.map(({ thing, blank, type }) => `${thing} ${type} ${blank}`)
  expect(new Set(once).size).toBe(once.length)
  for (const { thing, blank, materials } of rows.questions)
    for (const material of materials) {
      const found = rows.materials.some(
        (row) => row.thing === thing && row.material === material && row.outcome === 'generated',
      )
      expect({ thing, blank, material, found }).toMatchObject({ found: true })
    }
})

test('D5 eight papers or fewer are handed in on average, and what they cost is told: fields and small questions together', () => {
  expect(told.average.materials.after).toBeLessThanOrEqual(8)
  expect(told.average.fieldsByHand + told.average.textQuestions).toBeLessThanOrEqual(40)
})

describe.each([
  ['with the joint cuts', true],
  ['without them', false],
])('the figures %s are those of the rows', (_name, decided) => {
  const view = decided ? told : told.withoutCuts
  const counted = codes.map((code) => count(code, decided))

  test('D7 thing by thing', () => {
    expect(codes).toHaveLength(50)
    // Visits depend on the papers left; without the cuts their reasons are not in the rows.
    const forget = (numbers: Counted): Counted =>
      decided ? numbers : { ...numbers, visits: { before: numbers.visits.before, after: 0 } }
    const expected = view.things.map(
      ({ code, name: _name, ...numbers }: View['things'][number] & { name?: string }) => [
        code,
        forget(numbers),
      ],
    )
    expect(codes.map((code, index) => [code, forget(counted[index] as Counted)])).toEqual(expected)
  })

  test('D7 summed, averaged, and as shares', () => {
    const sums = (pick: (numbers: Counted) => number): number => total(counted.map(pick))
    expect(view.sum.materials.after).toBe(sums(({ materials }) => materials.after))
    expect(view.average.materials.before).toBeCloseTo(sums(({ materials }) => materials.before) / 50, 2)
    expect(view.average.materials.after).toBeCloseTo(sums(({ materials }) => materials.after) / 50, 2)
    expect(view.average.fieldsByHand).toBeCloseTo(sums(({ fieldsByHand }) => fieldsByHand) / 50, 2)
    expect(view.average.days.promised).toBeCloseTo(sums(({ days }) => days.promised) / 50, 2)
    const share = (before: number, after: number): number => Math.round((1 - after / before) * 1000) / 10
    expect(view.saved).toMatchObject({
      materials: share(
        sums(({ materials }) => materials.before),
        sums(({ materials }) => materials.after),
      ),
      fields: share(
        sums(({ fields }) => fields.before),
        sums(({ fields }) => fields.after),
      ),
      fieldsByHand: share(
        sums(({ fields }) => fields.before),
        sums(({ fieldsByHand }) => fieldsByHand),
      ),
      daysOfSequential: share(
        sums(({ days }) => days.sequential),
        sums(({ days }) => days.promised),
      ),
      daysOfStatutory: share(
        sums(({ days }) => days.statutory),
        sums(({ days }) => days.promised),
      ),
      daysCommitted: share(
        sums(({ days }) => days.sequential),
        sums(({ days }) => days.committed),
      ),
    })
  })
})

test('D5 every row that is not handed in names what serves instead; a decided one its basis, owner and day', () => {
  const decided = ['generated', 'commitment', 'no_legal_basis', 'same_fact']
  for (const { outcome, by, decision } of rows.materials) {
    expect([outcome, by !== null]).toEqual([outcome, outcome !== 'hand_in'])
    expect([outcome, decision !== null]).toEqual([outcome, decided.includes(outcome)])
    if (decision) expect(decision.basis && decision.owner && decision.on).toBeTruthy()
  }
  expect(rows.materials.some(({ decision }) => decision)).toBe(true)
})

test('the joint cuts save papers and cost fields, and change nothing else', () => {
  expect(told.sum.materials.after).toBeLessThan(told.withoutCuts.sum.materials.after)
  expect(told.sum.fields.after).toBeGreaterThan(told.withoutCuts.sum.fields.after)
  for (const key of ['before', 'merged'] as const)
    expect(told.sum.materials[key]).toBe(told.withoutCuts.sum.materials[key])
  expect(told.sum.days).toEqual(told.withoutCuts.sum.days)
})

test('D17 promises save days and nothing else; those nobody read save none of their own', () => {
  expect(told.sum.days.committed).toBeLessThan(told.sum.days.promised)
  const { days, ...rest } = told.promisesRead.sum
  const { days: all, ...others } = told.sum
  expect(rest).toEqual(others)
  const read = codes.map((code) =>
    committedPath(
      rows.days.filter(({ thing }) => thing === code),
      (verified) => verified === 'sourced',
    ),
  )
  expect(days).toEqual({ ...all, committed: total(read) })
  for (const { days: own } of told.things) expect(own.committed).toBeLessThanOrEqual(own.promised)
})

test('people can read the rows', () => {
  const text = run('--rows')
  expect(text).toContain('加上联合小组的决定：材料 −')
  expect(text).toMatch(/bianlidian.*scjgj-gtsl.*房屋租赁合同.*承诺.*甬政办发〔2014〕227号/)
  expect(text).toMatch(/bianlidian.*equipment_name|canyin-qiye.*equipment_name.*scjgj-spjy.*本人填/)
})

test('docs/figures.md is what the catalogue says: npx onevisit figures --markdown > docs/figures.md', () => {
  expect(readFileSync(join(root, 'docs/figures.md'), 'utf8')).toBe(run('--markdown'))
})
