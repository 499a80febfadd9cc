import { afterEach, describe } from 'vitest'
import { learnNotices } from '#engine/calendar'
import { checkMove } from '#engine/identity'
import { type Actor, chinaDay, type Result } from '#engine/kernel'
import { type Askers, testQuestions } from '../../../tests/support/rule-questions.ts'
import { decideClaim, mayClaim, mayShare, sayClaim } from './claims.ts'
import {
  act,
  actsUntold,
  available,
  type CaseEvent,
  type CaseOrder,
  type CaseState,
  caseActs,
  fitsNarrowing,
  hindrances,
  isTurningPoint,
  lateBefore,
  lateRounds,
  linesOf,
  mayBegin,
  outcomeOf,
  promisorsOf,
  rankSystems,
  readPlace,
  receiptPapers,
  removeDraft,
  resultsHindrance,
  sameRevision,
  standingOf,
  stateOfEvents,
  takenAgainAfter,
  timedRoundNames,
  timerBounds,
  toldByCode,
  unseenChange,
} from './index.ts'
import { sectionShown } from './narrow-lines.ts'
import { accepted, begins, by, cast, decided, type Step, submitted } from './test-cases.ts'

/** Cases of single rules that an official can read (`cases/rules/casework`): what is asked, of what, and what the answer must be. */

type Order = { readonly who: string; readonly command: CaseOrder; readonly day?: string }
type Life = { readonly so_far: keyof typeof lives; readonly steps?: readonly Order[]; readonly day?: string }
type Lived = { readonly state: CaseState; readonly events: readonly CaseEvent[] }

const lives = {
  draft: [begins.by_owner],
  at_counter: [begins.at_counter],
  ...{ submitted, accepted, decided },
} satisfies Record<string, Step[]>

const live = ({ so_far, steps = [], day }: Life): Lived => {
  let state: CaseState | undefined
  const events: CaseEvent[] = []
  const all: Step[] = [...lives[so_far], ...steps.map((one): Step => [one.who, one.command, one.day])]
  for (const [who, order, on = day] of all) {
    const done = act(state, order, by(who, on))
    if (!done.ok) throw new Error(`${who} ${order.type}: ${JSON.stringify(done.problems)}`)
    state = done.value.state
    events.push(...done.value.events)
  }
  return { state: state as CaseState, events }
}
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : (result.problems[0]?.code ?? ''))
const each = (who: readonly string[], tell: (actor: Actor) => unknown) =>
  Object.fromEntries(who.map((name) => [name, tell(cast[name] as Actor)]))
const everybody = Object.keys(cast)
const person = (name: string, more: Partial<Actor> = {}): Actor => ({
  ...{ id: name, name, role: 'department_officer', division: '330282000000', department: 'scjgj' },
  ...more,
})

const taken = (count: number) =>
  decideClaim(
    { type: 'take', seen: null },
    { claim: undefined, taken: count, colleagues: [] },
    { actor: person('李'), now: '2026-11-30T09:00:00+08:00', place: 'desk' },
  )

const said = ({ who, order, held }: { who: string; order: 'take'; held: string }) => {
  const claim = (name: string) => ({
    ...{ holder: { id: name, name }, since: '', until: '', givenBy: null },
  })
  return sayClaim({ type: order, seen: held }, claim(held), claim(who), person(who)).zh
}

const moved = ({ rest, ...life }: Life & { readonly rest: string[] }): unknown => {
  const { state } = live(life)
  const now = by('admin', life.day).now
  const stood = linesOf(state, now)
  const notice = { year: 2027, notice: '国办发明电〔2026〕9号', rest: [...rest, ...statutory], work: [] }
  learnNotices([notice])
  const done = act(
    state,
    { type: 'reckon_again', stood, notices: [notice] },
    { ...by('admin', '2026-12-29') },
  )
  return done.ok ? done.value.events.map(({ data }) => data) : code(done)
}
/** What every year has, so that the notice is a whole one. */
const statutory = '02-05 02-08 02-09 02-10 04-05 05-03 05-04 06-09 09-15 10-01 10-04 10-05'.split(' ')

const tellRounds = ({ now, ran, others }: { now: string; ran: Record<string, string>; others: string }) =>
  lateRounds({
    ...{ now, sure: now, since: '2027-01-01T00:00:00+08:00' },
    ranAt: { ...Object.fromEntries(timedRoundNames.map((one) => [one, others])), ...ran },
  }).map(({ round, since }) => `${round} ${since}`)

const trailOf = (events: readonly CaseEvent[], acts: readonly string[]) =>
  acts.map((one, index) => {
    const event = events[index] ?? events.at(-1)
    return { act: one, at: event?.at ?? '', actorId: event?.actor.id ?? '' }
  })

