import { afterEach, expect, test } from 'vitest'
import { learnNotices } from '#engine/calendar'
import type { Context } from '#engine/kernel'
import { act, available, type CaseState, linesOf, mayMove, queueRows, taskClock } from './index.ts'
import { attach, by, cast, check, draft, grant, type Step, submit } from './test-cases.ts'

afterEach(() => learnNotices([]))

const notice = {
  year: 2027,
  notice: '国办发明电〔2026〕9号',
  rest: '01-01 01-04 02-05 02-08 02-09 02-10 04-05 05-03 05-04 06-09 09-15 10-01 10-04 10-05'.split(' '),
  work: ['01-09'],
}
const time = (day: string): Context => ({ ...by('admin', day), place: 'system' })
const on = (day: string, ...steps: readonly Step[]): CaseState => {
  let state: CaseState | undefined
  for (const [who, order, at = day] of steps) {
    const done = act(state, order, by(who, at))
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
    state = done.value.state
  }
  if (!state) throw new Error('no case')
  return state
}
const handedIn: readonly Step[] = [
  ['owner', draft],
  ['owner', attach('lease')],
  ['owner', attach('map')],
  ['owner', submit],
]
const accepted: readonly Step[] = [
  ...handedIn,
  ['clerk', check('lease', 'fit')],
  ['clerk', check('map', 'fit')],
  ['clerk', { type: 'accept' }],
]
const again = (state: CaseState, day: string, stood = linesOf(state, time(day).now)) => {
  learnNotices([notice])
  return act(state, { type: 'reckon_again', stood, notices: [notice] }, time(day))
}

test('C2 K14 K15 handed in on 28 December 2026 and answered by nobody: accepted on 6 January 2027, as of the intake day', () => {
  const state = on('2026-12-28', ...handedIn)
  expect(queueRows(state, time('2026-12-28').now)).toContainEqual(
    expect.objectContaining({ queue: 'intake', dueOn: '2027-01-05' }),
  )
  expect(mayMove('2027-01-05')).toBe(true)
  const early = act(state, { type: 'deem_accepted' }, time('2027-01-05'))
  expect(early.ok ? 'deemed' : early.problems[0]?.code).toBe('not_now')
  const deemed = act(state, { type: 'deem_accepted' }, time('2027-01-06'))
  expect(deemed.ok && deemed.value.state).toMatchObject({
    status: 'accepted',
    deemed: true,
    acceptedAt: '2026-12-28T09:30:00.000+08:00',
  })
})

test('C2 after a correction the day of the new hand-in counts as intake', () => {
  const steps: readonly Step[] = [
    ...handedIn,
    [
      'clerk',
      { type: 'correction', items: [{ material: 'lease', name: '租赁合同', wrong: '缺页', cure: '补齐' }] },
    ],
    ['owner', attach('lease', 'f2'), '2026-12-28'],
    ['owner', { type: 'resubmit', formDigest: 'd', formRevision: 0, way: 'courier' }, '2026-12-28'],
  ]
  const state = on('2026-12-21', ...steps)
  const deemed = act(state, { type: 'deem_accepted' }, time('2027-01-06'))
  expect(deemed.ok && deemed.value.state.acceptedAt).toBe('2026-12-28T09:30:00.000+08:00')
})

test('K21 when the notice comes, what moved is an event: of the answer, of the whole case, of each matter', () => {
  const waiting = again(on('2026-12-28', ...handedIn), '2026-12-29')
  expect(waiting.ok && waiting.value.events.map(({ data }) => data)).toEqual([
    { of: 'answer', from: '2027-01-05', to: '2027-01-06', notices: [notice.notice] },
  ])
  learnNotices([])
  const state = on('2026-12-28', ...accepted)
  const moved = again(state, '2026-12-29')
  if (!moved.ok) throw new Error(JSON.stringify(moved.problems))
  expect(moved.value.events.map(({ type, data }) => [type, data])).toEqual([
    [
      'task_date_moved',
      { matter: 'licence', from: '2027-01-05', to: '2027-01-06', notices: [notice.notice] },
    ],
    ['task_date_moved', { matter: 'fire', from: '2027-01-05', to: '2027-01-06', notices: [notice.notice] }],
  ])
  const licence = moved.value.state.tasks.find(({ matter }) => matter === 'licence')
  expect(licence && taskClock(moved.value.state, licence, '2026-12-29')).toMatchObject({
    dueOn: '2027-01-06',
    provisional: false,
  })
})

test('C8 K21 the day results are handed out by moves too', () => {
  const ended: readonly Step[] = [
    ...accepted,
    ['a', grant('licence')],
    ['a', grant('food')],
    ['b', grant('hygiene')],
    ['c', grant('fire')],
  ]
  const state = on('2026-12-18', ...ended)
  expect(queueRows(state, time('2026-12-18').now)).toContainEqual(
    expect.objectContaining({ queue: 'issue', dueOn: '2027-01-04' }),
  )
  const moved = again(state, '2026-12-28')
  expect(moved.ok && moved.value.events.map(({ data }) => data)).toContainEqual({
    ...{ of: 'issue', from: '2027-01-04', to: '2027-01-05' },
    notices: [notice.notice],
  })
})

test('K21 a move of the whole case is kept for whoever looks at its progress', () => {
  const state = on('2026-12-28', ...accepted)
  const stood = linesOf(state, time('2026-12-28').now).map((line) =>
    line.queue === 'lead' ? { ...line, dueOn: '2027-01-18' } : line,
  )
  const moved = again(state, '2026-12-29', stood)
  expect(moved.ok && moved.value.state.datesMoved).toMatchObject({
    from: '2027-01-18',
    to: '2027-01-19',
    notices: [notice.notice],
  })
})

test('K21 reckoned twice nothing happens twice; nobody does it by hand; what was agreed stays', () => {
  const state = on('2026-12-28', ...accepted)
  learnNotices([notice])
  const settled = act(
    state,
    { type: 'reckon_again', stood: linesOf(state, time('2026-12-29').now), notices: [notice] },
    time('2026-12-29'),
  )
  expect(settled.ok ? [] : settled.problems.map(({ code }) => code)).toEqual(['dates_stand'])
  for (const actor of Object.values(cast))
    expect(available(state, actor).map(({ act: name }) => name)).not.toContain('reckon_again')
})
