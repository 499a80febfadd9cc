import { type TSchema, type TUnsafe, Type } from '@sinclair/typebox'
import type { Actor, Context } from './context.ts'
import type { Problem } from './problem.ts'
import { ok, type Result, refuse } from './result.ts'
import type { Said } from './said.ts'
import { type Data, nullable } from './schema.ts'

/**
 * The one shape of an act: asked, allowed, decided, applied and told in one place of the engine. From the list of a noun's acts
 * and happenings `nounOf` derives everything else: what may happen next, the decision, the next state, the sentence of the
 * timeline, the schema of what a person sends. How to add one: docs/how-to/add-an-act.md.
 */

/**
 * Who an event says did it, by the account (KE8); `office` only of a member of the joint team: the one they sign for; `name` only of
 * somebody without an account, as they typed it.
 */
const EventActor = Type.Object({
  id: Type.String(),
  name: Type.Optional(Type.String()),
  role: Type.String(),
  department: nullable(Type.String()),
  office: Type.Optional(Type.String()),
})
export type EventActor = Data<typeof EventActor>
const stamped = { at: Type.String(), actor: EventActor, place: Type.String() }
/** What every event carries beside its own facts (C9). */
type Stamp = { readonly at: string; readonly actor: EventActor; readonly place: string }
/** An event as it is kept: append-only, chained, codes and values only. */
export type Event<Type extends string = string, Facts = unknown> = Stamp & {
  readonly type: Type
  readonly data: Facts
}

/** Something that happened, before it is stamped; `decide` answers these. */
export type Happened<State> = {
  readonly type: string
  readonly data: unknown
  readonly applied: (state: State, stamp: Stamp) => State
}

/** One kind of event: what it holds, how it changes the state, how it is told. `names` turns codes into what people call them. */
export type Happening<State, Names, Type extends string = string, Schema extends TSchema = TSchema> = {
  readonly type: Type
  readonly schema: Schema
  readonly apply: (state: State, data: Data<Schema>, stamp: Stamp) => State
  readonly say: (data: Data<Schema>, names: Names) => Said
  readonly of: (data: Data<Schema>) => Happened<State>
}
// biome-ignore lint/suspicious/noExplicitAny: a list holds happenings of any data; each checks its own
type AnyHappening<State, Names> = Happening<State, Names, string, any>

/** An order as it was written under a former name: checked by the schema of today's after it is read. */
type Former = Readonly<Record<string, unknown>>

/** The names or ids an act may aim at now; an empty list where it has no aim of its own. */
type Targets = readonly string[]

/**
 * One thing somebody may do. `Brought` is what the server adds to what was asked (ids, digests, what a source answered).
 * `World` is what the decision must know beyond the state, e.g. the library of a version.
 */
export type Act<
  State,
  World,
  Type extends string = string,
  Schema extends TSchema = TSchema,
  Brought = unknown,
  Permission extends string = string,
> = {
  readonly type: Type
  /** The word on its button, and in the audit trail. */
  readonly called: Said
  /** What an account must be allowed at all, before this very state is looked at. `null`: no person's act, time does it. */
  readonly permission: Permission | null
  /** What a person sends. Its example is shown in the API document and must be valid. */
  readonly asked: Schema
  readonly example: Data<Schema>
  /** W1 Sent without anything beside its name as a rule, so that why it would be refused is told before it is tried. */
  readonly alone?: true
  /** Not sent through the common door of acts: it comes with files, with a key against doubles, or by itself. */
  readonly ownDoor?: true
  /** May it happen now, on which targets; undefined = no. */
  readonly open: (state: State | undefined, actor: Actor, world: World) => Targets | undefined
  /** Which target this order aims at, where the guard must check it. */
  readonly aim?: (order: Data<Schema> & Brought) => string
  /** A more telling refusal than "not now", e.g. what is still waited for. */
  readonly whyNot?: (
    state: State,
    order: Data<Schema> & Brought,
    context: Context,
    world: World,
  ) => Problem | undefined
  readonly decide: (
    state: State,
    order: Data<Schema> & Brought,
    context: Context,
    world: World,
  ) => Result<readonly Happened<State>[]>
  /** Names it had before, and how an order of that name is read today: old URLs and old JSON cases go on to work. */
  readonly formerly?: Readonly<Record<string, (order: Former) => object>>
  /** Who the event says did it, where it is not the account, e.g. a citizen under the name they gave. */
  readonly signed?: (order: Data<Schema> & Brought, context: Context) => EventActor
  /** Only for the type system: what a decision is given. */
  readonly brought?: Brought
}
// biome-ignore lint/suspicious/noExplicitAny: a list holds acts of any order; each is decided by its own
export type AnyAct<State, World> = Act<State, World, string, any, any>

