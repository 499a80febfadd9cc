import { describe, expect, test } from 'vitest'
import type { CasePlan } from './case-plan.ts'
import {
  act,
  type CaseOrder,
  type CaseState,
  closedByCase,
  jointDueOn,
  promisorsOf,
  queueRows,
  receiptPapers,
  taskClock,
  taskStatusOn,
} from './index.ts'
import {
  accepted,
  attach,
  by,
  cast,
  check,
  correction,
  draft,
  grant,
  plan,
  refused,
  run,
  type Step,
  statuses,
  submitted,
} from './test-cases.ts'

/** Fire is inspected on site and may be promised; hygiene waits for a test. */
const lawPlan: CasePlan = {
  ...plan,
  matters: plan.matters.map((matter) => ({
    ...matter,
    procedures: { fire: ['inspection'], hygiene: ['testing'] }[matter.code] ?? [],
    commitment:
      matter.code === 'fire'
        ? { basis: '办法第三条', conditions: '场所符合消防技术标准', conditionsEn: 'meets the standard' }
        : null,
  })),
}
const begun: Step = ['owner', { ...draft, plan: lawPlan } as CaseOrder]
const underWay: Step[] = [begun, ...accepted.slice(1)]
cast.hc = { ...(cast.c as NonNullable<typeof cast.c>), id: 'hc', role: 'department_head' }

const pause = (until: string | null = null): CaseOrder => ({
  ...{ type: 'pause', matter: 'fire', procedure: 'inspection' },
  ...{ basis: '行政许可法第四十五条', until },
})
const clockOf = (state: CaseState, matter: string, day: string) => {
  const task = state.tasks.find((one) => one.matter === matter)
  if (!task) throw new Error(`no task ${matter}`)
  return { ...taskClock(state, task, day), status: taskStatusOn(task, day) }
}

describe('C92 a clock that stands', () => {
  const resume: CaseOrder = { type: 'resume', matter: 'fire' }
  test('K13 without an end there are no dates, the light freezes, nothing is decided; resumed it moves both limits', () => {
    const stood = run(...underWay, ['c', pause(), '2026-09-29'])
    expect(clockOf(stood, 'fire', '2026-10-20')).toMatchObject({
      ...{ status: 'paused', dueOn: null, statutoryDueOn: null, remaining: 5, light: 'green' },
    })
    expect(refused(stood, 'c', grant('fire'), '2026-10-20')).toEqual(['task_paused'])
    const runs = run(...underWay, ['c', pause(), '2026-09-29'], ['c', resume, '2026-10-08'])
    // 29 and 30 September stood; October begins with a holiday.
    expect(clockOf(runs, 'fire', '2026-10-08')).toMatchObject({ status: 'running', dueOn: '2026-10-13' })
    expect(refused(runs, 'c', resume, '2026-10-08')).toEqual(['not_paused'])
  })
  test('K3 a known end ends it by itself; before that day the case is not decided', () => {
    const stood = run(...underWay, ['c', pause('2026-10-09'), '2026-09-29'])
    expect(clockOf(stood, 'fire', '2026-09-30')).toMatchObject({ status: 'paused', dueOn: '2026-10-14' })
    expect(refused(stood, 'c', grant('fire'), '2026-10-08')).toEqual(['task_paused_until'])
    expect(refused(stood, 'c', grant('fire'), '2026-10-09')).toEqual(['allowed'])
  })
  test('only for a procedure the matter lists (R21), on an article, by an officer of its department', () => {
    const state = run(...underWay)
    const wrong = (order: object, who = 'c') => refused(state, who, { ...pause(), ...order } as CaseOrder)
    expect(wrong({ procedure: 'hearing' })).toEqual(['procedure_not_listed'])
    expect(wrong({ basis: '领导批示' })).toEqual(['basis_no_article'])
    expect(wrong({ basis: ' ' })).toEqual(['basis_needed'])
    expect(wrong({ until: '2026-09-27' })).toEqual(['pause_until_wrong'])
    expect(wrong({ until: '2029-09-27' })).toEqual(['pause_until_wrong'])
    expect(wrong({}, 'b')).toEqual(['not_yours'])
    expect(wrong({}, 'hc')).toEqual(['not_yours'])
    expect(wrong({ matter: 'hygiene' }, 'b')).toEqual(['task_waits'])
    expect(refused(state, 'a', { ...pause(), matter: 'licence' } as CaseOrder)).toEqual(['procedure_none'])
  })
})

