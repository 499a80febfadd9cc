import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allRules, notBuilt, partly, rulesAndCases, rulesWithoutCase } from '../../scripts/rule-cases.ts'

test('the table of rules and cases is the one the cases make: node scripts/rule-cases.ts', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/rules-and-cases.md'), 'utf8')).toBe(
    rulesAndCases(),
  )
})

test('a rule has a case, or the table says why not; what is said not to be built has none', () => {
  expect(rulesWithoutCase()).toEqual(Object.keys(notBuilt).toSorted())
  const without = new Set(rulesWithoutCase())
  expect(Object.keys(partly).filter((rule) => without.has(rule) || !allRules().includes(rule))).toEqual([])
})
