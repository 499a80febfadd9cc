import { v7 } from 'uuid'
import { tidyPerson } from '#engine/form'
import {
  cardIsOf,
  failIdentity,
  mayCheckName,
  nameAnswered,
  nameChecked,
  namedAnew,
  type Person,
  type PersonSaid,
  type ProviderAnswer,
  provedByProvider,
} from '#engine/identity'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { createDigest } from './digest.ts'
import type { AccountKeep } from './keep-account.ts'
import { isStaffOn } from './own-account.ts'
import type { IdentityParts } from './parts.ts'
import { type Persons, shownPerson } from './persons.ts'
import type { AccountRow } from './store.ts'

type Shown = ReturnType<typeof shownPerson>
type Card = Omit<PersonSaid, 'phone'> & { readonly username: string }

/** P31 */
const nameAnewWith =
  (keep: AccountKeep) =>
  async (account: AccountRow, proved: Person, context: Context): Promise<void> => {
    const name = namedAnew({ name: account.name, isStaff: isStaffOn(account, context.now) }, proved)
    if (name) await keep(account, { type: 'rename' }, { rename: name }, context)
  }

/** P34 What the identity provider said of the person of this account. */
export const createProviderCheck =
  ({ store }: IdentityParts, { personOf, writePerson }: Persons, keep: AccountKeep) =>
  async (answer: ProviderAnswer, context: Context): Promise<Result<Shown>> => {
    const { actor, now } = context
    const [person, account] = [await personOf(actor.id), await store.find(actor.id)]
    const said =
      typeof answer === 'string'
        ? answer
        : tidyPerson({ phone: '', documentKind: person?.documentKind, ...answer })
    const proved = provedByProvider(person, said, { at: now, by: actor.id })
    const told = typeof answer === 'string' ? answer : proved.ok ? 'match' : 'differs'
    if (account && person) await keep(account, { type: 'prove_by_provider', answer: told }, {}, context)
    if (!proved.ok) return proved
    await writePerson(actor.id, proved.value, now)
    if (account) await nameAnewWith(keep)(account, proved.value, context)
    return ok(shownPerson(proved.value))
  }

/** P22 P23 Whether name and number are of one person: asked of the registry, or seen by a clerk. */
export const createNameChecks = (
  parts: IdentityParts,
  { personOf, writePerson }: Persons,
  keep: AccountKeep,
) => {
  const { store, proofs, askName } = parts
  const digest = createDigest(parts.secret)
  const nameAnew = nameAnewWith(keep)
  return {
    checkName: async (context: Context): Promise<Result<Shown>> => {
      const { actor, now } = context
      const person = await personOf(actor.id)
      const asker = { userId: actor.id, numberDigest: digest('number', person?.idNumber ?? ''), now }
      const may = mayCheckName(person, await proofs.namesAsked(asker))
      if (!may.ok) return may
      const checkId = v7()
      await proofs.noteNameAsked(checkId, asker)
      const answer = await askName(may.value)
      await proofs.noteNameAnswered(checkId, answer)
      const account = await store.find(actor.id)
      if (account) await keep(account, { type: 'check_name', answer }, {}, context)
      const problems = nameAnswered(answer)
      if (problems.length) return refuse(...problems)
      const proved = nameChecked(may.value, { how: 'registry', at: now, by: actor.id })
      await writePerson(actor.id, proved, now)
      if (account) await nameAnew(account, proved, context)
      return ok(shownPerson(proved))
    },
    /** What a wrong user name and a wrong card answer is the same: a clerk learns of no account what its card does not say. */
    confirmCard: async (typed: Card, context: Context): Promise<Result<Shown>> => {
      const card = { ...typed, ...tidyPerson({ ...typed, phone: '' }) }
      const account = await store.findByUsername(card.username)
      const person = account && (await personOf(account.id))
      if (!account || !person || account.id === context.actor.id || !cardIsOf(person, card))
        return refuse(failIdentity('card_differs'))
      const proved = nameChecked(person, { how: 'counter', at: context.now, by: context.actor.id })
      await writePerson(account.id, proved, context.now)
      await keep(account, { type: 'confirm_card', documentKind: card.documentKind }, {}, context)
      await nameAnew(account, proved, context)
      return ok(shownPerson(proved))
    },
  }
}
