import { createHmac } from 'node:crypto'
import {
  type CaseOrder,
  type CaseState,
  type ClosedPromise,
  closedByCase,
  latestClosed,
  matterOf,
  promisable,
  promisorsOf,
} from '#engine/casework'
import type { Vault } from '#engine/exchange'
import { type Actor, ok, type Result } from '#engine/kernel'
import type { Database } from '#platform/database'
import type { Secret } from '#platform/secret'
import { createCreditStore } from './store.ts'

/** More cases of one person that closed one way are not read: the latest says it. */
const mostCases = 20

type Parts = {
  readonly database: Pick<Database, 'prepared' | 'query'>
  readonly secret: Secret
  readonly division: string
  readonly states: (division: string, caseIds: readonly string[]) => Promise<readonly CaseState[]>
}
type Held = { readonly state: CaseState; readonly vault: Vault }
type OrderOf<T extends CaseOrder['type']> = Extract<CaseOrder, { readonly type: T }>

/** C136 For whom the way of the promise is closed. Digests are keyed and of one division: without the key a number is not tried out. */
export const createPromiseLedger = ({ database, secret, division, states }: Parts) => {
  const store = createCreditStore(database)
  const key = secret.derive('closed promises')
  const digestsOf = (vault: Vault): string[] =>
    promisorsOf(vault).map((number) =>
      createHmac('sha256', key).update(`${division}\n${number}`).digest('base64url').slice(0, 22),
    )
  /** What is closed of the matters of a draft; nothing where its form names nobody yet. */
  const closed = async ({ state, vault }: Held): Promise<ClosedPromise[]> => {
    const [persons, matters] = [digestsOf(vault), state.status === 'draft' ? promisable(state) : []]
    if (!persons.length || !matters.length) return []
    const caseIds = await store.casesOf(division, persons, matters, mostCases)
    if (!caseIds.length) return []
    return latestClosed((await states(division, caseIds)).flatMap(closedByCase)).filter(({ matter }) =>
      matters.includes(matter),
    )
  }
  return {
    closed,
    /** As a view tells it: the case is named to whom it is of, nobody else. */
    shown: async (held: Held, actor: Actor): Promise<ClosedPromise[]> => {
      const found = await closed(held)
      if (!found.length) return found
      const own = new Set(
        (
          await states(
            division,
            found.map(({ caseId }) => caseId),
          )
        ).flatMap(({ caseId, applicantId }) =>
          actor.role === 'applicant' && applicantId === actor.id ? [caseId] : [],
        ),
      )
      return found.map((one) => (own.has(one.caseId) ? one : { ...one, caseId: '' }))
    },
    /** The order with what is closed for whoever promises. */
    commit: async (held: Held, order: OrderOf<'commit'>): Promise<OrderOf<'commit'>> => ({
      ...order,
      closed: await closed(held),
    }),
    /** Before a grant is revoked, whose way that closes is written down. */
    closing: async (
      { state: { caseId }, vault }: Held,
      { matter }: OrderOf<'revoke'>,
      now: string,
    ): Promise<Result<undefined>> => {
      const persons = digestsOf(vault)
      if (persons.length) await store.note({ division, caseId, matter: matterOf(matter), persons, now })
      return ok(undefined)
    },
  }
}
export type PromiseLedger = ReturnType<typeof createPromiseLedger>