test('C93 a grant in part needs its reason and releases what waits for it', () => {
  const part = (reason: string | null) => ({ ...grant('licence'), outcome: 'partly', reason }) as CaseOrder
  expect(refused(run(...underWay), 'a', part(' '))).toEqual(['reason_needed'])
  expect(statuses(run(...underWay, ['a', part('只准零售')]))).toMatchObject({
    licence: 'partly',
    food: 'running',
  })
})

test('C94 one extension, by the head, before the legal limit is over; the joint limit stands beside', () => {
  const extend = (days = 10): CaseOrder => ({ type: 'extend', matter: 'fire', days, reason: '情况复杂' })
  const state = run(...underWay, ['hc', extend()])
  const before = run(...underWay)
  expect([clockOf(before, 'fire', '2026-09-28').dueOn, clockOf(state, 'fire', '2026-09-28').dueOn]).toEqual([
    '2026-10-10',
    '2026-10-23',
  ])
  expect(refused(state, 'hc', extend(1))).toEqual(['extended_already'])
  expect(refused(before, 'c', extend())).toEqual(['not_yours'])
  expect(refused(before, 'hc', extend(), '2026-11-20')).toEqual(['extended_late'])
  const joint: CaseOrder = { type: 'extend_joint', days: 15, reason: '政府负责人批准' }
  const longer = run(...underWay, ['joint', joint])
  expect([jointDueOn(before), jointDueOn(longer)]).toEqual(['2026-12-04', '2026-12-25'])
  expect(refused(longer, 'joint', joint)).toEqual(['extended_already'])
})

test('C95 a correction that ran out waits for the window to close it, and may be answered until then', () => {
  const asked: Step[] = [...submitted, ['clerk', { ...correction, deadline: '2026-10-12' } as CaseOrder]]
  const close: CaseOrder = { type: 'close_unanswered', reason: '到期未补' }
  const ranOut: CaseOrder = { type: 'run_out_correction' }
  expect(refused(run(...asked), 'admin', ranOut, '2026-10-12')).toEqual(['correction_not_over'])
  expect(refused(run(...asked), 'clerk', close, '2026-10-13')).toEqual(['correction_not_over'])
  const over: Step[] = [...asked, ['admin', ranOut, '2026-10-13']]
  expect(refused(run(...over), 'admin', ranOut, '2026-10-14')).toEqual(['not_now'])
  expect(run(...over, ['clerk', close, '2026-10-13'])).toMatchObject({
    status: 'withdrawn',
    withdrawal: { kind: 'unanswered' },
  })
  const again: Step[] = [
    ...over,
    ['owner', attach('lease', 'f2'), '2026-10-13'],
    ['owner', { type: 'resubmit', formDigest: 'd', formRevision: 0, way: 'courier' }, '2026-10-13'],
  ]
  expect(refused(run(...again), 'clerk', close, '2026-10-14')).toEqual(['not_now'])
})

test('C96 the acceptance is withdrawn only for a deferred paper that did not follow in time', () => {
  const takeBack: CaseOrder = { type: 'withdraw_acceptance', reason: '容缺材料到期未补' }
  const ranOut: CaseOrder = { type: 'run_out_deferred' }
  const state = run(...accepted)
  const [until = ''] = Object.values(state.deferred)
  expect(refused(state, 'admin', ranOut, until)).toEqual(['deferred_not_over'])
  const over: Step[] = [...accepted, ['a', grant('licence')], ['admin', ranOut, '2026-11-20']]
  const gone = run(...over, ['clerk', takeBack, '2026-11-20'])
  expect([gone.status, gone.refusal?.kind]).toEqual(['refused', 'acceptance_withdrawn'])
  expect(statuses(gone)).toMatchObject({ licence: 'granted', food: 'stopped', fire: 'stopped' })
  const came = run(...over, ['owner', attach('map'), '2026-11-20'])
  expect(refused(came, 'clerk', takeBack, '2026-11-20')).toEqual(['deferred_not_over'])
})

