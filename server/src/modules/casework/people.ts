import { createHmac } from 'node:crypto'
import { type CaseState, wordsOfPersons, wordsTyped } from '#engine/casework'
import type { Vault } from '#engine/exchange'
import type { Secret } from '#platform/secret'
import type { PeopleStore, PersonRow } from './people-store.ts'

/** A person as a list shows them: the ends of the numbers tell three of one name apart. */
export type ListedPerson = { readonly name: string; readonly numberEnd: string; readonly phoneEnd: string }

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

const keeperOf = ({ status, handledBy }: CaseState): string | null =>
  status === 'draft' ? (handledBy?.id ?? null) : null

const shownOf = ({ person, values }: Vault): ListedPerson => ({
  name: person.name || (values.legal_rep_name ?? ''),
  numberEnd: person.idNumber.slice(-4),
  phoneEnd: person.phone.slice(-4),
})

type Held = { readonly state: CaseState; readonly vault: Vault }

/** Writes down who cases are of. Digests are keyed and of one division: without the key a word is not tried out, and one county's say nothing of another's. */
export const createPeopleWriter = (secret: Secret) => {
  const key = secret.derive('people of cases')
  const digest = (division: string, word: string): string =>
    createHmac('sha256', key).update(`${division}\n${word}`).digest('base64url').slice(0, 22)
  const digests = (division: string, words: readonly string[]) => words.map((word) => digest(division, word))
  const rowOf = (division: string, { state, vault }: Held): PersonRow | undefined =>
    isFound(state)
      ? {
          caseId: state.caseId,
          keeper: keeperOf(state),
          sealed: secret.seal(about(division, state.caseId), shownOf(vault)).toString('base64'),
          words: digests(division, wordsOfPersons(personsOf(vault))),
        }
      : undefined
  return {
    digests,
    rowOf,
    /** The row an act leaves, where it is another than before. */
    changeOf: (division: string, before: Held | undefined, after: Held): { person?: PersonRow } => {
      const same =
        before !== undefined &&
        isFound(before.state) &&
        keeperOf(before.state) === keeperOf(after.state) &&
        (before.vault === after.vault ||
          wordsOfPersons(personsOf(before.vault)).join() === wordsOfPersons(personsOf(after.vault)).join())
      const person = same ? undefined : rowOf(division, after)
      return person ? { person } : {}
    },
    open: (division: string, caseId: string, sealed: Uint8Array): ListedPerson =>
      secret.open<ListedPerson>(about(division, caseId), sealed),
  }
}
export type PeopleWriter = ReturnType<typeof createPeopleWriter>

/** C22 Finding cases by who they are of, and the names lists show. */
export const createPeople = (store: PeopleStore, writer: PeopleWriter) => ({
  /** The digests a case must have all of; none where the text names no person. */
  wanted: (division: string, text: string): readonly string[] => writer.digests(division, wordsTyped(text)),
  find: store.find,
  drafts: store.drafts,
  named: async (division: string, caseIds: readonly string[]): Promise<ReadonlyMap<string, ListedPerson>> => {
    const rows = caseIds.length ? await store.sealed(division, caseIds) : []
    return new Map(rows.map(({ caseId, sealed }) => [caseId, writer.open(division, caseId, sealed)]))
  },
})
export type People = ReturnType<typeof createPeople>
