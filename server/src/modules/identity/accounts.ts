import { v7 } from 'uuid'
import { listsLeft } from '#engine/casework'
import {
  type Appointment,
  accountState,
  actingAs,
  appointed,
  checkAccountName,
  checkChoice,
  checkEnding,
  failAccount,
  failIdentity,
  type OfficeHeld,
  officesOn,
  worksAs,
} from '#engine/identity'
import { type Actor, type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import type { createAccountOrders } from './account-orders.ts'
import type { AccountKeep } from './keep-account.ts'
import type { KnownCallers } from './known-callers.ts'
import type { IdentityParts } from './parts.ts'

type NewAccount = Appointment & {
  readonly username: string
  readonly name: string
  readonly password: string
}

/** P6 An appointment as it may be, from today on; null is an applicant, who holds no office. */
const newOfficeIn =
  ({ clock, department }: IdentityParts) =>
  (wanted: Appointment): Result<OfficeHeld | null> =>
    appointed(wanted, {
      officeId: v7(),
      today: chinaDay(clock()),
      isDepartment: (id) => department(id) !== undefined,
    })

const createOffices = (parts: IdentityParts, keep: AccountKeep) => ({
  addOffice: async (
    accountId: string,
    wanted: Appointment,
    context: Context,
  ): Promise<Result<{ officeId: string }>> => {
    const office = newOfficeIn(parts)(wanted)
    if (!office.ok) return office
    if (!office.value) return refuse(failIdentity('office_for_staff', {}, 'role'))
    const account = await parts.store.find(accountId)
    if (!account) return refuse(failIdentity('account_missing'))
    const appoint = office.value
    await keep(account, { type: 'appoint', office: appoint }, { appoint }, context)
    return ok({ officeId: appoint.officeId })
  },
  /** P7 P25 It is not held any more from today on; that it was held stays. */
  endOffice: async (
    accountId: string,
    officeId: string,
    context: Context,
  ): Promise<Result<{ officeId: string }>> => {
    const problems = checkEnding(context.actor, accountId)
    if (problems.length) return refuse(...problems)
    const account = await parts.store.find(accountId)
    const office = account?.offices.find((one) => one.officeId === officeId)
    if (!account || !office) return refuse(failIdentity('office_not_held'))
    const until = chinaDay(context.now)
    const kept = officesOn(account.offices, null, until).filter((one) => one.officeId !== officeId)
    const end = { officeId, until, lists: listsLeft(office, kept) }
    const written = await keep(account, { type: 'end', office }, { end }, context)
    if (written === 'last_administrator') return refuse(failAccount('account_last_administrator'))
    return written === 'written' ? ok({ officeId }) : refuse(failIdentity('office_not_held'))
  },
})

const createNames = ({ store }: IdentityParts, keep: AccountKeep) => ({
  /** P9 The name an account acts under from now on. */
  renameAccount: async (
    accountId: string,
    wanted: string,
    context: Context,
  ): Promise<Result<{ name: string }>> => {
    const account = await store.find(accountId)
    if (!account) return refuse(failIdentity('account_missing'))
    const name = wanted.trim()
    if (!name) return refuse(failIdentity('account_name_needed', {}, 'name'))
    const problems = checkAccountName(name)
    if (problems.length) return refuse(...problems)
    if (name !== account.name) await keep(account, { type: 'rename' }, { rename: name }, context)
    return ok({ name })
  },
})

const createChoice = ({ store }: IdentityParts, known: KnownCallers) => ({
  /** P5 The office one acts in from now on, on every device. */
  chooseOffice: async (officeId: string, { actor, now }: Context): Promise<Result<{ officeId: string }>> => {
    const problems = checkChoice((await store.find(actor.id))?.offices ?? [], officeId, chinaDay(now))
    if (problems.length) return refuse(...problems)
    await store.choose(actor.id, officeId)
    known.forgetAll()
    return ok({ officeId })
  },
})

const noOffice = { role: 'applicant', department: null, office: null, window: null } as const

/** Accounts of a division and the offices their people hold. */
export const createAccounts = (
  parts: IdentityParts,
  known: KnownCallers,
  keep: AccountKeep,
  { ordersIn }: Pick<ReturnType<typeof createAccountOrders>, 'ordersIn'>,
) => {
  const { auth, store, clock, division } = parts
  return {
    ...createOffices(parts, keep),
    ...createNames(parts, keep),
    ...createChoice(parts, known),
    addAccount: async (account: NewAccount, context: Context): Promise<Result<{ id: string }>> => {
      const problems = checkAccountName(account.name)
      if (problems.length) return refuse(...problems)
      const office = newOfficeIn(parts)(account)
      if (!office.ok) return office
      if (await store.findByUsername(account.username))
        return refuse(failIdentity('username_taken', { username: account.username }, 'username'))
      const { username, name, password } = account
      const email = `${username}@onevisit.local`
      const { user } = await (await auth()).api.signUpEmail({ body: { email, password, name, username } })
      const appoint = office.value
      const opened = { type: 'open', office: appoint ?? noOffice } as const
      // Whoever opens an account for somebody else leaves no session of it behind.
      const does = { ...(appoint ? { appoint } : {}), sessions: 'all' } as const
      await keep({ id: user.id }, opened, does, context)
      return ok({ id: user.id })
    },
    /** C71 Everybody of the same office, whoever asks too; P40 for a head, the officers of the department. */
    colleagues: ({ role, department }: Actor) =>
      store.colleagues({ role: worksAs(role), department: department ?? null, today: chinaDay(clock()) }),
    listAccounts: async (page: number, context: Context) => {
      const { rows, total } = await store.list(page)
      const orders = await ordersIn(rows, context)
      const today = chinaDay(clock())
      const accounts = rows.map((row) => {
        const { actor, offices } = actingAs(row, division, today)
        return {
          ...{ id: row.id, username: row.username ?? '', name: row.name },
          ...{ role: actor.role, department: actor.department ?? null },
          offices: offices.map((office) => ({ ...office })),
          ...{ state: accountState(row), mustChange: row.resetAt !== null },
          orders: orders.get(row.id) ?? [],
          createdAt: new Date(row.createdAt).toISOString(),
        }
      })
      return ok({ accounts, total })
    },
  }
}