test('C95 C96 what runs out has a line with its day, and a day for time until time has told it', () => {
  const lineOf = (queue: string, state: CaseState) =>
    queueRows(state, '2026-10-13T10:00:00.000+08:00')
      .filter((row) => row.queue === queue)
      .map(({ dueOn, timerOn }) => [dueOn, timerOn])
  const asked: Step[] = [...submitted, ['clerk', { ...correction, deadline: '2026-10-12' } as CaseOrder]]
  expect(lineOf('correction', run(...asked))).toEqual([['2026-10-12', '2026-10-12']])
  const over = run(...asked, ['admin', { type: 'run_out_correction' }, '2026-10-13'])
  expect(lineOf('correction', over)).toEqual([['2026-10-12', null]])
  const two = { ...run(...accepted), deferred: { map: '2026-10-16', lease: '2026-10-20' }, attachments: [] }
  expect(lineOf('follow', two)).toEqual([['2026-10-16', '2026-10-16']])
  expect(lineOf('follow', { ...two, overdue: ['map'] })).toEqual([['2026-10-16', '2026-10-20']])
  expect(lineOf('follow', { ...two, overdue: ['map', 'lease'] })).toEqual([['2026-10-16', null]])
  expect(lineOf('follow', run(...accepted, ['owner', attach('map')]))).toEqual([])
})

test('C97 a department has the check on its list until it is done, after the case has ended too', () => {
  const promised: Step[] = [begun, ['owner', { type: 'commit', matters: ['fire'] }], ...accepted.slice(1)]
  const granted: Step[] = [...promised, ['c', grant('fire')]]
  const rowsOf = (state: CaseState) =>
    queueRows(state, '2026-09-28T10:00:00.000+08:00').filter(({ task }) => task === 'fire')
  // 60 working days from 28 September.
  expect(rowsOf(run(...granted))).toMatchObject([{ department: 'c', status: 'granted', dueOn: '2026-12-25' }])
  const ended = run(...granted, ['owner', { type: 'withdraw', reason: '不办了' }])
  expect(queueRows(ended, '2026-09-28T10:00:00.000+08:00')).toHaveLength(1)
  const broken: Step[] = [...granted, ['c', { type: 'check', matter: 'fire', outcome: 'broken' }]]
  expect(rowsOf(run(...broken))).toMatchObject([{ dueOn: null }])
  expect(rowsOf(run(...broken, ['c', { type: 'cure', matter: 'fire' }]))).toEqual([])
})

