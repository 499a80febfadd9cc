import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCaseFigures } from '../../cli/src/case-figures.ts'
import { countsOf } from '../../cli/src/county/report.ts'
import { type County, runCounty, usualBeginning } from '../../cli/src/county/run-county.ts'

/** Some days of a county on virtual time over the New Year, told apart from what the figures of its store say. */

const data = mkdtempSync(join(tmpdir(), 'onevisit-county-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const command = join(import.meta.dirname, '../../cli/onevisit.mjs')
type Printed = { readonly error: { readonly code: string }; readonly figures: readonly object[] }
const run = (...words: readonly string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [command, ...words, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
  })
  return { status, told: JSON.parse(stdout) as Printed }
}

const span = { from: '2026-12-21', days: 24 }
let county: County | undefined

test('days pass, everybody acts through the API, nothing is refused that should not be', async () => {
  const days: string[] = []
  county = await runCounty({
    ...{ data, cases: 6, seed: 'a small county' },
    ...span,
    passed: (day) => days.push(day),
  })
  await county.close()
  expect([days.length, county.through]).toEqual([span.days, '2027-01-13'])
  expect(county.told.refused).toEqual([])
  expect(countsOf(county)).toMatchObject({ handed_in: 6 })
})

test('TU1 TU4 the figures of the store are what everybody did; as of a day before there is nothing, and no share', async () => {
  const counts = countsOf(county as County)
  const told = async (asOf: string) => {
    const read = await readCaseFigures({ data, asOf })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    for (const { rows, unit, value } of read.value.figures) {
      const [part, of] = [
        rows.reduce((sum, row) => sum + row.part, 0),
        rows.reduce((sum, row) => sum + (row.of ?? 0), 0),
      ]
      // TU5 Whoever has the rows has the figure.
      expect(value).toBe(
        ['cases', 'matters'].includes(unit)
          ? part
          : of
            ? Number((part / of).toFixed(unit === 'share' ? 4 : 2))
            : null,
      )
    }
    return Object.fromEntries(read.value.figures.map(({ id, value }) => [id, value]))
  }
  const after = await told('2027-01-13')
  const done = (...what: string[]) => what.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  expect(after).toMatchObject({
    cases_handed_in: done('handed_in'),
    cases_completed: done('completed'),
    decisions: done('granted', 'partly', 'denied'),
    cases_withdrawn: done('withdrawn', 'closed_unanswered'),
    cases_refused: done('refused', 'acceptance_withdrawn'),
  })
  expect(done('completed')).toBeGreaterThan(0)
  expect(await told('2026-12-20')).toMatchObject({
    cases_handed_in: 0,
    on_time: null,
    at_most_one_visit: null,
  })
})

test('the command tells the same, refuses days that are none, and a folder without a store', async () => {
  const { told } = run('figures', '--cases', '--data', data, '--as-of', '2027-01-13')
  expect(told).toMatchObject({ asOf: '2027-01-13', since: null })
  const keys = ['id', 'definition', 'value', 'rows']
  expect(told.figures.every((one) => keys.every((key) => key in one))).toBe(true)
  const wrong = run('figures', '--cases', '--data', data, '--as-of', 'tomorrow')
  expect([wrong.status, wrong.told.error.code]).toEqual([1, 'date_wrong'])
  expect(run('figures', '--cases', '--data', join(data, 'nowhere')).told.error.code).toBe('store_missing')
})

test('a county begins in an empty folder, on a day the calendar knows', () => {
  const again = run('demo', '--days', '2', '--data', data)
  expect([again.status, again.told.error.code]).toEqual([1, 'county_folder_used'])
  const longAgo = run('demo', '--days', '2', '--from', '1949-10-01', '--data', join(data, 'new'))
  expect([longAgo.status, typeof longAgo.told.error.code]).toEqual([1, 'string'])
})

test('K15 a county begins two months before the first year without a notice', () => {
  expect(usualBeginning('2026-12-03')).toBe('2026-11-02')
  expect(usualBeginning('2026-02-03')).toBe('2026-11-02')
})
