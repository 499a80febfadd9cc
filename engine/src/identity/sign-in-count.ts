import type { Problem } from '#engine/kernel'
import { failAccount } from './account-problems.ts'

const quarterMilliseconds = 15 * 60_000

/** P27 The quarter of an hour an instant is in, as a number that grows with time. */
export const quarterOf = (now: string): number => Math.floor(Date.parse(now) / quarterMilliseconds)
/** P27 When a quarter of an hour was over, in milliseconds. */
export const quarterEnd = (quarter: number): number => (quarter + 1) * quarterMilliseconds

/** How often an account was entered, and tried with a wrong password, in one quarter of an hour. */
export type SignInCount = { readonly entered: number; readonly failed: number }

/** P27 What of a quarter that is over must still be told: the first time somebody entered was told when it happened. */
export const untold = ({ entered, failed }: SignInCount): SignInCount => ({
  entered: Math.max(0, entered - 1),
  failed,
})

const mostWrong = 8
/** P27 Whoever has a session guesses no password with it either. */
export const mayTryPassword = ({ failed }: Pick<SignInCount, 'failed'>): Problem[] =>
  failed >= mostWrong ? [failAccount('password_tries')] : []
