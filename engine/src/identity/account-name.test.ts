import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkAccountName, checkOwnName } from './index.ts'

const { departments, cases } = JSON.parse(
  readFileSync(new URL('../../../cases/identity/names.json', import.meta.url), 'utf8'),
) as { departments: string[]; cases: { name: string; given: string; then: string }[] }

describe('cases/identity/names.json', () => {
  test.each(cases)('$name', ({ given, then }) => {
    expect(checkOwnName(given, departments)[0]?.code ?? 'allowed').toBe(then)
  })
})

test('P32 an administrator may name an account after its office, but never unreadably', () => {
  expect(checkAccountName('系统管理员')).toEqual([])
  expect(checkAccountName('王\u202e敏')[0]?.code).toBe('account_name_unsound')
})
