import { expect, test } from 'vitest'
import {
  act,
  awaits,
  type CaseOrder,
  type CaseState,
  caseExpectedBy,
  eventsSeen,
  laterWanted,
  linesOf,
  papersMayWait,
  queueRows,
  receiptPapers,
  sightOf,
  stateOfEvents,
  taskClock,
} from './index.ts'
import {
  attach,
  by,
  cast,
  check,
  draft,
  grant,
  plan,
  refused,
  run,
  type Step,
  statuses,
  submit,
} from './test-cases.ts'

/** The map is required, and only hygiene reads it, which starts after food; the menu is read by food and hygiene. */
const laterPlan = {
  ...plan,
  requirements: [
    ...plan.requirements.map((row) => ({ ...row, necessity: 'required' as const })),
    {
      ...{ material: 'menu', name: 'menu', form: 'copy' as const, copies: 1, necessity: 'required' as const },
      askedBy: ['food', 'hygiene'].map((matter) => ({ matter, asNamed: 'menu' })),
      because: null,
    },
  ],
}
const know = (...materials: string[]): CaseOrder => ({ type: 'known_later', materials })
const remind: CaseOrder = { type: 'remind_later' }
const drafted: Step[] = [
  ['owner', { ...draft, plan: laterPlan } as CaseOrder],
  ['owner', attach('lease')],
  ['owner', attach('menu')],
]
const handedIn: Step[] = [...drafted, ['owner', know('map')], ['owner', submit]]
const accepted: Step[] = [
  ...handedIn,
  ['clerk', check('lease', 'fit')],
  ['clerk', check('menu', 'fit')],
  ['clerk', { type: 'accept' }],
]
/** Licence and food are decided on the day, and hygiene wants the map. */
const wanted: Step[] = [...accepted, ['a', grant('licence')], ['a', grant('food')]]
const follow = (state: CaseState, day: string) =>
  linesOf(state, by('clerk', day).now).find(({ queue }) => queue === 'follow')
const timer = (state: CaseState, day: string) =>
  queueRows(state, by('clerk', day).now).find(({ queue }) => queue === 'lead')?.timerOn

test('C117 what only later matters read may wait; what a matter reads that starts at once may not', () => {
  const state = run(...drafted)
  expect(papersMayWait(state)).toEqual(['map', 'menu'])
  expect(refused(state, 'owner', know('lease'))).toEqual(['later_needed_now'])
  expect(refused(state, 'owner', know('menu'))).toEqual(['later_there'])
  expect(refused(state, 'owner', know('none', 'map'))).toEqual(['material_unknown'])
  expect(refused(state, 'owner', know())).toEqual(['later_nothing'])
  expect(refused(state, 'stranger', know('map'))).toEqual(['not_now'])
  expect(refused(state, 'clerk', know('map'))).toEqual(['not_now'])
  expect(refused(state, 'owner', { type: 'take_later_back', materials: ['map'] })).toEqual([
    'later_not_marked',
  ])
})

test('C117 a mark is taken back, ends where the paper comes, and holds only as long as nothing needs it at once', () => {
  const marked = run(...drafted, ['owner', know('map')], ['owner', know('map')])
  expect(marked.later?.papers).toHaveLength(1)
  expect(refused(marked, 'owner', submit)).toEqual(['allowed'])
  const back = run(
    ...drafted,
    ['owner', know('map')],
    ['owner', { type: 'take_later_back', materials: ['map'] }],
  )
  expect(refused(back, 'owner', submit)).toEqual(['material_missing'])
  expect(run(...drafted, ['owner', know('map')], ['owner', attach('map')]).later?.papers).toEqual([])
  const sooner = {
    ...laterPlan,
    matters: plan.matters.map((one) => (one.code === 'hygiene' ? { ...one, prerequisites: [] } : one)),
  }
  const changed = run(
    ...drafted,
    ['owner', know('map')],
    ['owner', { type: 'save_draft', plan: sooner, formRevision: 1, formDigest: 'x' }],
  )
  expect(refused(changed, 'owner', { ...submit, formRevision: 1 } as CaseOrder)).toEqual(['material_missing'])
})

test('C118 accepted without it: by the window whatever it found, and by time; nothing is deferred and nothing keeps the case from going on', () => {
  const looked = run(...accepted.slice(0, -1), ['clerk', check('map', 'missing')])
  expect(linesOf(looked, by('clerk').now).find(({ queue }) => queue === 'intake')?.missing).toBeNull()
  const state = run(
    ...accepted.slice(0, -1),
    ['clerk', check('map', 'missing')],
    ['clerk', { type: 'accept' }],
  )
  expect([state.status, state.deferred]).toEqual(['accepted', {}])
  expect(refused(looked, 'clerk', { type: 'accept', deferred: { map: '2026-10-20' } })).toEqual([
    'deferred_later',
  ])
  expect(receiptPapers(state, []).owed).toEqual([{ material: 'map', because: 'later', until: null }])
  const deemed = run(...handedIn, ['admin', { type: 'deem_accepted' }, '2026-10-20'])
  expect([deemed.deemed, statuses(deemed)]).toMatchObject([true, { licence: 'running', hygiene: 'waiting' }])
})

