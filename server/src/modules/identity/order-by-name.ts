import type { Kysely } from 'kysely'
import { type AccountOrder, failIdentity, tidyUsername } from '#engine/identity'
import { type Context, refuse } from '#engine/kernel'
import { createAccountOrders } from './account-orders.ts'
import { createAccountKeep } from './keep-account.ts'
import { createIdentityStore } from './store.ts'

/** P24 An order by whoever runs the platform, beside it: no session is in this process. */
export const orderByName = async (
  kysely: Kysely<never>,
  username: string,
  order: AccountOrder,
  context: Context,
) => {
  // Nobody's name is read or written here.
  const store = createIdentityStore(kysely, context.actor.division, { open: () => '', seal: () => '' })
  const account = await store.findByUsername(tidyUsername(username).toLowerCase())
  if (!account) return refuse(failIdentity('account_missing', {}, 'username'))
  const keep = createAccountKeep({ store, department: () => undefined }, { changed: () => undefined })
  return createAccountOrders({ store }, keep).giveOrder(account.id, order, context)
}
