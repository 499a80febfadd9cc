import { actingAs, mayEnter } from '#engine/identity'
import { chinaDay } from '#engine/kernel'
import { createAccountNames } from '#platform/account-names'
import type { Identify } from '#platform/doors'
import { createAccountOrders } from './account-orders.ts'
import { createAccounts } from './accounts.ts'
import { answerAuthWith } from './answer-auth.ts'
import { createAccountKeep } from './keep-account.ts'
import { createKnownCallers, type KnownCallers } from './known-callers.ts'
import { createMe } from './me.ts'
import { createNameChecks, createProviderCheck } from './name-checks.ts'
import { createOwnAccount } from './own-account.ts'
import type { IdentityParts } from './parts.ts'
import { createPasswords } from './passwords.ts'
import { createPersons } from './persons.ts'
import { createCodes, createPhoneCodes } from './phone-codes.ts'
import { createSignIns } from './sign-ins.ts'

const identifyWith =
  (parts: IdentityParts, known: KnownCallers): Identify =>
  ({ headers: { cookie = '' } }) =>
    known.ask(cookie, async () => {
      const session = await (await parts.auth()).api.getSession({ headers: new Headers({ cookie }) })
      // What somebody is, and whether they may enter, is read from our own rows: a session outlives an appointment.
      const row = session ? await parts.store.find(session.user.id) : undefined
      if (!session || !row || mayEnter(row).length) return undefined
      return { ...actingAs(row, parts.division, chinaDay(parts.clock())), session: session.session.id }
    })

/** Accounts, who is calling, and the person behind an applicant's account. */
export const createIdentity = (parts: IdentityParts) => {
  const people = createPersons(parts)
  const known = createKnownCallers()
  const names = createAccountNames(parts.store.namesOf)
  const keep = createAccountKeep(parts, {
    changed: (accountId) => {
      known.forgetAll()
      names.forget(accountId)
    },
  })
  const orders = createAccountOrders(parts, keep)
  const signIns = createSignIns(parts)
  const codes = createCodes(parts)
  return {
    names,
    withNames: names.within,
    ...people,
    ...createPhoneCodes(codes, people),
    ...createOwnAccount(parts, keep, people, codes),
    ...createNameChecks(parts, people, keep),
    proveByProvider: createProviderCheck(parts, people, keep),
    ...createAccounts(parts, known, keep, orders),
    ...createPasswords(parts, keep),
    ...orders,
    ...signIns,
    me: createMe(parts, people),
    identify: identifyWith(parts, known),
    answerAuth: answerAuthWith(parts, known, signIns),
  }
}
export type IdentityService = ReturnType<typeof createIdentity>
