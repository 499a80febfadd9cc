import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { failAccount } from './account-problems.ts'

/** P26 A one-time password: signs that nobody takes for another when it is read out. */
export const oneTimeSigns = {
  alphabet: '23456789abcdefghjkmnpqrstuvwxyz',
  length: 12,
  hours: 72,
  tries: 5,
} as const

/** P26 As people type what was read out to them. */
export const tidyOneTime = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()

/** A try at a one-time password, after it was counted. */
export type OneTimeTried = {
  /** ISO 8601. */
  readonly resetAt: string
  /** With this one. */
  readonly tries: number
  readonly isRight: boolean
}

/** P26 Wrong, used, over, tried too often and no such account are one answer: nobody learns which user names there are. */
export const checkOneTime = (tried: OneTimeTried | undefined, now: string): Result<true> => {
  const { hours, tries } = oneTimeSigns
  const isGood =
    tried?.isRight && tried.tries <= tries && Date.parse(now) - Date.parse(tried.resetAt) <= hours * 3_600_000
  return isGood ? ok(true) : refuse(failAccount('one_time_wrong', {}, 'code'))
}

/** P26 A password of one's own is another one than before. */
export const checkNewPassword = (before: string, password: string): Problem[] =>
  before === password ? [failAccount('password_same', {}, 'password')] : []
