import { checkPerson, tidyPerson } from '#engine/form'
import {
  accountState,
  codeLimits,
  failAccount,
  failIdentity,
  mayLeave,
  mayRecover,
  movedTo,
  officesOn,
  tidyUsername,
} from '#engine/identity'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { hashOf } from './hash-password.ts'
import type { AccountKeep } from './keep-account.ts'
import type { IdentityParts } from './parts.ts'
import { changed, presentPassword } from './passwords.ts'
import { type Persons, shownPerson } from './persons.ts'
import type { Codes, Sent } from './phone-codes.ts'
import type { AccountRow } from './store.ts'

type Shown = ReturnType<typeof shownPerson>
type Change = { readonly phone: string; readonly code: string; readonly current: string }

export const isStaffOn = ({ offices, chosen }: AccountRow, now: string): boolean =>
  officesOn(offices, chosen, chinaDay(now)).length > 0

/** P28 Another phone, proved before it counts. */
const createNewPhone = ({ store }: IdentityParts, keep: AccountKeep, people: Persons, codes: Codes) => {
  const tidied = (phone: string) => tidyPerson({ name: '', idNumber: '', phone }).phone
  return {
    askNewPhone: async (typed: string, address: string, { actor, now }: Context): Promise<Result<Sent>> => {
      const person = await people.personOf(actor.id)
      if (!person) return refuse(failIdentity('person_missing'))
      const problems = checkPerson({ ...person, phone: typed })
      if (problems.length) return refuse(...problems)
      return codes.send({ userId: actor.id, phone: tidied(typed), what: 'new phone' }, address, now)
    },
    changePhone: async ({ phone, code, current }: Change, context: Context): Promise<Result<Shown>> => {
      const { actor, now } = context
      const [account, person] = [await store.find(actor.id), await people.personOf(actor.id)]
      if (!account || !person) return refuse(failIdentity('person_missing'))
      const problems = await presentPassword(store, account.id, current, now)
      if (problems.length) return refuse(...problems)
      const whose = { userId: actor.id, phone: tidied(phone), what: 'new phone' } as const
      const checked = await codes.check(whose, code, now)
      if (!checked.ok) return checked
      const moved = movedTo(person, whose.phone, now)
      await people.writePerson(actor.id, moved, now)
      await keep(account, { type: 'change_phone' }, {}, context)
      return ok(shownPerson(moved))
    },
  }
}

/** P29 A forgotten password, helped by the phone that was proved. Nobody learns here which accounts there are. */
const createRecovery = (parts: IdentityParts, keep: AccountKeep, people: Persons, codes: Codes) => {
  const { store, division, sendCode } = parts
  const found = async (typed: string, now: string) => {
    const account = await store.findByUsername(tidyUsername(typed).toLowerCase())
    const person = account && (await people.personOf(account.id))
    if (!account || !person) return undefined
    const asked = { state: accountState(account), isStaff: isStaffOn(account, now), person }
    return mayRecover(asked) ? { account, phone: person.phone } : undefined
  }
  const sendIfAny = async (username: string, address: string, now: string): Promise<void> => {
    const one = await found(username, now)
    if (one) await codes.send({ userId: one.account.id, phone: one.phone, what: 'forgotten' }, address, now)
  }
  return {
    askForgotten: async (username: string, address: string, { now }: Context): Promise<Result<Sent>> => {
      if (!sendCode) return refuse(failIdentity('code_no_way'))
      // Not waited for: how long it takes would tell. What went wrong is told by asking again in vain.
      void sendIfAny(username, address, now).catch(() => undefined)
      return ok({ seconds: codeLimits.secondsBetween, minutes: codeLimits.minutes })
    },
    setForgotten: async (
      { username, code, password }: { username: string; code: string; password: string },
      { now, place }: Context,
    ): Promise<Result<{ changed: true }>> => {
      // As long whether there is an account or not.
      const [hash, one] = [await hashOf(password), await found(username, now)]
      const whose = one && ({ userId: one.account.id, phone: one.phone, what: 'forgotten' } as const)
      const checked = whose && (await codes.check(whose, code, now))
      if (!one || !checked?.ok) return refuse(failAccount('forgotten_wrong', {}, 'code'))
      const { id, name } = one.account
      const by = { now, place, actor: { id, name, role: 'applicant', division } } as const
      return changed(keep(one.account, { type: 'recover' }, { password: hash, sessions: 'all' }, by))
    },
  }
}

/** P30 Leaving for good. */
const createLeaving = ({ store, casesOf }: IdentityParts, keep: AccountKeep) => {
  const look = async ({ actor, now }: Context) => {
    const account = await store.find(actor.id)
    const { open, drafts, ended: kept } = await casesOf.count(actor.id)
    return { account, open, drafts, kept, isStaff: account ? isStaffOn(account, now) : false }
  }
  return {
    lookAtLeaving: async (context: Context) => {
      const { account: _account, ...seen } = await look(context)
      return ok(seen)
    },
    leaveForGood: async (current: string, context: Context): Promise<Result<{ changed: true }>> => {
      const { account, ...seen } = await look(context)
      if (!account) return refuse(failIdentity('account_missing'))
      const problems = mayLeave(seen)
      if (problems.length) return refuse(...problems)
      const wrong = await presentPassword(store, account.id, current, context.now)
      if (wrong.length) return refuse(...wrong)
      // The trail keeps that somebody left, not who.
      const nameless = { ...context, actor: { ...context.actor, name: '—' } }
      const left = await changed(keep(account, { type: 'leave' }, { erase: true, sessions: 'all' }, nameless))
      if (left.ok) await casesOf.removeDrafts(account.id, nameless)
      return left
    },
  }
}

/** What people do with the phone, the forgotten password and the end of their own account. */
export const createOwnAccount = (parts: IdentityParts, keep: AccountKeep, people: Persons, codes: Codes) => ({
  ...createNewPhone(parts, keep, people, codes),
  ...createRecovery(parts, keep, people, codes),
  ...createLeaving(parts, keep),
})
