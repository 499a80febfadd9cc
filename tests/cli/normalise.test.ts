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

test('a city never seen before, nothing settled: first in 95 rows of a hundred, among three in 98', () => {
  const rows = rowsOf(city)
  const within = (most: number) =>
    rows.filter(({ suggestions }, at) =>
      suggestions.slice(0, most).some(({ material }) => material === truths[at]?.material),
    ).length / rows.length
  expect(within(1)).toBeGreaterThanOrEqual(0.95)
  expect(within(3)).toBeGreaterThanOrEqual(0.98)
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

test('N1 values handed round among all rows change nothing either', () => {
  const all = truths.map(({ material }) => material)
  let next = 0
  const copy = copyWith('shuffled', (text) =>
    text.replace(/(\{as_named: [^{}]+, material: )m\d+\}/g, (_, before: string) => {
      next += 1
      return `${before}${all[(next * 61) % all.length]}}`
    }),
  )
  expect(rowsOf(copy)).toEqual(rowsOf(city))
})

test('lists under other file names, numbers as ids, entries without anything, files of no concern', () => {
  const place = join(folder, 'odd')
  mkdirSync(join(place, 'matters/by-hand'), { recursive: true })
  mkdirSync(join(place, 'materials'), { recursive: true })
  writeFileSync(
    join(place, 'materials/all.yml'),
    '- {id: 7, name: 营业执照}\n- {id: 8, name: 申请表, kind: form}\n- 3\n- {}\n',
  )
  writeFileSync(
    join(place, 'matters/by-hand/x.yml'),
    '- {code: a, materials: [{as_named: 工商执照}, {}, 5]}\n- {}\n',
  )
  writeFileSync(join(place, 'notes.yaml'), 'not: [a list\n')
  const rows = rowsOf(place)
  expect(rows.map(({ asNamed }) => asNamed)).toEqual(['工商执照', ''])
  expect(rows[0]?.suggestions[0]).toMatchObject({ material: '7' })
})

test('labels of a form: the right data element first in eight of ten, among three in 95 of a hundred', () => {
  const place = join(folder, 'labels')
  cpSync(join(import.meta.dirname, '../../catalogue/cixi'), place, { recursive: true })
  const labels = readFileSync(join(import.meta.dirname, 'fixtures/form-labels.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  const fields = labels.map(([label]) => `'${label}'`).join(', ')
  writeFileSync(
    join(place, 'matters/labels.yaml'),
    `- {code: labels-1, form_fields: [applicant_name, ${fields}]}\n`,
  )
  const { status, stdout } = run(place, '--fields', '--json')
  expect(status).toBe(0)
  const rows: { label: string; suggestions: { element: string }[] }[] = JSON.parse(stdout)
  expect(rows.map(({ label }) => label)).toEqual(labels.map(([label]) => label))
  const within = (most: number) =>
    rows.filter(({ suggestions }, at) =>
      suggestions.slice(0, most).some(({ element }) => element === labels[at]?.[1]),
    ).length / rows.length
  expect(within(1)).toBeGreaterThanOrEqual(0.8)
  expect(within(3)).toBeGreaterThanOrEqual(0.95)
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
  expect(error(city, '--fields').code).toBe('wordings_without_elements')
  const broken = copyWith('broken', (text) => `${text}\n- {code: [\n`)
  expect(error(broken).code).toBe('wordings_unreadable')
  expect(run().status).toBe(2)
  expect(run('--help').stdout).toContain('--settled')
})
