import { v7 } from 'uuid'
import {
  type Appointment,
  actingAs,
  appointed,
  checkChoice,
  checkEnding,
  failIdentity,
  type OfficeHeld,
} from '#engine/identity'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import type { KnownCallers } from './known-callers.ts'
import type { IdentityParts } from './parts.ts'

type NewAccount = Appointment & {
  readonly username: string
  readonly name: string
  readonly password: string
}

/** Whatever changes an office counts from the next request on. */
const createOffices = ({ store, clock, department }: IdentityParts, known: KnownCallers) => {
  const newOffice = (wanted: Appointment): Result<OfficeHeld | null> =>
    appointed(wanted, {
      officeId: v7(),
      today: chinaDay(clock()),
      isDepartment: (id) => department(id) !== undefined,
    })
  const appoint = async (userId: string, office: OfficeHeld): Promise<void> => {
    await store.appoint(userId, office)
    known.forgetAll()
  }
  return {
    newOffice,
    appoint,
    addOffice: async (accountId: string, wanted: Appointment): Promise<Result<{ officeId: string }>> => {
      const office = newOffice(wanted)
      if (!office.ok) return office
      if (!office.value) return refuse(failIdentity('office_for_staff', {}, 'role'))
      if (!(await store.find(accountId))) return refuse(failIdentity('account_missing'))
      await appoint(accountId, office.value)
      return ok({ officeId: office.value.officeId })
    },
    /** P7 It is not held any more from today on; that it was held stays. */
    endOffice: async (
      accountId: string,
      officeId: string,
      { actor, now }: Context,
    ): Promise<Result<{ officeId: string }>> => {
      const problems = checkEnding(actor, accountId)
      if (problems.length) return refuse(...problems)
      const ended = await store.endOffice(accountId, officeId, chinaDay(now))
      known.forgetAll()
      return ended ? ok({ officeId }) : refuse(failIdentity('office_not_held'))
    },
    /** P5 The office one acts in from now on, on every device. */
    chooseOffice: async (
      officeId: string,
      { actor, now }: Context,
    ): Promise<Result<{ officeId: string }>> => {
      const problems = checkChoice((await store.find(actor.id))?.offices ?? [], officeId, chinaDay(now))
      if (problems.length) return refuse(...problems)
      await store.choose(actor.id, officeId)
      known.forgetAll()
      return ok({ officeId })
    },
  }
}

/** Accounts of a division and the offices their people hold. */
export const createAccounts = (parts: IdentityParts, known: KnownCallers) => {
  const { auth, store, clock, division } = parts
  const { newOffice, appoint, ...offices } = createOffices(parts, known)
  return {
    ...offices,
    addAccount: async (account: NewAccount): Promise<Result<{ id: string }>> => {
      const office = newOffice(account)
      if (!office.ok) return office
      if (await store.findByUsername(account.username))
        return refuse(failIdentity('username_taken', { username: account.username }, 'username'))
      const { username, name, password } = account
      const email = `${username}@onevisit.local`
      const { user } = await (await auth()).api.signUpEmail({ body: { email, password, name, username } })
      if (office.value) await appoint(user.id, office.value)
      return ok({ id: user.id })
    },
    listAccounts: async (page: number) => {
      const { rows, total } = await store.list(page)
      const today = chinaDay(clock())
      const accounts = rows.map((row) => {
        const { actor, offices } = actingAs(row, division, today)
        return {
          ...{ id: row.id, username: row.username ?? '', name: row.name },
          ...{ role: actor.role, department: actor.department ?? null },
          offices: offices.map((office) => ({ ...office })),
          createdAt: new Date(row.createdAt).toISOString(),
        }
      })
      return ok({ accounts, total })
    },
  }
}
