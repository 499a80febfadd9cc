import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { nameChecked, type PersonSaid } from './assurance.ts'
import type { Person } from './formats.ts'
import { failIdentity } from './problems.ts'

/** P34 How long somebody may take at the provider before they come back. */
const providerMinutes = 10

/** P34 What travels to the provider and back, sealed: who set out, when, and where they were. */
export type ProviderErrand = {
  readonly userId: string
  readonly at: string
  readonly back: string
}

/** P34 Whoever comes back is who set out, and not too late: another's answer would prove another's name. */
export const mayComeBack = (errand: ProviderErrand | undefined, userId: string, now: string): Problem[] => {
  const late = errand ? Date.parse(now) - Date.parse(errand.at) : Number.NaN
  const isRight = errand?.userId === userId && late >= 0 && late <= providerMinutes * 60_000
  return isRight ? [] : [failIdentity('provider_over')]
}

/**
 * What an identity provider says of whoever signed in there; `down`: it did not answer, `refused`: it, or what it signs, does not know
 * this sign-in, `silent`: it names nobody.
 */
export type ProviderAnswer = Pick<PersonSaid, 'name' | 'idNumber'> | 'down' | 'refused' | 'silent'

/** P34 Its word counts only for the name and number the account named. */
export const provedByProvider = (
  person: Person | undefined,
  answer: ProviderAnswer,
  { at, by }: { readonly at: string; readonly by: string },
): Result<Person> => {
  if (!person) return refuse(failIdentity('person_missing'))
  if (answer === 'down') return refuse(failIdentity('provider_down'))
  if (answer === 'refused') return refuse(failIdentity('provider_refused'))
  if (answer === 'silent') return refuse(failIdentity('provider_silent'))
  const isTheirs = person.name === answer.name && person.idNumber === answer.idNumber
  return isTheirs
    ? ok(nameChecked(person, { how: 'oidc', at, by }))
    : refuse(failIdentity('provider_differs'))
}
