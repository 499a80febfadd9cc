import { Value } from '@sinclair/typebox/value'
import {
  act,
  actNamed,
  type CaseEvent,
  type CaseOrder,
  type CaseState,
  composeCase,
  undecided,
} from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import { type Actor, ok, type Problem, type Result, refuse, sentence } from '#engine/kernel'
import { actorOf, applicant, clerk, nobody } from './cast.ts'
import './day-format.ts'
import { instantAt, momentOf } from './moment.ts'
import { begin, knownLater, type Move, movesOf } from './orders.ts'
import { failPlay } from './problems.ts'
import { type Entry, readScript, type Scene, type Script } from './script.ts'
import { type Played, type PlayedStep, toldOf } from './told.ts'

/** PL6 A case played on virtual time, through the same decisions as any other. Pure: the same file gives the same answer on every machine. */

type Stage = {
  readonly state: CaseState | undefined
  readonly day: string
  readonly tick: number
}
type Done = { readonly stage: Stage; readonly events: readonly CaseEvent[] }

/** What a person sends is of the shape the act asks for; what the server brings to it is ours. */
const contentWrong = (order: CaseOrder): Problem[] => {
  const known = actNamed(order.type)
  if (!known) return [failPlay('play_act_unknown', { act: order.type }, 'act')]
  const { type, ...sent } = order
  // The player's own: its files have plain names.
  if (order.type === 'detach') return []
  if (known.ownDoor || !('properties' in known.asked)) return []
  const own = Object.fromEntries(
    Object.entries(sent).filter(
      ([key]) => key in known.asked.properties || !(brought.has(key) || remarks.has(key)),
    ),
  )
  const [fault] = [...Value.Errors(known.asked, own)]
  return fault
    ? [
        failPlay(
          'play_content_wrong',
          { act: type, where: `${fault.path || '/'} (${fault.message})` },
          fault.path,
        ),
      ]
    : []
}
/** PL10 Words beside an act that takes none: they change nothing. */
const remarks: ReadonlySet<string> = new Set(['reason', 'note', 'comment', 'wish'])
/** What `orders.ts` brings beside what a person sends. */
const brought: ReadonlySet<string> = new Set([
  'plan',
  'owedFields',
  'elements',
  'departments',
  'formDigest',
  'formRevision',
  'way',
  'asked',
])

const doAll = (before: Stage, moves: readonly Move[]): Result<Done> => {
  let stage = before
  const events: CaseEvent[] = []
  for (const move of moves)
    for (const { actor, order } of move(stage.state)) {
      const wrong = contentWrong(order)
      if (wrong.length) return refuse(...wrong)
      const now = instantAt(stage.day, stage.tick)
      const done = act(stage.state, order, { now, actor, place: placeOf(actor) })
      if (!done.ok) return done
      events.push(...done.value.events)
      stage = { ...stage, state: done.value.state, tick: stage.tick + 1 }
    }
  return ok({ stage, events })
}

const placeOf = ({ role }: Actor): string =>
  role === 'window_clerk' || role === 'issue_window' ? '综合窗口' : role === 'applicant' ? 'portal' : 'desk'

/** C2 C95 C96 C110 What time does by itself, whatever somebody is about to do. */
const timeActs = ['deem_accepted', 'run_out_correction', 'run_out_deferred'] as const
/** C110 C119 A branch comes near the end of its limit by another day only. */
const dayActs = [...timeActs, 'tell_late', 'remind_later'] as const

const passTime = (before: Stage, isNewDay: boolean): Done => {
  let stage = before
  const events: CaseEvent[] = []
  for (const type of isNewDay ? dayActs : timeActs) {
    const done = stage.state ? doAll(stage, [() => [{ actor: nobody, order: { type } }]]) : undefined
    if (!done?.ok) continue
    stage = done.value.stage
    events.push(...done.value.events)
  }
  return { stage, events }
}