describe('C97 decided first, on a promise', () => {
  const commit: CaseOrder = { type: 'commit', matters: ['fire'] }
  const promised: Step[] = [begun, ['owner', commit], ...accepted.slice(1)]
  const checkOf = (outcome: 'kept' | 'broken'): CaseOrder => ({ type: 'check', matter: 'fire', outcome })
  const revoke: CaseOrder = { type: 'revoke', matter: 'fire', reason: '整改期满仍不符合' }
  test('the person chooses it before handing in, where the law knows it, and takes it back before the decision', () => {
    expect(refused(run(begun), 'owner', { type: 'commit', matters: ['food'] })).toEqual([
      'commitment_not_allowed',
    ])
    expect(refused(run(begun), 'owner', { type: 'commit', matters: ['x'] })).toEqual(['task_unknown'])
    expect(refused(run(...underWay), 'owner', commit)).toEqual(['not_now'])
    const state = run(...promised)
    expect(clockOf(state, 'fire', '2026-09-28')).toMatchObject({
      dueOn: '2026-09-29',
      statutoryDueOn: '2026-10-30',
    })
    const back: CaseOrder = { type: 'take_commitment_back', matters: ['fire'] }
    expect(clockOf(run(...promised, ['owner', back]), 'fire', '2026-09-28').dueOn).toBe('2026-10-10')
    expect(refused(run(...promised, ['c', grant('fire')]), 'owner', back)).toEqual(['not_now'])
  })
  test('the check comes after the grant; what is broken is cured or revoked, what is kept is closed', () => {
    const granted: Step[] = [...promised, ['c', grant('fire')]]
    expect(refused(run(...promised), 'c', checkOf('kept'))).toEqual(['promise_undecided'])
    expect(refused(run(...granted), 'c', revoke)).toEqual(['promise_unchecked'])
    const kept = run(...granted, ['c', checkOf('kept')])
    expect(refused(kept, 'c', revoke)).toEqual(['promise_checked'])
    const broken: Step[] = [...granted, ['c', checkOf('broken')]]
    expect(refused(run(...broken, ['c', { type: 'cure', matter: 'fire' }]), 'c', revoke)).toEqual([
      'promise_checked',
    ])
    expect(refused(run(...broken), 'b', revoke)).toEqual(['not_yours'])
    expect(statuses(run(...broken, ['c', revoke]))).toMatchObject({ fire: 'denied', licence: 'running' })
  })
  const closed = [{ matter: 'fire', on: '2026-09-30', caseId: 'another' }]
  test('C136 what was revoked closes the way: at the choice, and at hand-in where the form named nobody before; the usual way stays', () => {
    expect(refused(run(begun), 'owner', { ...commit, closed })).toEqual(['promise_closed'])
    const chosen = run(begun, ['owner', commit], ...submitted.slice(1, -1))
    const hand = submitted.at(-1)?.[1] as CaseOrder
    expect(refused(chosen, 'owner', { ...hand, closed } as CaseOrder)).toEqual(['promise_closed'])
    const back: CaseOrder = { type: 'take_commitment_back', matters: ['fire'] }
    const usual = run(begun, ['owner', commit], ...submitted.slice(1, -1), ['owner', back])
    expect(refused(usual, 'owner', { ...hand, closed } as CaseOrder)).toEqual(['allowed'])
  })
  test('C136 a case closes a matter once, however many rows; C137 the joint team opens it again, nobody else, once', () => {
    const revoked: Step[] = [...promised, ['c', grant('fire')], ['c', checkOf('broken')], ['c', revoke]]
    const state = run(...revoked)
    expect(closedByCase(state)).toEqual([{ matter: 'fire', on: '2026-09-28', caseId: state.caseId }])
    const restore: CaseOrder = { type: 'restore_promise', matter: 'fire', reason: '已整改' }
    expect(refused(state, 'c', restore)).toEqual(['not_yours'])
    expect(refused(state, 'joint', { ...restore, reason: ' ' })).toEqual(['reason_needed'])
    const opened = run(...revoked, ['joint', restore])
    expect(closedByCase(opened)).toEqual([])
    expect(statuses(opened).fire).toBe('denied')
    expect(refused(opened, 'joint', restore)).toEqual(['promise_not_closed'])
  })
  test('C136 it holds for the enterprise and the person responsible, not for an account that fills in for them', () => {
    const person = { idNumber: '330282198001014411' }
    expect(promisorsOf({ person, values: {} })).toEqual(['330282198001014411'])
    expect(promisorsOf({ person, values: { legal_rep_id_number: ' 33028219900101002x ' } })).toEqual([
      '33028219900101002X',
    ])
    expect(promisorsOf({ person, values: { uscc: '91330282MA2AFXXX0N' } })).toEqual([
      '91330282MA2AFXXX0N',
      '330282198001014411',
    ])
    expect(promisorsOf({ person: { idNumber: '' }, values: {} })).toEqual([])
  })
})

