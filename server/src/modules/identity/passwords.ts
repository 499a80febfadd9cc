import {
  actingAs,
  checkNewPassword,
  checkOneTime,
  failAccount,
  failIdentity,
  mayTryPassword,
  quarterOf,
  tidyOneTime,
  tidyUsername,
} from '#engine/identity'
import { type Context, chinaDay, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { notWritten } from './account-orders.ts'
import { hashOf, isPassword } from './hash-password.ts'
import type { AccountKeep } from './keep-account.ts'
import type { IdentityParts } from './parts.ts'

type Change = { readonly current: string; readonly password: string }
type First = { readonly username: string; readonly code: string; readonly password: string }
/** The session a call came with, where it came with one. */
type Session = string | undefined

export const changed = async (work: ReturnType<AccountKeep>): Promise<Result<{ changed: true }>> => {
  const problems = notWritten(await work)
  return problems.length ? refuse(...problems) : ok({ changed: true })
}

/** P27 Whether it is the present password of an account; tries are counted like those at the door. */
export const presentPassword = async (
  store: IdentityParts['store'],
  accountId: string,
  typed: string,
  now: string,
): Promise<Problem[]> => {
  const quarter = quarterOf(now)
  const tries = mayTryPassword({ failed: await store.failedIn(accountId, quarter) })
  if (tries.length) return tries
  const hash = await store.readPassword(accountId)
  if (hash && (await isPassword(hash, typed))) return []
  await store.noteSignIn({ now, accountId, quarter })
  return [failAccount('password_wrong', {}, 'current')]
}

const createOwn = ({ store }: IdentityParts, keep: AccountKeep) => ({
  /** P26 It ends every other session of the account. */
  changePassword: async (
    { current, password }: Change,
    session: Session,
    context: Context,
  ): Promise<Result<{ changed: true }>> => {
    const { actor, now } = context
    const account = await store.find(actor.id)
    if (!account) return refuse(failIdentity('account_missing'))
    const quarter = quarterOf(now)
    const tries = mayTryPassword({ failed: await store.failedIn(account.id, quarter) })
    if (tries.length) return refuse(...tries)
    const hash = await store.readPassword(account.id)
    if (!hash || !(await isPassword(hash, current))) {
      await store.noteSignIn({ now, accountId: account.id, quarter })
      return refuse(failAccount('password_wrong', {}, 'current'))
    }
    const problems = checkNewPassword(current, password)
    if (problems.length) return refuse(...problems)
    const does = {
      password: await hashOf(password),
      sessions: session ? { but: session } : ('all' as const),
    }
    return changed(keep(account, { type: 'change_password' }, does, context))
  },
  /** Every session of one's account, this one too. */
  leaveEverywhere: async (context: Context): Promise<Result<{ changed: true }>> => {
    const account = await store.find(context.actor.id)
    if (!account) return refuse(failIdentity('account_missing'))
    return changed(keep(account, { type: 'leave_everywhere' }, { sessions: 'all' }, context))
  },
})

const createFirst = ({ store, division }: IdentityParts, keep: AccountKeep) => ({
  /** P26 A password of one's own in place of a one-time one; then one signs in with it. */
  firstPassword: async (
    { username, code, password }: First,
    { now }: Context,
  ): Promise<Result<{ changed: true }>> => {
    const tried = await store.tryOneTime(tidyUsername(username).toLowerCase())
    const typed = tidyOneTime(code)
    // As long as with one: nobody learns by waiting which names there are.
    const isRight = await (tried ? isPassword(tried.hash, typed) : hashOf(typed).then(() => false))
    const checked = checkOneTime(tried && { ...tried, isRight }, now)
    if (!checked.ok) return checked
    const problems = checkNewPassword(typed, tidyOneTime(password))
    if (problems.length) return refuse(...problems)
    const account = tried && (await store.find(tried.userId))
    if (!account) return refuse(failIdentity('account_missing'))
    const by = { now, ...actingAs(account, division, chinaDay(now)) }
    const does = { password: await hashOf(password), sessions: 'all' } as const
    return changed(keep(account, { type: 'first_password' }, does, by))
  },
})

/** What people do with the password and the sessions of their own account. */
export const createPasswords = (parts: IdentityParts, keep: AccountKeep) => ({
  ...createOwn(parts, keep),
  ...createFirst(parts, keep),
})
