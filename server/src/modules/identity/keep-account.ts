import { type AccountAct, sayAccountAct } from '#engine/identity'
import type { Context } from '#engine/kernel'
import { auditEntry } from '#platform/audit-entry'
import type { KnownCallers } from './known-callers.ts'
import type { IdentityParts } from './parts.ts'
import type { AccountWrite } from './store.ts'

type Whose = { readonly id: string; readonly name: string; readonly username: string }

/** P9 Writes one act on an account with its sentence for the trail; it counts from the next request on. */
export const createAccountKeep =
  (parts: IdentityParts, known: KnownCallers) =>
  async (
    account: Whose,
    act: AccountAct,
    does: Pick<AccountWrite, 'appoint' | 'end' | 'rename'>,
    context: Context,
  ): Promise<boolean> => {
    const named = (id: string) => {
      const found = parts.department(id)
      return { zh: found?.name ?? id, en: found?.nameEn ?? id }
    }
    const said = sayAccountAct(act, account, named)
    const audit = auditEntry(
      { act: `account.${act.type}`, subject: `account:${account.id}`, ...said },
      context,
    )
    const written = await parts.store.write({ now: context.now, accountId: account.id, ...does, audit })
    known.forgetAll()
    return written
  }