/** A clerk takes in what the person began by themselves: the papers come over the counter, the promise and what comes later stay. */
const anew = (scene: Scene, { state }: Stage, actor: Actor): Move[] => {
  const promised = state?.committed ?? []
  const later = state?.later?.papers.map(({ material }) => material) ?? []
  return [
    ...begin(scene, actor),
    () => (promised.length ? [{ actor, order: { type: 'commit', matters: [...promised] } }] : []),
    ...(later.length ? knownLater({ materials: later }, actor) : []),
  ]
}

/** What a clerk does to begin for a person at the counter. */
const atCounter: ReadonlySet<unknown> = new Set(['submit', 'known_later'])

const stepOf = (scene: Scene, stage: Stage, entry: Entry, actor: Actor): Result<Done> => {
  const isAtCounter = actor.role === clerk.role && atCounter.has(entry.act)
  const begins = !stage.state || (stage.state.status === 'draft' && isAtCounter && !stage.state.handledBy)
  const from = begins ? { ...stage, state: undefined } : stage
  const open = begins ? anew(scene, stage, isAtCounter ? actor : applicant) : []
  // A draft is nobody's act: what is refused on it leaves nothing.
  const begun = doAll(from, open)
  if (!begun.ok) return begun
  const moves = movesOf(scene, entry, actor, begun.value.stage.state)
  if (!moves.ok) return moves
  const done = doAll(begun.value.stage, moves.value)
  return done.ok
    ? ok({ stage: done.value.stage, events: [...begun.value.events, ...done.value.events] })
    : done
}

const sceneOf = (catalogue: Catalogue, script: Script): Scene => ({
  catalogue,
  script,
  composed: composeCase(catalogue, script.thing, script.answers, []),
})

const refusalOf = (scene: Scene, stage: Stage, entry: Entry): Result<Done> => {
  if (entry.by === 'time')
    return entry.act === undefined
      ? ok({ stage, events: [] })
      : refuse(failPlay('play_act_unknown', { act: String(entry.act) }, 'act'))
  const actor = actorOf(scene.catalogue, scene.composed.casePlan.lead, entry.by)
  if (!actor.ok) return actor
  const open = undecided(scene.script.thing, scene.composed.plan)
  return open.length ? refuse(...open) : stepOf(scene, stage, entry, actor.value)
}

/** Plays a script as it was read from a file. Refuses only what cannot be begun; a wrong step is told as a refused step and changes nothing. */
export const play = (catalogue: Catalogue, file: unknown): Result<Played> => {
  const script = readScript(catalogue, file)
  if (!script.ok) return script
  const scene = sceneOf(catalogue, script.value)
  let stage: Stage = { state: undefined, day: '', tick: 0 }
  const events: CaseEvent[] = []
  const steps: PlayedStep[] = []
  for (const entry of script.value.entries) {
    const moment = momentOf(entry.at, stage.day)
    let done: Result<Done> = moment.ok ? ok({ stage, events: [] }) : moment
    if (moment.ok) {
      const isNewDay = moment.value !== stage.day
      const passed = passTime({ ...stage, day: moment.value, tick: isNewDay ? 0 : stage.tick }, isNewDay)
      stage = passed.stage
      events.push(...passed.events)
      done = refusalOf(scene, stage, entry)
    }
    if (done.ok) {
      stage = done.value.stage
      events.push(...done.value.events)
    }
    steps.push(toldStep(entry, stage, done))
  }
  return ok(toldOf(scene, { ...stage, events, steps }))
}

const toldStep = (entry: Entry, { state }: Stage, done: Result<unknown>): PlayedStep => {
  const [problem] = done.ok ? [] : done.problems
  return {
    at: entry.at ?? null,
    by: entry.by ?? null,
    ...(entry.act !== undefined && { act: entry.act }),
    ok: done.ok,
    ...(problem && {
      code: problem.code,
      why: { zh: sentence(problem, 'zh'), en: sentence(problem, 'en') },
    }),
    status: state?.status ?? 'draft',
  }
}
