import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mayLeave, mayRecover, movedTo, namedAnew, type Person } from './index.ts'

type Recover = {
  readonly phoneVerifiedAt?: null
  readonly person?: false
  readonly isStaff?: true
  readonly state?: 'locked' | 'ended'
}
type Named<Given, Then> = { readonly name: string; readonly given: Given; readonly then: Then }
const { recover, leave, names } = JSON.parse(
  readFileSync(new URL('../../../cases/identity/own-account.json', import.meta.url), 'utf8'),
) as {
  recover: Named<Recover, boolean>[]
  leave: Named<{ open: number; isStaff?: boolean }, string>[]
  names: (Named<{ name: string; isStaff: boolean }, string | null> & { when: string })[]
}
const at = '2026-10-16T09:30:00.000+08:00'

describe('cases/identity/own-account.json', () => {
  test.each(recover)('$name', ({ given, then }) => {
    const { phoneVerifiedAt = at, person, isStaff = false, state = 'open' } = given
    expect(mayRecover({ state, isStaff, person: person === false ? undefined : { phoneVerifiedAt } })).toBe(
      then,
    )
  })
  test.each(leave)('$name', ({ given: { open, isStaff = false }, then }) => {
    expect(mayLeave({ open, isStaff })[0]?.code ?? 'allowed').toBe(then)
  })
  test.each(names)('$name', ({ given, when, then }) => {
    expect(namedAnew(given, { name: when }) ?? null).toBe(then)
  })
})

test('P28 another phone is proved when it counts, and name and number stay checked', () => {
  const person: Person = {
    ...{ name: '张三', documentKind: 'resident_card', idNumber: '11010519491231002X' },
    ...{ phone: '13800138000', phoneVerifiedAt: null },
    realName: { how: 'counter', at, by: 'c1' },
  }
  expect(movedTo(person, '13900139000', at)).toEqual({
    ...person,
    phone: '13900139000',
    phoneVerifiedAt: at,
  })
})
