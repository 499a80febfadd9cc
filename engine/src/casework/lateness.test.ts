import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, type CaseEvent, type CaseOrder, type CaseState, linesOf, sayEvent } from './index.ts'
import { accepted, by, cast, grant, refused, run, type Step } from './test-cases.ts'

// Other files share the cast.
beforeAll(() => {
  cast.headC = { ...(cast.c as NonNullable<typeof cast.c>), id: 'hc', role: 'department_head' }
})
afterAll(() => {
  Reflect.deleteProperty(cast, 'headC')
})

/** Accepted on Monday 2026-09-28 with five working days promised: red from 10-09, so short a limit is never amber; due on 10-10, a working Saturday after the holiday. */
const tell: CaseOrder = { type: 'tell_late' }
const told = (day: string): Step => ['admin', tell, day]
const answer = (until: string): CaseOrder => ({
  ...{ type: 'answer_late', matter: 'fire', answer: '检测报告今天才到', until },
})
const plan = (state: CaseState) =>
  state.late.filter(({ matter }) => matter === 'fire').map(({ level, at }) => [level, at.slice(0, 10)])
const timerOf = (state: CaseState, day: string) =>
  linesOf(state, by('admin', day).now).find(({ queue, task }) => queue === 'department' && task === 'fire')
    ?.timerOn
const lateLines = (state: CaseState, day: string) =>
  linesOf(state, by('admin', day).now)
    .filter(({ queue, task }) => queue === 'late' && task === 'fire')
    .map(({ department, status, dueOn }) => [department, status, dueOn])

describe('C110 a limit that runs out is told by time', () => {
  test('C110 red to the head, overdue to the lead, two working days later to the joint team', () => {
    const open = run(...accepted)
    const due = linesOf(open, by('admin').now).find(({ task }) => task === 'fire')?.dueOn
    expect(due).toBe('2026-10-10')
    expect(timerOf(open, '2026-09-28')).toBe('2026-10-08')
    expect(refused(open, 'admin', tell, '2026-10-08')).toEqual(['nothing_late'])
    const red = run(...accepted, told('2026-10-09'))
    expect(plan(red)).toEqual([['head', '2026-10-09']])
    expect(timerOf(red, '2026-10-09')).toBe('2026-10-10')
    expect(lateLines(red, '2026-10-09')).toEqual([])
    const over: Step[] = [...accepted, told('2026-10-09'), told('2026-10-11')]
    expect(plan(run(...over)).at(-1)).toEqual(['lead', '2026-10-11'])
    expect(lateLines(run(...over), '2026-10-12')).toEqual([['a', 'c', '2026-10-13']])
    expect(refused(run(...over), 'admin', tell, '2026-10-13')).toEqual(['nothing_late'])
    const joint = run(...over, told('2026-10-14'))
    expect(plan(joint).at(-1)).toEqual(['joint', '2026-10-14'])
    expect(lateLines(joint, '2026-10-14')).toEqual([[null, 'c', '2026-10-16']])
    expect(timerOf(joint, '2026-10-14')).toBeNull()
  })
  test('C110 one that runs late itself tells each branch once, and only the furthest step; a second one is refused', () => {
    const state = run(...accepted, told('2026-10-20'))
    expect(plan(state)).toEqual([['lead', '2026-10-20']])
    // The joint team not before the department that leads has had its two days.
    expect(refused(state, 'admin', tell, '2026-10-21')).toEqual(['nothing_late'])
    const joint = run(...accepted, told('2026-10-20'), told('2026-11-20'))
    expect(plan(joint).at(-1)).toEqual(['joint', '2026-11-20'])
    expect(refused(joint, 'admin', tell, '2026-11-20')).toEqual(['nothing_late'])
    expect(refused(joint, 'admin', tell, '2027-03-01')).toEqual(['nothing_late'])
    expect(state.late.map(({ matter }) => matter)).toEqual(['licence', 'fire'])
  })
  test('C110 an extension takes a step back until its day comes again; a decision ends it', () => {
    const extended: Step[] = [
      ...accepted,
      told('2026-10-11'),
      ['headC', { type: 'extend', matter: 'fire', days: 10, reason: '案情复杂' }, '2026-10-12'],
    ]
    const state = run(...extended)
    expect(lateLines(state, '2026-10-12')).toEqual([])
    expect(timerOf(state, '2026-10-12')).toBe('2026-10-15')
    expect(plan(run(...extended, told('2026-10-16')))).toEqual([
      ['lead', '2026-10-11'],
      ['section', '2026-10-16'],
    ])
    const decided = run(...accepted, told('2026-10-11'), ['c', grant('fire'), '2026-10-12'])
    expect(lateLines(decided, '2026-10-12')).toEqual([])
  })
  test('C110 while nobody knows until when a clock stands, nothing is told', () => {
    const paused: CaseOrder = {
      ...{ type: 'pause', matter: 'fire', procedure: 'hearing', basis: '行政许可法第四十五条', until: null },
    }
    const listed = accepted.map(
      ([who, order, day]): Step =>
        order.type === 'create_draft'
          ? [
              who,
              {
                ...order,
                plan: {
                  ...order.plan,
                  matters: order.plan.matters.map((one) => ({ ...one, procedures: ['hearing'] })),
                },
              },
              day as string,
            ]
          : ([who, order, day] as Step),
    )
    const state = run(...listed, ['c', paused, '2026-09-29'])
    expect(timerOf(state, '2026-09-29')).toBeNull()
    const later = run(...listed, ['c', paused, '2026-09-29'], told('2026-12-01'))
    expect(plan(later)).toEqual([])
  })
})

