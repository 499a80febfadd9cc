import {
  actorRef,
  actorRefEn,
  type Context,
  chinaDay,
  type EventOf,
  nounOf,
  type OrderOf,
  ok,
  type Result,
  type Said,
} from '#engine/kernel'
import { drafting } from './acts/drafting.ts'
import { hearing } from './acts/hearing.ts'
import { review } from './acts/review.ts'
import { fromOf, saidOffice, type VersionNames, type World } from './acts/vocabulary.ts'
import type { Library } from './parties.ts'
import { failDefinition } from './problems.ts'
import type { VersionState } from './version-types.ts'

/** In the order they are offered: forward first, then the ways back and out. */
const acts = [...drafting.acts, ...hearing.acts, ...drafting.ending, ...review.acts] as const
export const versionHappenings = [
  ...drafting.happenings,
  ...hearing.happenings,
  ...review.happenings,
] as const

/** What may be asked of a version: what a person sent, or what another module brings. */
export type VersionOrder = OrderOf<(typeof acts)[number]>
export type VersionAct = VersionOrder['type']
/** What happened: who, when and what it led to. Append-only; a sentence is made of it (V12). */
export type VersionEvent = EventOf<(typeof versionHappenings)[number]>

const noun = nounOf<
  VersionState,
  VersionNames,
  World,
  (typeof acts)[number],
  (typeof versionHappenings)[number]
>({
  acts,
  happenings: versionHappenings,
  notNow: (state) =>
    state ? failDefinition('version_not_now', { status: state.status }) : failDefinition('version_missing'),
})

/** The acts of a version, each in one place of `acts/`; everything else about them is derived from these lists. */
export const versionActs = noun.acts

const worldOf = ({ now }: Context, library: Library): World => ({ library, today: chinaDay(now) })

/** V1 The one answer to what may happen next to a version, for web, API and command line. */
export const availableActs = (state: VersionState, context: Context, library: Library): VersionAct[] =>
  noun.available(state, context.actor, worldOf(context, library)).map(({ act }) => act as VersionAct)

/** V1–V9, V13 One decision about a version: the event that happens, or why not. Pure. */
export const decideVersion = (
  state: VersionState,
  order: VersionOrder,
  context: Context,
  library: Library,
): Result<VersionEvent> => {
  const decided = noun.decide(state, order, context, worldOf(context, library))
  return decided.ok ? ok(decided.value[0] as VersionEvent) : decided
}

/** The state after an event. The first event of a version is `created`. */
export const evolveVersion = (state: VersionState | undefined, event: VersionEvent): VersionState => {
  if (!state && event.type !== 'created') throw new Error('a version begins with created')
  return noun.evolve(state, event)
}

/** V12 One event as a sentence an outsider can read: who, for which department or office, did what. */
export const sayVersionEvent = (event: VersionEvent, names: VersionNames): Said => {
  const what = noun.say(event, names)
  const from = fromOf(event.actor)
  const { actor } = event
  const { office } = actor
  const where = office ? saidOffice(office) : { zh: from && names.zh(from), en: from && names.en(from) }
  return { zh: `${actorRef(actor, where.zh)}${what.zh}`, en: `${actorRefEn(actor, where)} ${what.en}` }
}
