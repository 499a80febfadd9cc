import {
  type Actor,
  accountRef,
  type Context,
  chinaDay,
  ok,
  type Problem,
  type Result,
  refuse,
} from '#engine/kernel'
import { agreedUntil } from './agreed-day.ts'
import { failCasework } from './problems.ts'
import { queuesOf } from './queue-rows.ts'
import type { Queue } from './words.ts'

/** C72 How long a claim holds by itself, and how many lines one person takes at once. */
export const claimBounds = { takenHours: 4, givenWorkingDays: 3, mostTaken: 30 } as const

type Colleague = { readonly id: string; readonly name: string }
/** A person as a claim and its trail name them (KE8). */
export const colleagueOf = (id: string): Colleague => ({ id, name: accountRef(id) })
/** C70 Who works on a line now: work shared out among colleagues, no fact of the case. */
export type Claim = {
  readonly holder: Colleague
  readonly since: string
  readonly until: string
  /** Null where the holder took it. */
  readonly givenBy: Colleague | null
}

/** `seen` is who had the line on the screen of whoever asks, null where nobody had. */
export type ClaimOrder =
  | { readonly type: 'take'; readonly seen: string | null }
  | { readonly type: 'give'; readonly seen: string | null; readonly to: string }
  | { readonly type: 'release'; readonly seen: string | null }

/** C70 Whether the lines of a list are worked off one by one; a lead's stand for the whole life of a case. */
export const isWorked = (queue: Queue): boolean => queue !== 'lead'

/** P40 The lists somebody works off: a head reads those of the department, decides nothing and takes no line. */
const worksOff = (place: Pick<Actor, 'role' | 'department'>): ReturnType<typeof queuesOf> =>
  place.role === 'department_head' ? [] : queuesOf(place)

/** C70 Lines somebody works off; a lead's line stands for the whole life of a case and is nobody's work. */
export const mayClaim = (
  actor: Actor,
  line: { readonly queue: Queue; readonly department: string | null },
): boolean =>
  isWorked(line.queue) &&
  worksOff(actor).some(({ queue, department }) => queue === line.queue && department === line.department)

type Place = { readonly role: Actor['role']; readonly department: string | null }
/** C115 Whoever works a list off gives its lines; the head of the department gives them among its officers. */
export const mayShare = (
  actor: Actor,
  line: { readonly queue: Queue; readonly department: string | null },
): boolean =>
  mayClaim(actor, line) ||
  (actor.role === 'department_head' && isWorked(line.queue) && line.department === (actor.department ?? ''))

/** C72 The lists that somebody works off in an office they leave and in none of those they keep: what they have there is free. */
export const listsLeft = (left: Place, kept: readonly Place[]) => {
  const listsOf = ({ role, department }: Place) =>
    worksOff({ role, ...(department ? { department } : {}) }).map((list) => ({
      queue: list.queue,
      department: list.department ?? '',
    }))
  const still = new Set(kept.flatMap(listsOf).map(({ queue, department }) => `${queue} ${department}`))
  return listsOf(left).filter(({ queue, department }) => !still.has(`${queue} ${department}`))
}

/** C72 A claim whose time is over is none. */
export const inForce = (claim: Claim | undefined, now: string): Claim | undefined =>
  claim && Date.parse(claim.until) > Date.parse(now) ? claim : undefined

const takenUntil = (now: string): string =>
  new Date(Date.parse(now) + claimBounds.takenHours * 3_600_000).toISOString()
/** To the end of a day that is agreed, as everything else that is no statutory limit. */
const givenUntil = (now: string): string =>
  `${agreedUntil(chinaDay(now), claimBounds.givenWorkingDays)}T23:59:59+08:00`

type Standing = {
  readonly claim: Claim | undefined
  /** How many lines the asker has taken. */
  readonly taken: number
  /** Whom a line may be given to: those of the same office. */
  readonly colleagues: readonly Pick<Colleague, 'id'>[]
}

/** C71 Whoever was faster has it; to take over what somebody has, one must have seen that they have it. */
const checkSeen = (order: ClaimOrder, claim: Claim | undefined, actor: Actor): Problem[] => {
  const isMine = order.type === 'take' && claim?.holder.id === actor.id
  return !claim || isMine || claim.holder.id === order.seen
    ? []
    : [failCasework('claim_held', { name: claim.holder.name })]
}

/** C71 Whoever works on a line, and whoever gave it to them, lets it go. */
export const mayRelease = (
  {
    holder,
    givenBy,
  }: { readonly holder: Pick<Colleague, 'id'>; readonly givenBy: Pick<Colleague, 'id'> | null },
  asker: string,
): boolean => holder.id === asker || givenBy?.id === asker

/** C71 C72 C73 The claim as it stands after an order; null is nobody's. */
export const decideClaim = (
  order: ClaimOrder,
  standing: Standing,
  { actor, now }: Context,
): Result<Claim | null> => {
  const claim = inForce(standing.claim, now)
  const problems = checkSeen(order, claim, actor)
  if (problems.length) return refuse(...problems)
  const me = colleagueOf(actor.id)
  if (order.type === 'release') {
    return !claim || mayRelease(claim, actor.id)
      ? ok(null)
      : refuse(failCasework('claim_not_yours', { name: claim.holder.name }))
  }
  if (order.type === 'take' && actor.role === 'department_head') return refuse(failCasework('claim_by_head'))
  if (order.type === 'give') {
    const to = standing.colleagues.find(({ id }) => id === order.to)
    if (!to) return refuse(failCasework('claim_no_colleague'))
    return ok({ holder: colleagueOf(to.id), since: now, until: givenUntil(now), givenBy: me })
  }
  // What was given stays given, until its own day.
  if (claim?.holder.id === actor.id && claim.givenBy) return ok(claim)
  if (claim?.holder.id !== actor.id && standing.taken >= claimBounds.mostTaken)
    return refuse(failCasework('claim_too_many', { count: standing.taken }))
  return ok({ holder: me, since: now, until: takenUntil(now), givenBy: null })
}

/** C74 The order as the trail tells it. */
export const sayClaim = (order: ClaimOrder, before: Claim | undefined, after: Claim | null, actor: Actor) => {
  const from = before && before.holder.id !== actor.id ? before.holder.name : undefined
  if (order.type === 'give' && after)
    return {
      zh: from ? `把${from}手上的一件交给${after.holder.name}办` : `把一件交给${after.holder.name}办`,
      en: from ? `Gave what ${from} had to ${after.holder.name}` : `Gave it to ${after.holder.name}`,
    }
  if (order.type === 'release')
    return from
      ? { zh: `收回了交给${from}办的一件`, en: `Took back what was given to ${from}` }
      : { zh: '放下一件，谁都可以办', en: 'Let it go; anybody may take it' }
  return from
    ? { zh: `从${from}手上接过来办`, en: `Took it over from ${from}` }
    : { zh: '认领，由自己办', en: 'Took it' }
}
