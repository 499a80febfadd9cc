import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root, sourceFiles } from './source-files.ts'

const engine = join(root, 'engine/src')
const modules = readdirSync(engine).filter((name) => existsSync(join(engine, name, 'SPEC.md')))
const tests = ['engine', 'server', 'tests', 'cli']
  .flatMap((folder) => sourceFiles(folder))
  .filter(({ path }) => /\.test\.ts$/.test(path))
const cases = ['cases'].flatMap((folder) => sourceFiles(folder, ['.json']))
const written = [...tests, ...cases].map(({ text }) => text).join('\n')

/** Rules stand in SPEC.md as `- **D3** …`. */
const rulesOf = (name: string): string[] =>
  [
    ...readFileSync(join(engine, name, 'SPEC.md'), 'utf8').matchAll(/^\s*-\s+(?:\*\*)?([A-Z]{1,2}\d+)\b/gm),
  ].map((match) => match[1] ?? '')

describe.each(modules)('SPEC of engine/%s', (name) => {
  test('has numbered rules', () => expect(rulesOf(name).length).toBeGreaterThan(0))

  test('every rule is named by a test or an official case', () => {
    expect(rulesOf(name).filter((rule) => !new RegExp(`\\b${rule}\\b`).test(written))).toEqual([])
  })
})