test('C98 what the person needs first leaves first; the rest leaves together', () => {
  const early: CaseOrder = { type: 'issue', early: ['licence'] }
  const first: Step[] = [...submitted, ['clerk', check('lease', 'fit')], ['clerk', check('map', 'fit')]]
  const one: Step[] = [...first, ['clerk', { type: 'accept' }], ['a', grant('licence')]]
  expect(refused(run(...one), 'issuer', { type: 'issue' })).toEqual(['not_all_decided'])
  expect(refused(run(...one), 'issuer', { type: 'issue', early: ['fire'] })).toEqual(['early_not_ready'])
  const out: CaseOrder = { type: 'deliver', method: 'electronic' }
  const gone: Step[] = [...one, ['issuer', early], ['issuer', out]]
  const lines = (...steps: Step[]) =>
    queueRows(run(...steps), '2026-09-28T10:00:00.000+08:00').filter(({ queue }) => queue === 'delivery')
  // It is on the list of what is handed over, while the others are at work.
  expect(lines(...one, ['issuer', early])).toMatchObject([{ status: 'accepted', dueOn: null }])
  expect(lines(...gone)).toEqual([])
  const wished = act(run(...one), { ...early, wish: ' 电话提出，急用执照开户。' } as CaseOrder, by('issuer'))
  expect(wished.ok && wished.value.events.map(({ type, data }) => [type, data])).toMatchObject([
    ['early_wished', { wish: '电话提出，急用执照开户。' }],
    ['issued_early', { results: [{ matter: 'licence' }] }],
  ])
  const state = run(...gone)
  expect([state.status, state.early[0]?.delivery?.method]).toEqual(['accepted', 'electronic'])
  expect(refused(state, 'issuer', early)).toEqual(['early_not_ready'])
  const whole = run(
    ...gone,
    ['a', grant('food')],
    ['b', grant('hygiene')],
    ['c', grant('fire')],
    ['issuer', { type: 'issue' }],
  )
  expect(whole.status).toBe('issued')
})

test('C99 the notice names papers and fields that there are', () => {
  const item = (what: object): CaseOrder =>
    ({
      ...correction,
      elements: new Set(['area']),
      items: [{ name: '面积', wrong: '与平面图不符', cure: '改成实际面积', ...what }],
    }) as CaseOrder
  expect(refused(run(...submitted), 'clerk', item({ element: 'floor' }))).toEqual(['field_unknown'])
  expect(refused(run(...submitted), 'clerk', item({ material: 'deed' }))).toEqual(['material_unknown'])
  expect(run(...submitted, ['clerk', item({ element: 'area' })]).corrections[0]?.items[0]).toMatchObject({
    element: 'area',
    material: null,
  })
})

test('C127 R09 what is waived is neither owed nor asked for again; a file that comes all the same is looked at', () => {
  const waive: CaseOrder = { type: 'waive_paper', material: 'map', reason: ' 档案馆已有竣工图。 ' }
  const state = run(...submitted, ['clerk', check('map', 'missing')], ['clerk', waive])
  expect(state.checks.map).toMatchObject({ verdict: 'waived', reason: '档案馆已有竣工图。' })
  expect(receiptPapers(state, []).owed.map(({ material }) => material)).not.toContain('map')
  expect(refused(state, 'clerk', waive)).toEqual(['waive_needless'])
  expect(refused(run(...submitted, ['clerk', check('map', 'fit')]), 'clerk', waive)).toEqual([
    'waive_needless',
  ])
  // C12 What was to follow is owed no more.
  const late = run(...accepted, ['clerk', waive])
  expect([Object.keys(run(...accepted).deferred), Object.keys(late.deferred)]).toEqual([['map'], []])
  expect(refused(late, 'clerk', waive)).toEqual(['not_now'])
  // Brought all the same while the form is open again: looked at as any other.
  const brought = run(...submitted, ['clerk', waive], ['clerk', correction], ['owner', attach('map', 'f9')])
  expect(brought.checks.map).toBe(undefined)
})

test('K19 planned days of a special procedure are no part of a limit in a case', () => {
  const planned = {
    ...draft,
    plan: { ...plan, matters: plan.matters.map((one) => ({ ...one, excludedDays: 30 })) },
  }
  const state = run(['owner', planned as CaseOrder], ...accepted.slice(1))
  expect(clockOf(state, 'fire', '2026-09-28').dueOn).toBe('2026-10-10')
})
