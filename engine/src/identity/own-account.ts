import type { Problem } from '#engine/kernel'
import { failAccount } from './account-problems.ts'
import type { AccountState } from './account-state.ts'
import type { Person } from './formats.ts'

/** P28 Another phone, once its code came back; what was found true of name and number stays true. */
export const movedTo = (person: Person, phone: string, at: string): Person => ({
  ...person,
  phone,
  phoneVerifiedAt: at,
})

type Forgetful = {
  readonly state: AccountState
  readonly isStaff: boolean
  readonly person: Pick<Person, 'phoneVerifiedAt'> | undefined
}

/** P29 A forgotten password is helped by text message where the phone was proved; whoever holds an office asks an administrator. */
export const mayRecover = ({ state, isStaff, person }: Forgetful): boolean =>
  state === 'open' && !isStaff && Boolean(person?.phoneVerifiedAt)

type Leaving = {
  /** Cases that were handed in and are not over. */
  readonly open: number
  readonly isStaff: boolean
}

/** P30 An account goes with everything personal in it when nothing waits for its person any more. */
export const mayLeave = ({ open, isStaff }: Leaving): Problem[] => {
  if (isStaff) return [failAccount('account_of_staff')]
  return open > 0 ? [failAccount('account_cases_open', { open })] : []
}

/** P31 The name an account acts under is the one that was proved; staff are named by an administrator. */
export const namedAnew = (
  account: { readonly name: string; readonly isStaff: boolean },
  proved: Pick<Person, 'name'>,
): string | undefined => (account.isStaff || account.name === proved.name ? undefined : proved.name)