export type OrderOf<A> =
  A extends Act<infer _S, infer _W, infer T, infer Q, infer B> ? { readonly type: T } & Data<Q> & B : never
export type EventOf<H> = H extends Happening<infer _S, infer _N, infer T, infer Q> ? Event<T, Data<Q>> : never

/** The stored shape of a noun's events: one of its happenings, with its stamp. */
export const eventSchemaOf = <H extends { readonly type: string; readonly schema: TSchema }>(
  happenings: readonly H[],
): TUnsafe<EventOf<H>> =>
  Type.Union(
    happenings.map(({ type, schema }) => Type.Object({ type: Type.Literal(type), data: schema, ...stamped })),
  ) as unknown as TUnsafe<EventOf<H>>

/** Binds a noun's state, so that the files of its stages need not repeat it. */
export const vocabularyOf = <State, Names, World, Permission extends string>() => ({
  happening: <Type extends string, Schema extends TSchema>(
    one: Omit<Happening<State, Names, Type, Schema>, 'of'>,
  ): Happening<State, Names, Type, Schema> => ({
    ...one,
    of: (data) => ({ type: one.type, data, applied: (state, stamp) => one.apply(state, data, stamp) }),
  }),
  /** `Brought` is named first, the rest is inferred: `act<{ formDigest: string }>()({ type: 'submit', … })`. */
  act:
    <Brought = unknown>() =>
    <Type extends string, Schema extends TSchema>(
      one: Act<State, World, Type, Schema, Brought, Permission>,
    ): Act<State, World, Type, Schema, Brought, Permission> =>
      one,
})

/** Applies what was just decided to a state inside a decision, so that what follows from it can be decided too. */
export const after = <State>(state: State, happened: readonly Happened<State>[], now: string): State => {
  const nobody = { id: '', role: '', department: null }
  return happened.reduce((next, one) => one.applied(next, { at: now, actor: nobody, place: '' }), state)
}

const signedBy = ({ actor: { id, role, department, office } }: Context): EventActor => ({
  id,
  role,
  department: department ?? null,
  ...(office ? { office } : {}),
})

/** What may happen next: an act and what it may aim at. */
export type Available = { readonly act: string; readonly targets: Targets }

/** What happened, as the event that is kept: by whom (the account, unless somebody else is named), when and where. */
export const stampedBy = <State>(
  { type, data }: Happened<State>,
  context: Context,
  actor: EventActor = signedBy(context),
): Event => ({ type, data, at: context.now, actor, place: context.place })

type Acts<State, World, A> = {
  readonly acts: readonly (A & AnyAct<State, World>)[]
  /** The refusal where an act is not open and has no better reason. */
  readonly notNow: (state: State | undefined, actor: Actor) => Problem
}
type Happenings<State, Names, H> = {
  readonly happenings: readonly (H & AnyHappening<State, Names>)[]
  /** What every event does to the state besides its own, e.g. count it. */
  readonly always?: (next: State, before: State | undefined) => State
}

const indexed = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> => {
  const map = new Map<string, T>()
  for (const [name, value] of entries) {
    if (map.has(name)) throw new Error(`the name ${name} stands twice`)
    map.set(name, value)
  }
  return map
}

