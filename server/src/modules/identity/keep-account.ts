import { type AccountAct, sayAccountAct } from '#engine/identity'
import { type Context, chinaDay } from '#engine/kernel'
import { type AuditEntry, auditEntry } from '#platform/audit-entry'
import type { IdentityParts } from './parts.ts'
import type { AccountDoes, Written } from './store.ts'

type Whose = { readonly id: string }

/** P9 One act on an account as the trail tells it. */
export const entryOfAccount = (
  { department }: Pick<IdentityParts, 'department'>,
  account: Whose,
  act: AccountAct,
  context: Context,
): AuditEntry => {
  const named = (id: string) => {
    const found = department(id)
    return { zh: found?.name ?? id, en: found?.nameEn ?? id }
  }
  const said = sayAccountAct(act, account, named)
  return auditEntry({ act: `account.${act.type}`, subject: `account:${account.id}`, ...said }, context)
}

/** P9 Writes one act on an account with its sentence for the trail; it counts from the next request on. */
export const createAccountKeep =
  (
    parts: Pick<IdentityParts, 'store' | 'department'>,
    { changed }: { readonly changed: (accountId: string) => void },
  ) =>
  async (account: Whose, act: AccountAct, does: AccountDoes, context: Context): Promise<Written> => {
    const audit = entryOfAccount(parts, account, act, context)
    const { now } = context
    const written = await parts.store.write({
      now,
      today: chinaDay(now),
      accountId: account.id,
      ...does,
      audit,
    })
    changed(account.id)
    return written
  }
export type AccountKeep = ReturnType<typeof createAccountKeep>
