import { describe, expect, test } from 'vitest'
import {
  assurances,
  type CodesAsked,
  type CodeTried,
  checkCode,
  codeLimits,
  isMobile,
  mayAskCode,
  mayCheckName,
  nameAnswered,
  type Person,
} from './index.ts'

const now = '2026-10-16T09:30:00.000+08:00'
const none = { lastAt: null, ofNumber: 0, ofAccount: 0, ofAddress: 0 }
const phone = '13800138000'
const first = (problems: readonly { code: string }[]) => problems[0]?.code ?? 'allowed'
const may = (asked: Partial<CodesAsked>, to = phone) => first(mayAskCode(to, { ...none, ...asked }, now))

describe('P21 a code', () => {
  test('goes to a mobile number, one a minute, ten a day and a number or account, a hundred an address', () => {
    expect(may({})).toBe('allowed')
    expect(may({}, '0574-63888888')).toBe('code_needs_mobile')
    expect(may({ lastAt: '2026-10-16T09:29:01.000+08:00' })).toBe('code_too_soon')
    expect(may({ lastAt: '2026-10-16T01:29:00.000Z' })).toBe('allowed')
    expect(may({ ofNumber: 9, ofAccount: 9, ofAddress: 99 })).toBe('allowed')
    for (const over of [{ ofNumber: 10 }, { ofAccount: 10 }, { ofAddress: 100 }])
      expect(may(over)).toBe('code_too_many')
    expect(isMobile('12345')).toBe(false)
  })
  const tried: CodeTried = {
    askedAt: '2026-10-16T09:26:00.000+08:00',
    tries: 1,
    isUsed: false,
    isRight: true,
  }
  const check = (more: Partial<CodeTried> = {}) => {
    const checked = checkCode({ ...tried, ...more }, now)
    return checked.ok ? 'allowed' : first(checked.problems)
  }
  test('is good once, for five minutes and five tries', () => {
    expect(check()).toBe('allowed')
    expect(check({ isUsed: true })).toBe('code_over')
    expect(check({ askedAt: '2026-10-16T09:25:00.000+08:00' })).toBe('allowed')
    expect(check({ askedAt: '2026-10-16T09:24:59.000+08:00' })).toBe('code_over')
    expect(check({ tries: codeLimits.tries })).toBe('allowed')
    expect(check({ tries: codeLimits.tries + 1 })).toBe('code_over')
    expect(check({ isRight: false })).toBe('code_wrong')
    const none = checkCode(undefined, now)
    expect(!none.ok && first(none.problems)).toBe('code_over')
  })
})

test('P22 name and number are compared for whoever has the phone, five times a day, and a wrong name is told like a wrong number', () => {
  const person: Person = {
    ...{ name: '张三', documentKind: 'resident_card', idNumber: '11010519491231002X', phone },
    ...{ phoneVerifiedAt: now, realName: null },
  }
  const of = (who: Person | undefined, asked = { ofAccount: 0, ofNumber: 0 }) => {
    const may = mayCheckName(who, asked)
    return may.ok ? 'allowed' : first(may.problems)
  }
  expect(of(person, { ofAccount: 4, ofNumber: 4 })).toBe('allowed')
  expect(of(undefined)).toBe('person_missing')
  expect(of({ ...person, phoneVerifiedAt: null })).toBe('phone_first')
  expect(of(person, { ofAccount: 5, ofNumber: 0 })).toBe('real_name_too_many')
  expect(of(person, { ofAccount: 0, ofNumber: 5 })).toBe('real_name_too_many')
  expect(nameAnswered('match')).toEqual([])
  expect((['differs', 'unknown_kind', 'down'] as const).map((answer) => first(nameAnswered(answer)))).toEqual(
    ['real_name_differs', 'real_name_kind', 'real_name_down'],
  )
  expect(assurances).toEqual(['unverified', 'phone', 'real_name'])
})
