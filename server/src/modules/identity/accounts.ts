import { v7 } from 'uuid'
import { checkAppointment, failIdentity, type Office, type OfficeHeld, officesOn } from '#engine/identity'
import { type Context, chinaDay, ok, type Result, type Role, refuse } from '#engine/kernel'
import type { KnownCallers } from './known-callers.ts'
import type { IdentityParts } from './parts.ts'

type Appointment = {
  readonly role: Role
  readonly department?: string
  readonly window?: string
  readonly office?: Office
}
type NewAccount = Appointment & {
  readonly username: string
  readonly name: string
  readonly password: string
}

/** Whatever changes an office counts from the next request on. */
const createOffices = (parts: IdentityParts, known: KnownCallers) => {
  const { store, clock } = parts
  const checked = ({ role, department, window, office }: Appointment): Result<OfficeHeld> => {
    const wanted = {
      ...{
        officeId: v7(),
        role,
        department: department ?? null,
        window: window ?? null,
        office: office ?? null,
      },
      ...{ from: chinaDay(clock()), until: null },
    }
    const problems = checkAppointment(wanted, (id) => parts.department(id) !== undefined)
    return problems.length ? refuse(...problems) : ok(wanted)
  }
  const appoint = async (userId: string, office: OfficeHeld): Promise<void> => {
    if (office.role !== 'applicant') await store.appoint(userId, office)
    known.forgetAll()
  }
  return {
    checked,
    appoint,
    addOffice: async (accountId: string, wanted: Appointment): Promise<Result<{ officeId: string }>> => {
      const office = checked(wanted)
      if (!office.ok || !(await store.find(accountId)))
        return office.ok ? refuse(failIdentity('account_missing')) : office
      await appoint(accountId, office.value)
      return ok({ officeId: office.value.officeId })
    },
    /** P7 It is not held any more from today on; that it was held stays. Nobody ends their own. */
    endOffice: async (
      accountId: string,
      officeId: string,
      { actor, now }: Context,
    ): Promise<Result<{ officeId: string }>> => {
      if (actor.id === accountId) return refuse(failIdentity('office_own'))
      const ended = await store.endOffice(accountId, officeId, chinaDay(now))
      known.forgetAll()
      return ended ? ok({ officeId }) : refuse(failIdentity('office_not_held'))
    },
    /** P5 The office one acts in from now on, on every device. */
    chooseOffice: async (
      officeId: string,
      { actor, now }: Context,
    ): Promise<Result<{ officeId: string }>> => {
      const [acting] = officesOn((await store.find(actor.id))?.offices ?? [], officeId, chinaDay(now))
      if (acting?.officeId !== officeId) return refuse(failIdentity('office_not_held'))
      await store.choose(actor.id, officeId)
      known.forgetAll()
      return ok({ officeId })
    },
  }
}

/** Accounts of a division and the offices their people hold. */
export const createAccounts = (parts: IdentityParts, known: KnownCallers) => {
  const { auth, store, clock } = parts
  const { checked, appoint, ...offices } = createOffices(parts, known)
  return {
    ...offices,
    addAccount: async (account: NewAccount): Promise<Result<{ id: string }>> => {
      const office = checked(account)
      if (!office.ok) return office
      if (await store.findByUsername(account.username))
        return refuse(failIdentity('username_taken', { username: account.username }, 'username'))
      const { username, name, password } = account
      const email = `${username}@onevisit.local`
      const { user } = await auth.api.signUpEmail({ body: { email, password, name, username } })
      await appoint(user.id, office.value)
      return ok({ id: user.id })
    },
    listAccounts: async (page: number) => {
      const { rows, total } = await store.list(page)
      const accounts = rows.map(({ id, username, name, createdAt, offices, chosen }) => {
        const held = officesOn(offices, chosen, chinaDay(clock()))
        return {
          ...{ id, username: username ?? '', name },
          role: held[0]?.role ?? 'applicant',
          department: held[0]?.department ?? null,
          offices: held.map((office) => ({ ...office })),
          createdAt: new Date(createdAt).toISOString(),
        }
      })
      return ok({ accounts, total })
    },
  }
}
