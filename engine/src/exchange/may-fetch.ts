import type { CaseState } from '#engine/casework'
import { type Assurance, assuranceOf, type Person } from '#engine/identity'
import type { DataNeed } from './types.ts'
import type { PersonDetails, Vault } from './vault.ts'

/** X10 Why nothing is asked of any source for a case. */
export const fetchHolds = ['identity', 'other_person', 'card', 'consent'] as const
export type FetchHold = (typeof fetchHolds)[number]

type Who = Pick<PersonDetails, 'documentKind' | 'idNumber'>
const same = (a: Who, b: Who): boolean => a.idNumber === b.idNumber && a.documentKind === b.documentKind

/** Whose case it is, as far as it is proved: the account's person, or at the counter the one whose card was seen. */
const provenIn = (state: CaseState, { person }: Vault, account: Person | undefined): Who | FetchHold => {
  if (state.handledBy) return state.identitySeen?.documentKind === person.documentKind ? person : 'card'
  if (!account || assuranceOf(account) !== 'real_name') return 'identity'
  return person.idNumber && !same(person, account) ? 'other_person' : account
}

/** X10 Who is asked about: proved to be the person whose case it is, and nobody else stands in the form as that person. */
export const provenPerson = (
  state: CaseState,
  vault: Vault,
  account: Person | undefined,
): { readonly hold: FetchHold } | { readonly hold: null; readonly who: Who } => {
  const who = provenIn(state, vault, account)
  if (typeof who === 'string') return { hold: who }
  const typed = vault.values.legal_rep_id_number?.trim()
  return typed && typed !== who.idNumber ? { hold: 'other_person' } : { hold: null, who }
}

/** X11 What of it the person has agreed to: the paper, of the same department, for the same purpose and on the same basis. */
export const agreedTo = ({ consent }: CaseState, needs: readonly DataNeed[]): readonly DataNeed[] =>
  needs.filter((need) =>
    consent?.asks.some(
      ({ material, department, purpose, basis }) =>
        material === need.material &&
        department === need.department &&
        purpose === need.purpose &&
        basis === need.basis,
    ),
  )

/** X12 A form begins with the account's words only where they are known to be true. */
export const mayPrefill = (assurance: Assurance): boolean => assurance === 'real_name'
