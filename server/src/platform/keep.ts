import { type Context, ok, type Problem, type Result, refuse } from '#engine/kernel'
import type { AuditEntry } from './audit-entry.ts'
import { createInHand, type InHand } from './in-hand.ts'

/** A stored thing as it stands after `version` events. A module keeps beside it what it wants at hand for the next act. */
export type Standing = { readonly id: string; readonly version: number }

type Written =
  | { readonly status: 'written' | 'conflict' }
  | { readonly status: 'duplicate'; readonly of: string }

/** What the module of a noun (case, version, training, library) says so that its acts can be kept. */
export type Noun<Held extends Standing, Seen extends Held, Order, Item> = {
  readonly load: (division: string, id: string) => Promise<Held | undefined>
  /** Whether a version is still the newest one: cheaper than loading. */
  readonly isNewest: (division: string, id: string, version: number) => Promise<boolean>
  /** The thing as the actor may see it, or the refusal; not there and not theirs should answer alike. */
  readonly see: (held: Held | undefined, context: Context) => Result<Seen>
  /** The engine's decision on what stands (undefined: it is being made), what stands then, and what is to be written. */
  readonly decide: (
    before: Held | undefined,
    order: Order,
    context: Context,
  ) => Result<{ readonly after: Held; readonly item: Item }>
  /** The act for the trail; written by the same call as the act itself. */
  readonly told: (after: Held, order: Order, context: Context, item: Item) => readonly AuditEntry[]
  /**
   * Does what must stand before the act is written, such as a file under its digest; only once the act is decided, and each time it is.
   * What cannot be done is a refusal, and nothing is written.
   */
  readonly prepare?: (order: Order) => Promise<Result<unknown> | undefined>
  /** Writes all of an act or nothing, guarded by the version it was decided on. */
  readonly write: (division: string, item: Item, audit: readonly AuditEntry[]) => Promise<Written>
  /** The refusal of an act that lost a race. */
  readonly changedMeanwhile: () => Problem
  /**
   * Acts about one part of the thing: others change other parts in the same moment without concerning it, so it is decided again on
   * what stands then; a real double act is refused by that decision.
   */
  readonly ofOnePart: (order: Order) => boolean
}

export type Outcome<Held> = { readonly held: Held; readonly duplicateOf?: string }

/** How long and how many things stay at hand. */
const [most, minutes] = [2_000, 5]
const attempts = 8

const keyOf = (division: string, id: string) => `${division} ${id}`

/** Decides, writes guarded by the version with the entry for the trail, and keeps at hand what stands then. */
const createAct =
  <Held extends Standing, Seen extends Held, Order, Item>(
    noun: Noun<Held, Seen, Order, Item>,
    hand: InHand<Held>,
  ) =>
  async (before: Held | undefined, order: Order, context: Context): Promise<Result<Outcome<Held>>> => {
    const decided = noun.decide(before, order, context)
    if (!decided.ok) return decided
    const { division } = context.actor
    const { after, item } = decided.value
    const key = keyOf(division, after.id)
    const prepared = await noun.prepare?.(order)
    if (prepared && !prepared.ok) return prepared
    hand.forget(key)
    const written = await noun.write(division, item, noun.told(after, order, context, item))
    if (written.status === 'conflict') return refuse(noun.changedMeanwhile())
    if (written.status === 'duplicate') return ok({ held: after, duplicateOf: written.of })
    hand.keep(key, after)
    return ok({ held: after })
  }

/**
 * The one way the server keeps an act: load → decide → write guarded by the version → audit → answer from what is in hand. What this
 * process wrote or opened last is decided on without reading it again: the guard tells when it is stale, and then it is read and decided
 * once more. A look asks for the version each time, so that it shows what another process wrote.
 */
export const createKeep = <Held extends Standing, Seen extends Held, Order, Item>(
  noun: Noun<Held, Seen, Order, Item>,
) => {
  const hand = createInHand<Held>(most, minutes * 60_000)
  const act = createAct(noun, hand)

  /** What is stored, read now; at hand for the next look, unless a newer one came meanwhile. */
  const fetch = async (division: string, id: string): Promise<Held | undefined> => {
    const key = keyOf(division, id)
    const stored = await noun.load(division, id)
    if (stored && stored.version > (hand.get(key)?.version ?? 0)) hand.keep(key, stored)
    return stored
  }

  /** What is stored now, as the actor may see it. */
  const open = async (id: string, context: Context): Promise<Result<Seen>> => {
    const { division } = context.actor
    const known = hand.get(keyOf(division, id))
    const newest = known && (await noun.isNewest(division, id, known.version))
    return noun.see(newest ? known : await fetch(division, id), context)
  }

  /** Work that ends in one act: first on what is in hand, and when that is refused, once more on what is stored. */
  const work = async <T>(
    id: string,
    context: Context,
    what: (seen: Seen) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const known = hand.get(keyOf(context.actor.division, id))
    const seen = known ? noun.see(known, context) : undefined
    const first = seen?.ok ? await what(seen.value) : undefined
    if (first?.ok) return first
    const stored = await open(id, context)
    return stored.ok ? what(stored.value) : stored
  }

  const isLost = (done: Result<unknown>) =>
    !done.ok && done.problems[0]?.code === noun.changedMeanwhile().code

  /** The same, and again while others were faster: for work that is decided anew on whatever stands then. */
  const workAgain: typeof work = async (id, context, what) => {
    let done = await work(id, context, what)
    for (let attempt = 2; attempt <= attempts && isLost(done); attempt += 1)
      done = await work(id, context, what)
    return done
  }

  /** One act on a thing that is there. */
  const actOn = (id: string, order: Order, context: Context): Promise<Result<Outcome<Held>>> =>
    (noun.ofOnePart(order) ? workAgain : work)(id, context, (seen) => act(seen, order, context))

  return { load: noun.load, open, act, work, workAgain, actOn }
}
