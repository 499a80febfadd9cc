import { describe, expect, test } from 'vitest'
import { roles } from '#engine/kernel'
import { mayUse, officeNames, offices, permissionsOf } from './index.ts'

describe('P2 a role holds a fixed set', () => {
  test.each([
    ['applicant', 'case.draft', true],
    ['applicant', 'queue.read', false],
    ['window_clerk', 'task.decide', false],
    ['department_officer', 'task.decide', true],
    ['department_head', 'task.decide', false],
    ['administrator', 'case.draft', false],
  ] as const)('P2 %s × %s: %s', (role, permission, may) => expect(mayUse(role, permission)).toBe(may))
})

test('P3 a stranger holds public and nothing else; every role holds public and its own account', () => {
  expect(permissionsOf(undefined)).toEqual(['public'])
  for (const role of roles)
    expect(permissionsOf(role)).toEqual(expect.arrayContaining(['public', 'account.self']))
})

test('P4 the joint team has four offices, each with its name in both languages', () => {
  expect(offices.map((office) => officeNames[office].zh)).toEqual(['编办', '审管办', '法制办', '电子政务办'])
  expect(offices.filter((office) => !/^[A-Z][A-Za-z-]+ Office$/.test(officeNames[office].en))).toEqual([])
})
