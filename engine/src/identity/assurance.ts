import type { NameCheck, Person } from './formats.ts'

/** P20 How far it is known that an account is of whom it says. */
export const assurances = ['unverified', 'phone', 'real_name'] as const
export type Assurance = (typeof assurances)[number]

/** What somebody says of themselves. */
export type PersonSaid = Pick<Person, 'name' | 'documentKind' | 'idNumber' | 'phone'>

/**
 * P20 Name and number count with the phone behind them; whoever was seen with their card, or signed in with an identity provider,
 * needs no code.
 */
export const assuranceOf = (person: Person | undefined): Assurance => {
  if (!person) return 'unverified'
  const { phoneVerifiedAt, realName } = person
  if (realName && (phoneVerifiedAt || realName.how !== 'registry')) return 'real_name'
  return phoneVerifiedAt ? 'phone' : 'unverified'
}

const sameWho = (a: PersonSaid, b: PersonSaid): boolean =>
  a.name === b.name && a.documentKind === b.documentKind && a.idNumber === b.idNumber

/** P20 What somebody says anew: what was found true of other words does not hold for these. */
export const sayAnew = (before: Person | undefined, said: PersonSaid): Person => ({
  ...said,
  phoneVerifiedAt: before?.phone === said.phone ? before.phoneVerifiedAt : null,
  realName: before && sameWho(before, said) ? before.realName : null,
})

export const phoneVerified = (person: Person, at: string): Person => ({ ...person, phoneVerifiedAt: at })
export const nameChecked = (person: Person, check: NameCheck): Person => ({ ...person, realName: check })

type Card = Pick<Person, 'name' | 'documentKind' | 'idNumber'>

/** P23 The card a clerk saw is the one the account named: kind, number and name, sign by sign. */
export const cardIsOf = (person: Person | undefined, { name, documentKind, idNumber }: Card): boolean =>
  person !== undefined && sameWho(person, { ...person, name, documentKind, idNumber })
