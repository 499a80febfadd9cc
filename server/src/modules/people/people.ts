import { createHmac } from 'node:crypto'
import { type CaseState, wordsOfPersons, wordsTyped } from '#engine/casework'
import type { Vault } from '#engine/exchange'
import { sameJson } from '#engine/kernel'
import type { Database } from '#platform/database'
import { createSealedNames } from '#platform/sealed-names'
import type { Secret } from '#platform/secret'
import { createPeopleStore, type PersonRow, type StoredPerson } from './store.ts'

/** A person as a list shows them: the ends of the numbers tell three of one name apart. */
type ListedPerson = { readonly name: string; readonly numberEnd: string; readonly phoneEnd: string }

const about = (division: string, caseId: string) => `case_person ${division} ${caseId}`

/** C22 Only what was handed in, and what a counter keeps, is looked for by other people than its own. */
const isFound = ({ submittedAt, handledBy }: CaseState): boolean => submittedAt !== null || handledBy !== null

/** The person of a case, and who answers for it by the form: an account may be another's. */
const personsOf = ({
  person,
  values,
}: Vault): readonly Pick<Vault['person'], 'name' | 'idNumber' | 'phone'>[] => [
  person,
  {
    name: values.legal_rep_name ?? '',
    idNumber: values.legal_rep_id_number ?? '',
    phone: values.legal_rep_phone ?? '',
  },
]
const wordsOf = (vault: Vault): readonly string[] => wordsOfPersons(personsOf(vault))

const keeperOf = ({ status, handledBy }: CaseState): string | null =>
  status === 'draft' ? (handledBy?.id ?? null) : null

const shownOf = ({ person, values }: Vault): ListedPerson => ({
  name: person.name || (values.legal_rep_name ?? ''),
  numberEnd: person.idNumber.slice(-4),
  phoneEnd: person.phone.slice(-4),
})

/** A name within an event: sealed, for events are codes and references (KE8, X2). */
const sealedNames = (secret: Secret) => {
  const within = (division: string, caseId: string) =>
    createSealedNames(secret, `name in case ${division} ${caseId}`)
  return {
    sealName: (division: string, caseId: string, name: string): string => within(division, caseId).seal(name),
    /** The hand-out with the name of who collected (C76). */
    withCollector: <D extends { readonly collector: string | null }>(
      division: string,
      caseId: string,
      delivery: D,
    ): D =>
      delivery.collector
        ? { ...delivery, collector: within(division, caseId).open(delivery.collector) }
        : delivery,
  }
}

const opened = (secret: Secret, division: string, { caseId, sealed }: StoredPerson): unknown => {
  try {
    return secret.open(about(division, caseId), sealed)
  } catch {
    return undefined
  }
}

/** What is read of a case to write down who it is of. */
export type Held = { readonly state: CaseState; readonly vault: Vault }

type Proving = {
  readonly digests: (division: string, words: readonly string[]) => readonly string[]
  readonly secret: Secret
}
/** C40 Whether what is stored of a case's people is what its form says; undefined is nothing stored. */
const isOf =
  ({ digests, secret }: Proving) =>
  (division: string, held: Held, stored: StoredPerson | undefined): boolean => {
    if (!stored || !isFound(held.state)) return !stored && !isFound(held.state)
    const words = new Set(digests(division, wordsOf(held.vault)))
    return (
      stored.keeper === keeperOf(held.state) &&
      stored.words.length === words.size &&
      stored.words.every((word) => words.has(word)) &&
      sameJson(opened(secret, division, stored), shownOf(held.vault))
    )
  }

const namedOf =
  (store: ReturnType<typeof createPeopleStore>, secret: Secret) =>
  async (division: string, caseIds: readonly string[]): Promise<ReadonlyMap<string, ListedPerson>> => {
    const rows = caseIds.length ? await store.sealed(division, caseIds) : []
    return new Map(
      rows.map(({ caseId, sealed }) => [caseId, secret.open<ListedPerson>(about(division, caseId), sealed)]),
    )
  }

/** C22 Writes down who cases are of, finds cases by it, and names them in lists. Digests are keyed and of one division: without the key a word is not tried out, and one county's say nothing of another's. */
export const createPeople = (database: Pick<Database, 'prepared' | 'query'>, secret: Secret) => {
  const store = createPeopleStore(database)
  const key = secret.derive('people of cases')
  const digests = (division: string, words: readonly string[]) =>
    words.map((word) =>
      createHmac('sha256', key).update(`${division}\n${word}`).digest('base64url').slice(0, 22),
    )
  const rowOf = (division: string, { state, vault }: Held): PersonRow | undefined =>
    isFound(state)
      ? {
          caseId: state.caseId,
          keeper: keeperOf(state),
          sealed: secret.seal(about(division, state.caseId), shownOf(vault)).toString('base64'),
          words: digests(division, wordsOf(vault)),
        }
      : undefined
  return {
    ...store,
    ...sealedNames(secret),
    rowOf,
    /** The row an act leaves, where it is another than before: it is written with the act (onevisit_write_people). */
    changeOf: (division: string, before: Held | undefined, after: Held): { person?: PersonRow } => {
      const same =
        before !== undefined &&
        isFound(before.state) &&
        keeperOf(before.state) === keeperOf(after.state) &&
        (before.vault === after.vault || wordsOf(before.vault).join() === wordsOf(after.vault).join())
      const person = same ? undefined : rowOf(division, after)
      return person ? { person } : {}
    },
    isOf: isOf({ digests, secret }),
    /** Cases whose person has all that a text names; undefined where it names no person. */
    find: async (division: string, text: string, most: number): Promise<string[] | undefined> => {
      const words = digests(division, wordsTyped(text))
      return words.length ? store.find(division, words, most) : undefined
    },
    named: namedOf(store, secret),
  }
}
export type People = ReturnType<typeof createPeople>