/** The events of a noun: how they make its state, and how they are told. */
const historyOf = <State, Names, H>({ happenings, always = (next) => next }: Happenings<State, Names, H>) => {
  const byType = indexed(happenings.map((one) => [one.type, one] as const))
  const evolve = (state: State | undefined, event: Event): State => {
    const happening = byType.get(event.type)
    if (!happening) throw new Error(`no such event: ${event.type}`)
    return always(happening.apply(state as State, event.data, event), state)
  }
  return {
    evolve,
    evolveAll: (state: State | undefined, events: readonly Event[]): State | undefined =>
      events.reduce<State | undefined>(evolve, state),
    /** One event as a sentence in both languages. */
    say: (event: Event, names: Names): Said => {
      const happening = byType.get(event.type)
      return happening ? happening.say(event.data, names) : { zh: event.type, en: event.type }
    },
  }
}

/** The words acts had before, and how an order written in them is read today. */
const formerWords = <State, World, A>(acts: Acts<State, World, A>['acts']) => {
  const byFormerName = indexed(
    acts.flatMap((act) =>
      Object.entries(act.formerly ?? {}).map(([name, read]) => [name, { type: act.type, read }] as const),
    ),
  )
  /** An order under a former name as today's act reads it; any other stays as it is. */
  return <O extends { readonly type: string }>(order: O): O => {
    const former = byFormerName.get(order.type)
    if (!former) return order
    const { type: _former, ...rest } = order
    return { ...former.read(rest), type: former.type } as unknown as O
  }
}

/** What may be done to a noun, and what comes of it. */
const decisionsOf = <State, World, A, H>({ acts, notNow }: Acts<State, World, A>) => {
  type Order = OrderOf<A> & { readonly type: string }
  const byName = indexed(acts.map((act) => [act.type, act] as const))
  const hindrance = (state: State | undefined, order: Order, context: Context, world: World) => {
    const act = byName.get(order.type)
    const targets = act?.open(state, context.actor, world)
    if (act && targets && (!act.aim || targets.includes(act.aim(order)))) return undefined
    return (state && act?.whyNot?.(state, order, context, world)) ?? notNow(state, context.actor)
  }
  return {
    acts,
    /** The one answer to "what may happen next" for web, API and command line; `decide` refuses whatever is not in it. */
    available: (state: State | undefined, actor: Actor, world: World): readonly Available[] =>
      acts.flatMap(({ type, permission, open }) => {
        const targets = permission === null ? undefined : open(state, actor, world)
        return targets ? [{ act: type, targets }] : []
      }),
    /** Decides one order on the state it was made on: its events, or the refusals. Pure; the same answer on every machine. */
    decide: (
      state: State | undefined,
      order: Order,
      context: Context,
      world: World,
    ): Result<readonly (EventOf<H> & Event)[]> => {
      const act = byName.get(order.type)
      const problem = hindrance(state, order, context, world)
      if (!act || problem) return refuse(problem ?? notNow(state, context.actor))
      // The state of a noun that is not there yet is given to the one act that begins it, which does not look at it.
      const happened = act.decide(state as State, order, context, world)
      if (!happened.ok) return happened
      const actor = act.signed?.(order, context)
      return ok(happened.value.map((one) => stampedBy(one, context, actor) as EventOf<H> & Event))
    },
    actNamed: (name: string): (A & AnyAct<State, World>) | undefined => byName.get(name),
    readOrder: formerWords<State, World, A>(acts),
  }
}

/** Everything that follows from a noun's lists of acts and happenings. A name that stands twice throws at import. */
export const nounOf = <State, Names, World, A, H>(
  parts: Acts<State, World, A> & Happenings<State, Names, H>,
) => {
  const history = historyOf(parts)
  const decisions = decisionsOf<State, World, A, H>(parts)
  return {
    ...history,
    ...decisions,
    happenings: parts.happenings,
    /** Decides and applies: the new state beside its events. */
    act: (
      state: State | undefined,
      order: OrderOf<A> & { readonly type: string },
      context: Context,
      world: World,
    ): Result<{ readonly state: State; readonly events: readonly (EventOf<H> & Event)[] }> => {
      const events = decisions.decide(state, order, context, world)
      return events.ok
        ? ok({ state: history.evolveAll(state, events.value) as State, events: events.value })
        : events
    },
  }
}