const askers: Askers = {
  'what happened': (life: Life) =>
    live(life).events.map(({ type, actor, at, place }) => ({ type, by: actor.id, day: chinaDay(at), place })),
  group: (statuses: Parameters<typeof standingOf>[0][]) => statuses.map(standingOf),
  'turning points': (life: Life) => [
    ...new Set(live(life).events.flatMap((event) => (isTurningPoint(event) ? [event.type] : []))),
  ],
  revision: ({ newest, seen }: { newest: number; seen: number }) =>
    code(sameRevision({ formRevision: newest } as CaseState, seen)),
  receipt: (life: Life) => {
    const { state, events } = live(life)
    return receiptPapers(state, events)
  },
  'seen version': ({ behind, order, ...life }: Life & { behind: number; order: CaseOrder['type'] }) => {
    const { state } = live(life)
    return unseenChange(state, { type: order }, state.version - behind)?.code ?? 'ok'
  },
  outcome: (life: Life) => {
    const told = outcomeOf(live(life).state.tasks)
    return { ...told, denied: told.denied.map(({ matter }) => matter) }
  },
  'by code': (life: Life) => {
    const told = toldByCode(live(life).state)
    return { ...told, tasks: Object.fromEntries(told.tasks.map(({ matter, status }) => [matter, status])) }
  },
  'who answers for a promise': (form: Parameters<typeof promisorsOf>[0]) => promisorsOf(form),
  'who may remove': (life: Life) => each(everybody, (actor) => code(removeDraft(live(life).state, actor))),
  'made again': ({ without = [], ...life }: Life & { without?: readonly string[] }) => {
    const { state, events } = live(life)
    const kept = events.filter(({ type }) => !without.includes(type))
    return { same: JSON.stringify(stateOfEvents(kept)) === JSON.stringify(state) }
  },
  'missing in the trail': ({ trail, ...life }: Life & { trail: readonly string[] }) => {
    const { events } = live(life)
    return actsUntold(events, trailOf(events, trail)).map((one) => ({ act: one.act, actorId: one.actorId }))
  },
  'another draft': ({ open }: { open: Record<string, number> }) => {
    const thing = { code: 'xiaocanyin', name: '开小餐饮店', nameEn: 'Open a small eatery' }
    return mayBegin(thing, new Map(Object.entries(open)))[0]?.code ?? 'ok'
  },
  'who may have the results': (life: Life) =>
    each(everybody, (actor) => resultsHindrance(live(life).state, actor)?.code ?? 'ok'),
  'what stands open': ({ act: name, ...life }: Life & { act: string }) =>
    each(everybody, (actor) => available(live(life).state, actor).some((one) => one.act === name)),
  order: ({ who, order, ...life }: Life & { who: string; order: CaseOrder }) =>
    code(act(live(life).state, order, by(who))),
  hindrances: ({ who, act: name, ...life }: Life & { who: string; act: string }) =>
    hindrances(live(life).state, name, by(who)).map((problem) => problem.code),
  narrowed: ({
    lines,
    by: wanted,
  }: {
    lines: readonly { thing: string; light: 'red' | 'green' | null }[]
    by: Parameters<typeof fitsNarrowing>[1]
  }) => lines.map((one) => fitsNarrowing({ ...one, since: '', dueOn: null }, wanted, ({ light }) => light)),
  'place in a list': (written: string) => code(readPlace(written)),
  'may claim': ({ line, ...who }: Partial<Actor> & { line: Parameters<typeof mayClaim>[1] }) =>
    mayClaim(person('李', { department: '', ...who }), line),
  'may give to a colleague': ({ line, ...who }: Partial<Actor> & { line: Parameters<typeof mayShare>[1] }) =>
    mayShare(person('李', { department: '', ...who }), line),
  'section shown': ({ asked, own }: { asked?: string; own: string | null }) =>
    sectionShown(asked, own) ?? 'the department',
  'a line to another section': ({
    sections,
    ...wanted
  }: {
    sections: string[]
    seen: string
    to: string
    reason: string
  }) =>
    code(
      checkMove(
        sections.map((id) => ({ id })),
        wanted,
      ),
    ),
  'take another': (count: number) => code(taken(count)),
  'acts that ask for a claim': () =>
    caseActs.flatMap(({ type, asked }) =>
      Object.keys('properties' in asked ? asked.properties : {}).some((key) => /claim|holder/.test(key))
        ? [type]
        : [],
    ),
  'said of a claim': said,
  'minutes until the next try': (tries: readonly number[]) =>
    tries.map((one) => takenAgainAfter[Math.min(one, takenAgainAfter.length) - 1]),
  'told after tries': () => timerBounds.told,
  'should have been done': ({ lastDay, now }: { lastDay: string; now: string }) =>
    lastDay < lateBefore(now).day,
  'late rounds': tellRounds,
  'dates moved': moved,
  'day of the next step': (life: Life) =>
    linesOf(live(life).state, by('admin', life.day).now)
      .filter(({ queue }) => queue === 'department')
      .map(({ task, timerOn }) => `${task} ${timerOn}`),
  'which link saves most': (rows: Parameters<typeof rankSystems>[0]) =>
    rankSystems(rows).map(({ system, department, cases, median, saves }) => ({
      ...{ system, department, cases, median, saves },
    })),
  'a photo of a visit': ({ who, order, ...life }: Life & { who: string; order: CaseOrder }) =>
    code(act(live(life).state, order, by(who, life.day))),
}

describe('rules an official can read', () => {
  afterEach(() => learnNotices([]))
  testQuestions('casework', askers)
})
