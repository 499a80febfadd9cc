import type { Actor, Problem } from '#engine/kernel'
import { failAccount } from './account-problems.ts'

/** P24 Open; locked until somebody unlocks it; ended for good. */
export const accountStates = ['open', 'locked', 'ended'] as const
export type AccountState = (typeof accountStates)[number]

/** When an account was locked, ended, given a one-time password; null is not. */
export type AccountMarks = {
  readonly lockedAt: string | null
  readonly endedAt: string | null
  readonly resetAt: string | null
}

/** P24 Ended is for good: whatever else was done to it. */
export const accountState = ({ lockedAt, endedAt }: Omit<AccountMarks, 'resetAt'>): AccountState =>
  endedAt ? 'ended' : lockedAt ? 'locked' : 'open'

/** P24 P26 Why whoever knows the password may not enter all the same; a one-time password opens nothing but the change to one's own. */
export const mayEnter = (marks: AccountMarks): Problem[] => {
  const state = accountState(marks)
  if (state === 'ended') return [failAccount('account_ended')]
  if (state === 'locked') return [failAccount('account_locked')]
  return marks.resetAt ? [failAccount('password_must_change')] : []
}

/** P24 What an administrator does to somebody's account. `close` ends it for good. */
export const accountOrders = ['lock', 'unlock', 'reset', 'sign_out', 'close'] as const
export type AccountOrder = (typeof accountOrders)[number]

/** P24 After these no session of the account goes on; after unlocking none of before the lock comes back. */
export const takesAway = (order: AccountOrder): boolean => order === 'lock' || order === 'close'

type Ordered = {
  readonly id: string
  readonly state: AccountState
  /** Holds the office of an administrator today. */
  readonly isAdministrator: boolean
}

/** P25 Somebody is always left who may appoint and unlock: `others` are the other administrators who may enter today. */
export const checkTakingAway = (
  { state, isAdministrator }: Omit<Ordered, 'id'>,
  others: number,
): Problem[] =>
  isAdministrator && state === 'open' && others < 1 ? [failAccount('account_last_administrator')] : []

/** P24 P25 Whether the order may be given: not to oneself (but to end one's sessions), not twice, and not to the last administrator. */
export const checkOrder = (
  order: AccountOrder,
  account: Ordered,
  { id }: Pick<Actor, 'id'>,
  others: number,
): Problem[] => {
  if (account.id === id && order !== 'sign_out') return [failAccount('account_own')]
  if (account.state === 'ended') return [failAccount('account_ended')]
  if (order === 'lock' && account.state === 'locked') return [failAccount('account_locked')]
  if (order === 'unlock' && account.state !== 'locked') return [failAccount('account_not_locked')]
  return takesAway(order) ? checkTakingAway(account, others) : []
}

/** P24 What may be done to an account, for whoever shows buttons. */
export const ordersFor = (account: Ordered, actor: Pick<Actor, 'id'>, others: number): AccountOrder[] =>
  accountOrders.filter((order) => checkOrder(order, account, actor, others).length === 0)
