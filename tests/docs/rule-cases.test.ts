import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulesAndCases } from '../../scripts/rule-cases.ts'

test('the table of rules and cases is the one the cases make: node scripts/rule-cases.ts', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/rules-and-cases.md'), 'utf8')).toBe(
    rulesAndCases(),
  )
})
