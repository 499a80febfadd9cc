import {
  type Claim,
  type ClaimOrder,
  decideClaim,
  failCasework,
  isWorked,
  mayClaim,
  mayShare,
  type Queue,
  queuesOf,
  sayClaim,
} from '#engine/casework'
import { type Actor, accountRef, type Context, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { auditEntry } from '#platform/audit-entry'
import type { ClaimLine, OfficeLoad } from './schemas.ts'
import type { ClaimStore, StoredClaim } from './store.ts'

type Line = {
  readonly queue: Queue
  readonly task: string
  readonly department: string | null
  readonly section: string
}
type Colleague = { readonly id: string; readonly name: string }
export type ClaimParts = {
  readonly store: ClaimStore
  /** The lines a case has in the lists now. */
  readonly linesOf: (division: string, caseId: string) => Promise<readonly Line[]>
  /** Everybody of the same office whose account is open, the asker too. */
  readonly colleagues: (actor: Actor) => Promise<readonly Colleague[]>
}

const shown = (claim: Claim | undefined, { id }: Actor) =>
  claim
    ? {
        ...claim,
        holder: { ...claim.holder },
        givenBy: claim.givenBy && { ...claim.givenBy },
        isMine: claim.holder.id === id,
      }
    : null

/** C70 The lines of a case that are somebody's work in the lists of whoever asks, each with who has it. */
const linesFor =
  ({ store, linesOf }: ClaimParts) =>
  async (caseId: string, { actor, now }: Context): Promise<{ lines: ClaimLine[] }> => {
    const mine = (await linesOf(actor.division, caseId)).filter((line) => mayShare(actor, line))
    const claims = mine.length ? await store.ofCases(actor.division, [caseId], now) : []
    const of = (line: Line) => claims.find(({ queue, task }) => queue === line.queue && task === line.task)
    return {
      lines: mine.map((line) => ({
        queue: line.queue,
        task: line.task,
        section: line.section || null,
        mayTake: mayClaim(actor, line),
        claim: shown(of(line), actor),
      })),
    }
  }

type Asked = { readonly queue: Queue; readonly task: string; readonly order: ClaimOrder }

/** What was faster than the decision: a colleague, oneself at another line, or the act that ended the line. */
const notWritten = ({ held, taken }: NonNullable<Awaited<ReturnType<ClaimStore['write']>>>): Problem => {
  if (taken !== undefined) return failCasework('claim_too_many', { count: taken })
  return held === undefined
    ? failCasework('claim_line_gone')
    : failCasework('claim_held', { name: accountRef(held) })
}

const orderOn =
  (parts: ClaimParts) =>
  async (
    caseId: string,
    { queue, task, order }: Asked,
    context: Context,
  ): Promise<Result<{ lines: ClaimLine[] }>> => {
    const { store, linesOf, colleagues } = parts
    const { actor, now } = context
    const line = (await linesOf(actor.division, caseId)).find(
      (one) => one.queue === queue && one.task === task && mayShare(actor, one),
    )
    if (!line) return refuse(failCasework('case_missing'))
    const all: readonly StoredClaim[] = await store.ofCases(actor.division, [caseId], now)
    const claim = all.find((one) => one.queue === queue && one.task === task)
    const counts = await store.counts(actor.division, [actor.id], now)
    const standing = {
      claim,
      taken: counts.reduce((sum, { taken }) => sum + Number(taken), 0),
      colleagues: order.type === 'give' ? await colleagues(actor) : [],
    }
    const decided = decideClaim(order, standing, context)
    if (!decided.ok) return decided
    if (decided.value !== null || claim) {
      const said = sayClaim(order, claim, decided.value, actor)
      const instead = await store.write(actor.division, {
        ...{ caseId, queue, task, now, department: line.department ?? '', seen: claim?.holder.id ?? null },
        claim: decided.value,
        audit: auditEntry({ act: `claim.${order.type}`, caseId, ...said }, context),
      })
      if (instead) return refuse(notWritten(instead))
    }
    return ok(await linesFor(parts)(caseId, context))
  }

/** C75 Who of the office has how much today, oneself first; who has nothing stands there too. */
const loadOf =
  ({ store, colleagues }: ClaimParts) =>
  async ({ actor, now }: Context): Promise<Result<OfficeLoad>> => {
    const own = queuesOf(actor).some(({ queue }) => isWorked(queue))
    const people = own ? await colleagues(actor) : []
    const counts = await store.counts(
      actor.division,
      people.map(({ id }) => id),
      now,
    )
    const rows = people.map(({ id, name }) => ({
      ...{ id, name, isMe: id === actor.id },
      queues: counts
        .filter(({ holder }) => holder === id)
        .map(({ queue, count }) => ({ queue: queue as Queue, count: Number(count) })),
    }))
    return ok({ people: rows.toSorted((a, b) => Number(b.isMe) - Number(a.isMe)) })
  }

export const createClaimService = (parts: ClaimParts) => ({
  lines: async (caseId: string, context: Context) => ok(await linesFor(parts)(caseId, context)),
  order: orderOn(parts),
  load: loadOf(parts),
  sweep: ({ actor, now }: Context) => parts.store.sweep(actor.division, now),
})
export type ClaimService = ReturnType<typeof createClaimService>
