import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foreignRules } from './foreign-rules.ts'
import { root, sourceFiles } from './source-files.ts'

const engine = join(root, 'engine/src')
const modules = readdirSync(engine)
const tests = ['engine', 'server', 'tests', 'cli', 'web']
  .flatMap((folder) => sourceFiles(folder))
  .filter(({ path }) => /\.test\.ts$/.test(path))
const cases = ['cases'].flatMap((folder) => sourceFiles(folder, ['.json']))
const written = [...tests, ...cases].map(({ text }) => text).join('\n')

/** Rules stand in SPEC.md as `- **D3** …`, one a number. */
const rulesOf = (name: string): string[] => {
  const path = join(engine, name, 'SPEC.md')
  if (!existsSync(path)) return []
  return [...readFileSync(path, 'utf8').matchAll(/^\s*-\s+(?:\*\*)?([A-Z]{1,2}\d+)\b/gm)].map(
    (match) => match[1] ?? '',
  )
}
const all = modules.flatMap((name) => rulesOf(name).map((rule) => ({ name, rule })))

describe.each(modules)('SPEC of engine/%s', (name) => {
  test('has numbered rules', () => expect(rulesOf(name).length).toBeGreaterThan(0))

  test('every rule is named by a test or an official case', () => {
    expect(rulesOf(name).filter((rule) => !new RegExp(`\\b${rule}\\b`).test(written))).toEqual([])
  })

  test('a number begins its line: no second rule hides behind the first', () => {
    const lines = readFileSync(join(engine, name, 'SPEC.md'), 'utf8').split('\n')
    expect(lines.filter((line) => /\S.*\*\*[A-Z]{1,2}\d+\*\*/.test(line.replace(/^\s*- /, '')))).toEqual([])
  })
})

test('a number is one rule in the whole house', () => {
  const twice = all.filter(({ rule }, index) => all.findIndex((one) => one.rule === rule) !== index)
  expect(twice.map(({ name, rule }) => `${rule} stands in ${name} too`)).toEqual([])
})

/** The rules a title begins with: `test('D3 D4 …`, `test.each([…])('X1 …`. */
const named = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:\b(?:test|describe)(?:\.\w+)*\(|\)\()\s*['"`]((?:[A-Z]{1,2}\d{1,2}(?:, |\/| and | |–))+)/g,
    ),
  ].flatMap(([, rules = '']) => rules.match(/[A-Z]{1,2}\d{1,2}/g) ?? [])

test('a rule that a test is named by exists', () => {
  const known = new Set<string>([...all.map(({ rule }) => rule), ...foreignRules])
  const unknown = tests.flatMap(({ path, text }) =>
    named(text)
      .filter((rule) => !known.has(rule))
      .map((rule) => `${path} names ${rule}`),
  )
  expect([...new Set(unknown)]).toEqual([])
})

test('a rule of the law or of the domain stands in the list only while a test names it, and no module has it', () => {
  const used = new Set(tests.flatMap(({ text }) => named(text)))
  expect(foreignRules.filter((rule) => !used.has(rule) || all.some((one) => one.rule === rule))).toEqual([])
})
