import { expect, test } from 'vitest'
import type { Actor } from '#engine/kernel'
import { act, type CaseEvent, type CaseState, eventsSeen, sightOf } from './index.ts'
import { attach, by, cast, check, openDraft, type Step, settle, submit } from './test-cases.ts'

/** Everything that happened on the way, and where the case stands then. */
const happened = (...steps: Step[]): { state: CaseState; events: { event: CaseEvent }[] } => {
  let state: CaseState | undefined
  const events: { event: CaseEvent }[] = []
  for (const [who, order, day] of steps) {
    const done = act(state, order, by(who, day))
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
    state = done.value.state
    events.push(...done.value.events.map((event) => ({ event })))
  }
  if (!state) throw new Error('nothing happened')
  return { state, events }
}
const toAcceptance = (drains: boolean): Step[] => [
  ['owner', openDraft],
  ['owner', attach('lease')],
  ['owner', attach('map')],
  ['owner', submit],
  ['clerk', check('lease', 'fit')],
  ['clerk', check('map', 'fit')],
  ['clerk', { type: 'visit', where: '大厅', reason: '来问家里的事' }],
  ['clerk', settle(drains)],
  ...(drains ? ([['clerk', check('drawing', 'fit')]] as Step[]) : []),
  ['clerk', { type: 'accept' }],
]
const reads = (who: string, { state, events }: ReturnType<typeof happened>) => {
  const sight = sightOf(state, cast[who] as Actor)
  if (sight.sees === 'nothing') throw new Error(`${who} sees nothing`)
  return eventsSeen(sight, events).map(({ event }) =>
    'material' in event.data
      ? `${event.type} ${event.data.material}`
      : 'matter' in event.data
        ? `${event.type} ${event.data.matter}`
        : event.type,
  )
}

test('C10 the settling of a question is read by the department whose part it changed, by no other', () => {
  const settled = happened(...toAcceptance(true))
  expect(reads('c', settled)).toContain('question_settled')
  expect(reads('b', settled)).not.toContain('question_settled')
  expect(reads('owner', settled)).toContain('question_settled')
  // The answer brought nothing to anybody.
  expect(reads('c', happened(...toAcceptance(false)))).not.toContain('question_settled')
})

test('C10 a department reads of its own papers and matters only, and not where the person went', () => {
  const settled = happened(...toAcceptance(true))
  const own = reads('b', settled)
  expect(own).toEqual(['draft_created', 'file_attached map', 'submitted', 'material_checked map', 'accepted'])
  expect(reads('lead', settled)).toContain('visit_recorded')
  expect(reads('clerk', settled)).toContain('file_attached lease')
})

test('C10 of a sentence about several papers a department reads its own', () => {
  const { state, events } = happened(...toAcceptance(true))
  const papers = [
    { material: 'lease', copies: 1 },
    { material: 'map', copies: 2 },
  ]
  const told = { ...events[0]?.event, type: 'papers_received', data: { papers } } as CaseEvent
  const sight = sightOf(state, cast.b as Actor)
  const seen = sight.sees === 'nothing' ? [] : eventsSeen(sight, [...events, { event: told }])
  expect(seen.at(-1)?.event.data).toEqual({ papers: [{ material: 'map', copies: 2 }] })
  const mine = { ...told, data: { papers: papers.slice(0, 1) } } as CaseEvent
  const none = sight.sees === 'nothing' ? [] : eventsSeen(sight, [...events, { event: mine }])
  expect(none.map(({ event }) => event.type)).not.toContain('papers_received')
})

test('C10 of promises, of early results and of papers that did not follow a department reads its own', () => {
  const { state, events } = happened(...toAcceptance(true))
  const sight = sightOf(state, cast.b as Actor)
  const seenOf = (type: CaseEvent['type'], data: object) => {
    const told = { ...events[0]?.event, type, data } as CaseEvent
    const seen = sight.sees === 'nothing' ? [] : eventsSeen(sight, [...events, { event: told }])
    const last = seen.at(-1)?.event
    return last?.type === type ? last.data : undefined
  }
  for (const type of ['committed', 'commitment_taken_back'] as const) {
    expect(seenOf(type, { matters: ['fire', 'hygiene'] })).toEqual({ matters: ['hygiene'] })
    expect(seenOf(type, { matters: ['fire'] })).toBeUndefined()
  }
  expect(seenOf('deferred_ran_out', { materials: ['lease', 'map'] })).toEqual({ materials: ['map'] })
  expect(seenOf('deferred_ran_out', { materials: ['lease'] })).toBeUndefined()
  const results = ['fire', 'hygiene'].map((matter) => ({ matter, name: matter, number: '1' }))
  expect(seenOf('issued_early', { results })).toEqual({ results: results.slice(1) })
  expect(seenOf('issued_early', { results: results.slice(0, 1) })).toBeUndefined()
  expect(seenOf('acceptance_withdrawn', { reason: '逾期', materials: ['lease'] })).toEqual({
    ...{ reason: '逾期', materials: [] },
  })
  expect(seenOf('delivered_early', { matters: ['hygiene'] })).toBeUndefined()
})
