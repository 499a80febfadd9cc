import type { FetchOutcome } from '#modules/exchange'

/** A fetched fact or failure as the case keeps it; values of persons are in here, so it is only ever stored encrypted. */
export type KeptOutcome = Omit<FetchOutcome, 'paper'> & {
  readonly disputedAt: string | null
  readonly disputeReason: string | null
  readonly askedBy: string
}

export type PersonDetails = { readonly name: string; readonly idNumber: string; readonly phone: string }

/** Where a value of the form came from; absent when the person typed it. */
export type ValueSource =
  | { readonly kind: 'registry'; readonly requestId: string }
  | { readonly kind: 'answer' }
  | { readonly kind: 'account' }

/** Everything personal of a case: encrypted as one piece in case_form (X2). */
export type Vault = {
  readonly person: PersonDetails
  readonly values: Readonly<Record<string, string>>
  readonly sources: Readonly<Record<string, ValueSource>>
  readonly outcomes: readonly KeptOutcome[]
}

export const emptyVault = (person: PersonDetails): Vault => ({
  person,
  values: {},
  sources: {},
  outcomes: [],
})

/** Values that answers, the account and found facts bring; what the person typed always wins (R08). */
export const fillVault = (
  vault: Vault,
  brought: Readonly<Record<string, string>>,
  source: (element: string) => ValueSource,
): Vault => {
  const fresh = Object.entries(brought).filter(
    ([element, value]) => value.trim() !== '' && !(vault.values[element] ?? '').trim(),
  )
  return {
    ...vault,
    values: { ...vault.values, ...Object.fromEntries(fresh) },
    sources: {
      ...vault.sources,
      ...Object.fromEntries(fresh.map(([element]) => [element, source(element)])),
    },
  }
}

/** Values the person typed: a changed value loses the mark of its source. */
export const typeIntoVault = (vault: Vault, typed: Readonly<Record<string, string>>): Vault => {
  const changed = Object.keys(typed).filter((element) => (vault.values[element] ?? '') !== typed[element])
  const sources = Object.fromEntries(
    Object.entries(vault.sources).filter(([element]) => !changed.includes(element)),
  )
  return { ...vault, values: { ...vault.values, ...typed }, sources }
}
