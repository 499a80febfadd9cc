import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withNames } from '#engine/kernel'
import {
  type AccountOrder,
  accountState,
  checkNewPassword,
  checkOneTime,
  checkOrder,
  checkTakingAway,
  mayEnter,
  mayTryPassword,
  oneTimeSigns,
  ordersFor,
  quarterEnd,
  quarterOf,
  sayAccountAct,
  tidyOneTime,
  untold,
} from './index.ts'

type Given = {
  readonly account: string
  readonly actor: string
  readonly state?: 'open' | 'locked' | 'ended'
  readonly isAdministrator?: boolean
  readonly others?: number
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../../cases/identity/account-orders.json', import.meta.url), 'utf8'),
) as { cases: { name: string; given: Given; when: AccountOrder; then: string }[] }

const now = '2026-10-16T09:30:00.000+08:00'
const first = (problems: readonly { code: string }[]) => problems[0]?.code ?? 'allowed'

describe('cases/identity/account-orders.json', () => {
  test.each(cases)('$name', ({ given, when, then }) => {
    const { account: id, actor, state = 'open', isAdministrator = false, others = 0 } = given
    const account = { id, state, isAdministrator }
    expect(first(checkOrder(when, account, { id: actor }, others))).toBe(then)
    expect(ordersFor(account, { id: actor }, others).includes(when)).toBe(then === 'allowed')
  })
})

describe('P24 P26 who may enter', () => {
  const marks = { lockedAt: null, endedAt: null, resetAt: null }
  test('open, locked, ended, or with a password of one’s own to choose first', () => {
    expect(first(mayEnter(marks))).toBe('allowed')
    expect(first(mayEnter({ ...marks, lockedAt: now, resetAt: now }))).toBe('account_locked')
    expect(first(mayEnter({ lockedAt: now, endedAt: now, resetAt: now }))).toBe('account_ended')
    expect(first(mayEnter({ ...marks, resetAt: now }))).toBe('password_must_change')
    expect([accountState(marks), accountState({ ...marks, lockedAt: now, endedAt: now })]).toEqual([
      'open',
      'ended',
    ])
  })
  test('P25 relieving an administrator is asked like locking', () => {
    const last = { state: 'open', isAdministrator: true } as const
    expect(first(checkTakingAway(last, 0))).toBe('account_last_administrator')
    expect(first(checkTakingAway(last, 1))).toBe('allowed')
    expect(first(checkTakingAway({ ...last, state: 'locked' }, 0))).toBe('allowed')
  })
})

describe('P26 a one-time password', () => {
  const tried = { resetAt: '2026-10-16T01:30:00.000Z', tries: 1, isRight: true }
  const check = (more: Partial<typeof tried> = {}, at = now) => {
    const checked = checkOneTime({ ...tried, ...more }, at)
    return checked.ok ? 'allowed' : first(checked.problems)
  }
  test('is good for 72 hours and five tries; everything else is one answer', () => {
    expect(check()).toBe('allowed')
    expect(check({}, '2026-10-19T09:30:00.000+08:00')).toBe('allowed')
    expect(check({}, '2026-10-19T09:30:01.000+08:00')).toBe('one_time_wrong')
    expect(check({ tries: oneTimeSigns.tries })).toBe('allowed')
    expect(check({ tries: oneTimeSigns.tries + 1 })).toBe('one_time_wrong')
    expect(check({ isRight: false })).toBe('one_time_wrong')
    const nobody = checkOneTime(undefined, now)
    expect(!nobody.ok && first(nobody.problems)).toBe('one_time_wrong')
  })
  test('is read as people type it, and is no password of one’s own', () => {
    expect(tidyOneTime(' ＡB2c-9xyz ')).toBe('ab2c9xyz')
    expect(oneTimeSigns.alphabet).not.toMatch(/[01ilo]/)
    expect(first(checkNewPassword('ab2c9xyz', 'ab2c9xyz'))).toBe('password_same')
    expect(first(checkNewPassword('ab2c9xyz', 'something else'))).toBe('allowed')
  })
})

describe('P27 sign-ins in the trail', () => {
  test('are counted by quarters of an hour; the first was told at once', () => {
    const quarter = quarterOf(now)
    expect(quarterOf('2026-10-16T09:44:59.999+08:00')).toBe(quarter)
    expect(quarterOf('2026-10-16T09:45:00.000+08:00')).toBe(quarter + 1)
    expect(new Date(quarterEnd(quarter)).toISOString()).toBe('2026-10-16T01:45:00.000Z')
    expect(untold({ entered: 1, failed: 0 })).toEqual({ entered: 0, failed: 0 })
    expect(untold({ entered: 3, failed: 2 })).toEqual({ entered: 2, failed: 2 })
    expect(untold({ entered: 0, failed: 7 })).toEqual({ entered: 0, failed: 7 })
  })
  test('whoever is in guesses no more passwords than whoever is out', () => {
    expect(first(mayTryPassword({ failed: 7 }))).toBe('allowed')
    expect(first(mayTryPassword({ failed: 8 }))).toBe('password_tries')
  })
  test('P9 every act is a sentence in both languages', () => {
    const nameOf = (id: string) => (id === 'u1' ? '王敏' : 'wangmin')
    const say = (act: Parameters<typeof sayAccountAct>[0]) => {
      const { zh, en } = sayAccountAct(act, { id: 'u1' }, (id) => ({ zh: id, en: id }))
      return { zh: withNames(zh, nameOf), en: withNames(en, nameOf) }
    }
    expect(say({ type: 'sign_ins', entered: 1, failed: 5 })).toEqual({
      zh: '账号王敏（wangmin）一刻钟内密码输错 5 次，又登录 1 次',
      en: 'the account 王敏 (wangmin) within a quarter of an hour: 5 wrong passwords, 1 further sign-in',
    })
    const ends = (['down', 'refused', 'silent'] as const).map(
      (answer) => say({ type: 'prove_by_provider', answer }).zh.split('：')[1],
    )
    expect(ends).toEqual(['没有答复', '没有认可这次登录', '没有给出姓名和号码'])
    const types = [
      ...(['lock', 'unlock', 'reset', 'close', 'sign_out', 'sign_up', 'sign_in'] as const),
      ...(['change_password', 'first_password', 'leave_everywhere'] as const),
    ]
    const told = types.map((type) => say({ type }))
    expect(new Set(told.map(({ zh }) => zh)).size).toBe(types.length)
    for (const { zh, en } of told) expect([zh, en].every((text) => text.includes('wangmin'))).toBe(true)
  })
})