describe('C111 the notice of supervision', () => {
  test('C111 names branch, department, days late, what is asked and until when', () => {
    const state = run(...accepted, told('2026-10-11'))
    const done = act(state, tell, by('admin', '2026-10-14'))
    const event = done.ok ? done.value.events.find(({ type }) => type === 'supervision_noticed') : undefined
    expect(event?.data).toEqual({
      ...{ matter: 'licence', department: 'a', dueOn: '2026-10-10', daysLate: 3 },
      ...{ asks: 'decide_or_answer', until: '2026-10-16' },
    })
    const name = (code: string) => ({ zh: code, en: code })
    const names = { matter: name, material: name, department: name, place: name, result: name } as never
    expect(sayEvent(event as CaseEvent, names).zh).toBe(
      '督办单：a办理的“licence”应于 2026-10-10 前办结，已超期 3 个工作日。请在 2026-10-16 前作出决定，或者书面答复何时办结',
    )
  })
})

describe('C112 a dated answer', () => {
  const late: Step[] = [...accepted, told('2026-10-11')]
  test('C112 holds the next step up until its day is over, and takes the line away', () => {
    const answered: Step[] = [...late, ['c', answer('2026-10-20'), '2026-10-12']]
    const state = run(...answered)
    expect(lateLines(state, '2026-10-12')).toEqual([])
    expect(timerOf(state, '2026-10-12')).toBe('2026-10-20')
    expect(plan(run(...answered, told('2026-10-14')))).toEqual([['lead', '2026-10-11']])
    const over = run(...answered, told('2026-10-21'))
    expect(plan(over).at(-1)).toEqual(['joint', '2026-10-21'])
    const again = run(...answered, told('2026-10-21'), ['c', answer('2026-10-28'), '2026-10-22'])
    expect(lateLines(again, '2026-10-22')).toEqual([])
    expect(timerOf(again, '2026-10-22')).toBe('2026-10-28')
  })
  test('C112 once for each time it was told, within ten working days, by the department itself, with a reason', () => {
    const state = run(...late)
    expect(refused(state, 'c', answer('2026-10-27'), '2026-10-12')).toEqual(['late_answer_day'])
    expect(refused(state, 'c', answer('2026-10-11'), '2026-10-12')).toEqual(['late_answer_day'])
    expect(refused(state, 'c', answer('2026-10-26'), '2026-10-12')).toEqual(['allowed'])
    expect(refused(state, 'c', { ...answer('2026-10-20'), answer: ' ' } as CaseOrder, '2026-10-12')).toEqual([
      'reason_needed',
    ])
    expect(refused(state, 'a', answer('2026-10-20'), '2026-10-12')).toEqual(['not_now'])
    expect(refused(run(...accepted), 'c', answer('2026-10-20'), '2026-10-08')).toEqual(['not_late'])
    const once = run(...late, ['c', answer('2026-10-20'), '2026-10-12'])
    expect(refused(once, 'c', answer('2026-10-21'), '2026-10-12')).toEqual(['not_late'])
  })
})

const day = (after: number): string =>
  new Date(Date.parse('2026-09-29T00:00:00Z') + after * 86_400_000).toISOString().slice(0, 10)

test('C110 whenever time looks, and whatever is answered or extended meanwhile, no step is told twice for the same day', () => {
  const looks = fc.array(fc.tuple(fc.nat(5), fc.constantFrom('tell', 'answer', 'extend')), { maxLength: 40 })
  fc.assert(
    fc.property(looks, (steps) => {
      let state = run(...accepted)
      let at = 0
      for (const [wait, what] of steps) {
        at += wait
        const today = day(at)
        const order: CaseOrder =
          what === 'tell'
            ? tell
            : what === 'answer'
              ? answer(today)
              : { type: 'extend', matter: 'fire', days: 3, reason: '案情复杂' }
        const done = act(
          state,
          order,
          by(what === 'extend' ? 'headC' : what === 'answer' ? 'c' : 'admin', today),
        )
        if (!done.ok) continue
        state = done.value.state
        // What was told leaves nothing to tell on the same day, whoever does it again.
        if (what === 'tell') expect(refused(state, 'admin', tell, today)).toEqual(['nothing_late'])
        const timer = timerOf(state, today)
        const early = timer ? act(state, tell, by('admin', timer)) : undefined
        if (early?.ok)
          expect(early.value.events.map(({ data }) => 'matter' in data && data.matter)).not.toContain('fire')
      }
    }),
    { numRuns: 100 },
  )
})
