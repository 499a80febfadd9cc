import { randomInt } from 'node:crypto'
import {
  type AccountOrder,
  accountState,
  checkOrder,
  failAccount,
  failIdentity,
  isAdministratorOn,
  oneTimeSigns,
  ordersFor,
  takesAway,
} from '#engine/identity'
import { type Context, chinaDay, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { hashOf } from './hash-password.ts'
import type { AccountKeep } from './keep-account.ts'
import type { IdentityParts } from './parts.ts'
import type { AccountDoes, AccountRow, Written } from './store.ts'

const newOneTime = (): string =>
  Array.from({ length: oneTimeSigns.length }, () =>
    oneTimeSigns.alphabet.charAt(randomInt(oneTimeSigns.alphabet.length)),
  ).join('')

const doesFor = async (order: AccountOrder, oneTime: string): Promise<AccountDoes> => {
  const sessions = 'all'
  if (order === 'reset') return { reset: true, password: await hashOf(oneTime), sessions }
  return order === 'sign_out' ? { sessions } : { [order]: true, sessions }
}

/** What the store refused although it looked as if it could be: somebody was faster. */
export const notWritten = (written: Written): Problem[] => {
  if (written === 'written') return []
  return [
    written === 'last_administrator'
      ? failAccount('account_last_administrator')
      : failIdentity('account_missing'),
  ]
}

const orderedOf = (account: AccountRow, today: string) => ({
  id: account.id,
  state: accountState(account),
  isAdministrator: isAdministratorOn(account.offices, today),
})

const othersThan = (accountId: string, administrators: readonly string[]): number =>
  administrators.filter((id) => id !== accountId).length

type Given = {
  readonly state: ReturnType<typeof accountState>
  /** P26 Shown once to whoever gave the order; null for every other order. */
  readonly oneTimePassword: string | null
}

/** P24 What an administrator does to the accounts of others. */
export const createAccountOrders = ({ store }: Pick<IdentityParts, 'store'>, keep: AccountKeep) => ({
  giveOrder: async (accountId: string, order: AccountOrder, context: Context): Promise<Result<Given>> => {
    const today = chinaDay(context.now)
    const account = await store.find(accountId)
    if (!account) return refuse(failIdentity('account_missing'))
    const others = othersThan(accountId, takesAway(order) ? await store.administrators(today) : [])
    const problems = checkOrder(order, orderedOf(account, today), context.actor, others)
    if (problems.length) return refuse(...problems)
    const oneTime = newOneTime()
    const problemsThen = notWritten(
      await keep(account, { type: order }, await doesFor(order, oneTime), context),
    )
    if (problemsThen.length) return refuse(...problemsThen)
    const after = await store.find(accountId)
    return ok({
      state: after ? accountState(after) : 'ended',
      oneTimePassword: order === 'reset' ? oneTime : null,
    })
  },
  /** The orders somebody may give, account by account. */
  ordersIn: async (
    accounts: readonly AccountRow[],
    { actor, now }: Context,
  ): Promise<ReadonlyMap<string, AccountOrder[]>> => {
    const today = chinaDay(now)
    const orders = new Map<string, AccountOrder[]>()
    const administrators = await store.administrators(today)
    for (const account of accounts) {
      const others = othersThan(account.id, administrators)
      orders.set(account.id, ordersFor(orderedOf(account, today), actor, others))
    }
    return orders
  },
})
