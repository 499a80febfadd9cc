import { describe, expect, test } from 'vitest'
import { act, hindrances, linesOf, sayEvent } from './index.ts'
import {
  attach,
  by,
  check,
  correction,
  deny,
  draft,
  grant,
  openDraft,
  openPlan,
  refused,
  run,
  type Step,
  settle,
  settledPlan,
  submit,
} from './test-cases.ts'

const handedIn: Step[] = [
  ['owner', openDraft],
  ['owner', attach('lease')],
  ['owner', submit],
]
const checked: Step[] = [...handedIn, ['clerk', check('lease', 'fit')], ['clerk', check('map', 'missing')]]
const late = '2026-10-20'
const deemed: Step[] = [...handedIn, ['clerk', { type: 'deem_accepted' }, late]]

describe('C49 a question is settled at the window before acceptance', () => {
  test('what is not settled hinders acceptance first, and is told in words', () => {
    const [first] = hindrances(run(...handedIn), 'accept', by('clerk'))
    expect(first).toMatchObject({ code: 'question_unsettled', place: 'answers.drains' })
  })

  test('a field that the answer adds hinders until the form is handed in whole', () => {
    const field = { element: 'pipe', name: '管径', nameEn: 'Pipe' }
    const settled: Step[] = [...checked, ['clerk', settle(true, [field])], ['clerk', check('drawing', 'fit')]]
    expect(refused(run(...settled), 'clerk', { type: 'accept' })).toEqual(['field_owed'])
    const mended = run(
      ...settled,
      [
        'clerk',
        { ...correction, items: [{ material: null, name: '管径', wrong: '空着', cure: '填上' }] } as never,
      ],
      ['owner', { type: 'resubmit', formDigest: 'x', formRevision: 1, way: 'courier' }],
    )
    expect(mended.owedFields).toEqual([])
    expect(refused(mended, 'clerk', { type: 'accept' })).toEqual(['allowed'])
  })

  test('papers that are there stay, whatever the answer asks for', () => {
    const state = run(...handedIn, ['clerk', settle(true)], ['clerk', settle(false)])
    expect(state.attachments.map(({ material }) => material)).toEqual(['lease'])
    expect(state.settled.map(({ answer }) => answer)).toEqual([false])
  })

  test('the sentence says the question, the answer and what it rests on', () => {
    const done = act(run(...handedIn), settle(true), by('clerk'))
    const names = {
      answer: () => ({ ask: { zh: '排到哪里', en: 'Where to' }, answer: { zh: '是', en: 'Yes' } }),
    } as never
    expect(done.ok && done.value.events.map((event) => sayEvent(event, names).zh)).toEqual([
      '定了“排到哪里”：是。凭：和申请人一起打电话问过排水管理处',
    ])
  })
})

describe('C50 the one notice asks what is not settled', () => {
  const asked: Step[] = [...checked, ['clerk', { type: 'correction', items: [], deadline: null }]]
  const said = (plan: typeof openPlan) =>
    ({ type: 'save_draft', plan, formRevision: 1, formDigest: 'x' }) as const

  test('the notice names the question, and nothing else need be wrong', () => {
    expect(run(...asked).corrections.at(-1)).toMatchObject({ items: [], questions: ['drains'] })
    const plain = run(['owner', draft], ['owner', attach('lease')], ['owner', submit])
    expect(refused(plain, 'clerk', { type: 'correction', items: [], deadline: null })).toEqual([
      'correction_empty',
    ])
  })

  test('while mending the person says what they did not know; the plan, its tasks and papers follow', () => {
    const state = run(...asked, ['owner', said(settledPlan(true))])
    expect(state.plan.unsettled).toEqual([])
    expect(state.tasks.map(({ matter }) => matter)).toContain('drainage')
    expect(state.plan.requirements.map(({ material }) => material)).toContain('drawing')
  })

  test('a slip is put right by the person while they mend, and by the window until it accepts', () => {
    const slipped: Step[] = [...asked, ['owner', said(settledPlan(true))]]
    const mended = run(...slipped, ['owner', { ...said(settledPlan(false)), formRevision: 2 }])
    expect([mended.plan.answers.drains, mended.tasks.map(({ matter }) => matter)]).toEqual([
      false,
      run(...asked).tasks.map(({ matter }) => matter),
    ])
    expect(run(...slipped, ['clerk', settle(false)]).plan.answers.drains).toBe(false)
    // What the window settled is the window's.
    const settledThere: Step[] = [...slipped, ['clerk', settle(false)]]
    const again = run(...settledThere, ['owner', { ...said(settledPlan(true)), formRevision: 2 }])
    expect(again.plan.answers.drains).toBe(false)
  })

  test('what the answer adds must come with the same resubmission', () => {
    const answered: Step[] = [...asked, ['owner', said(settledPlan(true))]]
    const again = { type: 'resubmit', formDigest: 'x', formRevision: 1, way: 'courier' } as const
    expect(refused(run(...answered), 'owner', again)).toEqual(['material_missing'])
    expect(refused(run(...answered, ['owner', attach('drawing')]), 'owner', again)).toEqual(['allowed'])
  })

  test('no other answer changes once the case is handed in', () => {
    const other = { ...settledPlan(true), answers: { drains: true, areaSqm: 300 } }
    expect(run(...asked, ['owner', said(other)]).plan).toEqual(openPlan)
  })
})

describe('C51 time does not wait for an answer', () => {
  test('what is certain stands accepted as of the intake day, and the question stays on the window’s list without a day', () => {
    const state = run(...deemed)
    expect([state.deemed, state.acceptedAt?.slice(0, 10)]).toEqual([true, '2026-09-28'])
    const lines = linesOf(state, `${late}T10:00:00.000+08:00`)
    expect(
      lines.filter(({ queue }) => queue === 'intake').map(({ status, dueOn }) => [status, dueOn]),
    ).toEqual([['accepted', null]])
  })

  test('what is settled afterwards is accepted that day, and its papers follow with a day', () => {
    const state = run(...deemed, ['clerk', settle(true), '2026-10-21'])
    const started = Object.fromEntries(
      state.tasks.map(({ matter, startedAt }) => [matter, startedAt?.slice(0, 10)]),
    )
    expect(started).toMatchObject({ licence: '2026-09-28', drainage: '2026-10-21' })
    expect(Object.keys(state.deferred)).toEqual(['drawing'])
  })

  test('a paper that a later answer spares is owed no longer', () => {
    const owed = run(...deemed, ['clerk', settle(true), '2026-10-21'])
    const spared = act(
      { ...owed, plan: { ...owed.plan, unsettled: openPlan.unsettled } },
      settle(false),
      by('clerk', '2026-10-22'),
    )
    expect(spared.ok && spared.value.state.deferred).toEqual({})
  })

  test('nothing leaves while a question is open; settled late, the case goes on with what it adds', () => {
    const ended = run(...deemed, ['a', deny('licence'), late], ['c', grant('fire'), late])
    expect(ended.status).toBe('decided')
    expect(refused(ended, 'issuer', { type: 'issue' }, late)).toEqual(['question_unsettled'])
    const on = (answer: boolean) => {
      const done = act(ended, settle(answer), by('clerk', late))
      return done.ok ? done.value.state.status : done.problems
    }
    expect([on(true), on(false)]).toEqual(['accepted', 'decided'])
  })
})
