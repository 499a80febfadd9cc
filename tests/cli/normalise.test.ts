import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = join(import.meta.dirname, '../../cli/src/main.ts')
const city = join(import.meta.dirname, 'fixtures/another-city')
const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'normalise', ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}
type Row = {
  matter: string
  asNamed: string
  suggestions: { material: string; score: number; why: string }[]
}
const rowsOf = (...words: string[]): Row[] => {
  const { status, stdout } = run(...words, '--json')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}
const error = (...words: string[]) => {
  const { status, stdout } = run(...words, '--json')
  expect(status).toBe(1)
  return JSON.parse(stdout).error as { code: string; zh: string; en: string }
}

/** The truth stands in the fixture's rows; the command must do without it. */
const truths = ['a', 'b'].flatMap((name) =>
  [
    ...readFileSync(join(city, `matters/${name}.yaml`), 'utf8').matchAll(
      /\{as_named: ([^{}]+), material: (m\d+)\}/g,
    ),
  ].map(([, asNamed, material]) => ({ asNamed, material })),
)

let folder = ''
const copyWith = (name: string, change: (text: string) => string) => {
  const copy = join(folder, name)
  cpSync(city, copy, { recursive: true })
  for (const file of readdirSync(join(copy, 'matters'))) {
    const path = join(copy, 'matters', file)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  return copy
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevisit-normalise-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every row of every matter in folder order, best first', () => {
  const rows = rowsOf(city)
  expect(rows.map(({ asNamed }) => asNamed)).toEqual(truths.map(({ asNamed }) => asNamed))
  for (const { suggestions } of rows) {
    expect(suggestions.length).toBeGreaterThanOrEqual(3)
    const scores = suggestions.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(suggestions[0]?.why).toMatch(/\p{Script=Han}.*[a-z]/u)
  }
})

test('a city never seen before, nothing settled: first in nine rows of ten, among three in 97 of a hundred', () => {
  const rows = rowsOf(city)
  const within = (most: number) =>
    rows.filter(({ suggestions }, at) =>
      suggestions.slice(0, most).some(({ material }) => material === truths[at]?.material),
    ).length / rows.length
  expect(within(1)).toBeGreaterThanOrEqual(0.9)
  expect(within(3)).toBeGreaterThanOrEqual(0.97)
})

test("N1 the rows' own material is not read: missing, empty or wrong changes nothing", () => {
  const right = rowsOf(city)
  expect(rowsOf(copyWith('missing', (text) => text.replace(/, material: m\d+\}/g, '}')))).not.toEqual([])
  for (const [name, instead] of [
    ['without', '}'],
    ['empty', ", material: ''}"],
    ['wrong', ', material: m90}'],
  ] as const) {
    const copy = copyWith(name, (text) =>
      text.replace(/(\{as_named: [^{}]+), material: m\d+\}/g, `$1${instead}`),
    )
    expect(rowsOf(copy)).toEqual(right)
  }
})

test('a settled folder teaches', () => {
  const copy = copyWith('settled', (text) => text)
  const rows = rowsOf(city, '--settled', copy)
  const right = rows.filter(({ suggestions }, at) => suggestions[0]?.material === truths[at]?.material)
  expect(right.length / rows.length).toBeGreaterThan(0.95)
})

test('people get a table, --top limits it', () => {
  const { status, stdout } = run(city, '--top', '1')
  expect(status).toBe(0)
  expect(stdout.split('\n')).toHaveLength(truths.length + 3)
  expect(stdout).toContain('建议的标准材料')
})

test('refusals have a code and say what to do', () => {
  expect(error(join(folder, 'nowhere')).code).toBe('wordings_folder_missing')
  expect(error(city, '--top', '0').code).toBe('suggestions_top_invalid')
  const bare = join(folder, 'bare')
  mkdirSync(join(bare, 'matters'), { recursive: true })
  writeFileSync(join(bare, 'matters/a.yaml'), '- {code: a}\n')
  expect(error(bare).code).toBe('wordings_without_materials')
  const broken = copyWith('broken', (text) => `${text}\n- {code: [\n`)
  expect(error(broken).code).toBe('wordings_unreadable')
  expect(run().status).toBe(2)
  expect(run('--help').stdout).toContain('--settled')
})
