import { checkPerson, maskPerson, tidyPerson } from '#engine/form'
import { assuranceOf, type Person, personRecord, sayAnew } from '#engine/identity'
import { type Context, ok, type Result, readOrThrow, refuse } from '#engine/kernel'
import type { IdentityParts } from './parts.ts'

const about = (userId: string) => `person_profile ${userId}`

/** A person as their own account shows them: masked (X2), with how far it is known to be them (P20). */
export const shownPerson = (person: Person) => ({
  ...maskPerson(person, true),
  assurance: assuranceOf(person),
  provedAt: person.realName?.at ?? null,
  provedBy: person.realName?.how ?? null,
})

type Said = Parameters<typeof tidyPerson>[0]

/** The person behind an account, sealed (X2). */
export const createPersons = ({ store, secret }: IdentityParts) => {
  const personOf = async (userId: string): Promise<Person | undefined> => {
    const row = await store.readPerson(userId)
    return row ? readOrThrow(personRecord.read(secret.open(about(userId), row.ciphertext))) : undefined
  }
  const writePerson = (userId: string, person: Person, now: string) =>
    store.writePerson(userId, secret.seal(about(userId), personRecord.write(person)), now)
  return {
    personOf,
    writePerson,
    savePerson: async (
      said: Said,
      { actor, now }: Context,
    ): Promise<Result<ReturnType<typeof shownPerson>>> => {
      const problems = checkPerson(said)
      if (problems.length) return refuse(...problems)
      const person = sayAnew(await personOf(actor.id), tidyPerson(said))
      await writePerson(actor.id, person, now)
      return ok(shownPerson(person))
    },
  }
}
export type Persons = ReturnType<typeof createPersons>