test('C118 the branch waits without dates, the others go on, and on the day it comes it begins', () => {
  const state = run(...wanted)
  expect(statuses(state)).toMatchObject({ food: 'granted', hygiene: 'waiting', fire: 'running' })
  const hygiene = state.tasks.find(({ matter }) => matter === 'hygiene') as CaseState['tasks'][number]
  expect(taskClock(state, hygiene, '2026-12-01')).toMatchObject({
    dueOn: null,
    light: null,
    expectedBy: null,
  })
  expect(caseExpectedBy(state)).toBeNull()
  expect(refused(state, 'b', grant('hygiene'))).toEqual(['task_waits_later'])
  const came = run(...wanted, ['owner', attach('map'), '2026-11-02'])
  const started = came.tasks.find(({ matter }) => matter === 'hygiene')
  expect([started?.status, started?.startedAt]).toEqual(['running', '2026-11-02T09:30:00.000+08:00'])
  // 15 days are planned from acceptance; its own five run from the day it came.
  expect(caseExpectedBy(came)).toBe('2026-11-23')
  expect(laterWanted(came)).toEqual([])
  expect(refused(came, 'owner', attach('map', 'again'), '2026-11-02')).toEqual(['not_now'])
})

test('C118 it starts on the later of its own day and its predecessor’s, also in a case that was deemed accepted', () => {
  const early = run(
    ...accepted,
    ['owner', attach('map'), '2026-09-29'],
    ['a', grant('licence'), '2026-10-08'],
  )
  expect(statuses(early)).toMatchObject({ food: 'running', hygiene: 'waiting' })
  expect(
    statuses(run(...accepted, ['owner', attach('map')], ['a', grant('licence')], ['a', grant('food')])),
  ).toMatchObject({ hygiene: 'running' })
  const stop = (matter: string): Step => ['a', { type: 'skip', matter, reason: '不用办' }, '2026-10-20']
  const deemed = run(
    ...handedIn,
    ['admin', { type: 'deem_accepted' }, '2026-10-20'],
    stop('licence'),
    stop('food'),
    ['owner', attach('map'), '2026-11-02'],
  )
  expect(deemed.tasks.find(({ matter }) => matter === 'hygiene')?.startedAt).toContain('2026-11-02')
})

test('C119 told when it is wanted, after five and ten working days; after fifteen it stands on the window’s list until it comes', () => {
  let state = run(...wanted)
  expect(state.later?.papers[0]?.asked).toHaveLength(1)
  expect(follow(state, '2026-09-28')).toBeUndefined()
  // National Day: 1 to 7 October rest, 10 October is worked.
  for (const [before, day] of [
    ['2026-10-11', '2026-10-12'],
    ['2026-10-16', '2026-10-19'],
    ['2026-10-23', '2026-10-26'],
  ] as const) {
    expect(timer(state, before) && String(timer(state, before)) < day).toBe(true)
    expect(refused(state, 'admin', remind, String(timer(state, before)))).toEqual(['later_not_due'])
    const done = act(state, remind, by('admin', day))
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
    state = done.value.state
  }
  expect([state.later?.papers[0]?.asked.length, state.status]).toEqual([3, 'accepted'])
  expect(timer(state, '2026-10-26')).toBeNull()
  expect(follow(state, '2026-10-26')).toMatchObject({
    ...{ dueOn: null, timerOn: null, missing: [{ material: 'map', name: 'map' }] },
  })
  expect(refused(state, 'admin', remind, '2026-12-31')).toEqual(['later_not_due'])
  const came = act(state, attach('map'), by('owner', '2026-12-31'))
  expect(came.ok && follow(came.value.state, '2026-12-31')).toBeUndefined()
})

test('C119 what is not to be decided any more is not waited for, and what is done leaves first on the person’s wish', () => {
  const early: Step = ['issuer', { type: 'issue', early: ['licence'], wish: '电话里说的' } as CaseOrder]
  expect(run(...wanted, early).early).toHaveLength(1)
  const given = run(...wanted, ['b', { type: 'skip', matter: 'hygiene', reason: '申请人不办了' }])
  expect([laterWanted(given), timer(given, '2026-10-08')]).toEqual([[], null])
  expect(run(...wanted, ['owner', { type: 'withdraw', reason: '不办了' }]).status).toBe('withdrawn')
})

test('C10 C119 a department reads of what is waited for what its own matters read; the events make the case again', () => {
  let state: CaseState | undefined
  const happened = wanted.flatMap(([who, order, day]) => {
    const done = act(state, order, by(who, day))
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
    state = done.value.state
    return done.value.events.map((event) => ({ event }))
  })
  const told = (who: string) => {
    const sight = sightOf(state as CaseState, cast[who] as NonNullable<(typeof cast)[string]>)
    return sight.sees === 'nothing'
      ? []
      : eventsSeen(sight, happened).flatMap(({ event: { type } }) => (type.includes('later') ? [type] : []))
  }
  expect([told('b'), told('c'), told('owner')]).toEqual([
    ['known_later', 'later_asked'],
    [],
    ['known_later', 'later_asked'],
  ])
  expect(awaits(state as CaseState, 'hygiene')).toHaveLength(1)
  expect(stateOfEvents(happened.map(({ event }) => event))).toEqual(state)
})
