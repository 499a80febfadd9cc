import { describe, expect, test } from 'vitest'
import type { Actor } from '#engine/kernel'
import { act, type CaseOrder, eventsSeen, sayToPerson, sightOf } from './index.ts'
import {
  accepted,
  attach,
  by,
  cast,
  check,
  correction,
  deny,
  draft,
  grant,
  plan,
  refused,
  run,
  type Step,
  statuses,
  submitted,
} from './test-cases.ts'

const mark = (matter: string, ...items: object[]): CaseOrder =>
  ({
    type: 'mark',
    matter,
    verdict: items.length ? 'objects' : 'fit',
    ...(items.length && { items }),
  }) as CaseOrder
const lease = { material: 'lease', name: '租赁合同', wrong: '缺第二页', cure: '补第二页' }
const resubmit: CaseOrder = { type: 'resubmit', formDigest: 'd', formRevision: 0, way: 'courier' }
const plain = { ...correction, items: [] } as CaseOrder

describe('C100 departments look at their parts from intake', () => {
  test('what they object to leaves in the one notice, each thing once', () => {
    const state = run(
      ...submitted,
      ['a', mark('licence', lease)],
      ['c', mark('fire', lease)],
      ['b', mark('hygiene')],
    )
    expect(refused(state, 'clerk', { type: 'accept' })).toContain('mark_objection_open')
    const told = run(
      ...submitted,
      ['a', mark('licence', lease)],
      ['c', mark('fire', lease)],
      ['clerk', plain],
    ).corrections[0]
    expect(told?.items).toHaveLength(1)
    expect(refused(run(...submitted), 'clerk', plain)).toEqual(['correction_empty'])
  })
  test('only its own papers, only before acceptance, only by its officers; fit has nothing to mend', () => {
    const state = run(...submitted)
    expect(refused(state, 'b', mark('hygiene', lease))).toEqual(['objection_not_theirs'])
    expect(refused(state, 'b', mark('fire'))).toEqual(['not_yours'])
    expect(refused(state, 'a', { ...mark('licence'), items: [lease] } as CaseOrder)).toEqual([
      'fit_with_objections',
    ])
    expect(refused(state, 'a', { ...mark('licence'), verdict: 'objects' } as CaseOrder)).toEqual([
      'correction_empty',
    ])
    expect(refused(run(...accepted), 'a', mark('licence'))).toEqual(['not_now'])
  })
  test('accepted all the same, it says why; a mark made again takes the place of the one before', () => {
    const checks: Step[] = [
      ['clerk', check('lease', 'fit')],
      ['clerk', check('map', 'missing')],
    ]
    const objected: Step[] = [...submitted, ['a', mark('licence', lease)], ...checks]
    expect(refused(run(...objected), 'clerk', { type: 'accept' })).toEqual(['mark_objection_open'])
    expect(run(...objected, ['clerk', { type: 'accept', despite: '窗口核对过，第二页在' }]).status).toBe(
      'accepted',
    )
    expect(run(...objected, ['a', mark('licence')], ['clerk', { type: 'accept' }]).status).toBe('accepted')
  })
})

test('C101 only the parts that read what changed, and those that objected, are looked at again', () => {
  const marks: Step[] = [
    ['a', mark('licence', lease)],
    ['a', mark('food')],
    ['b', mark('hygiene')],
    ['c', mark('fire')],
  ]
  const asked: Step[] = [...submitted, ...marks, ['clerk', plain]]
  const again = run(
    ...asked,
    ['owner', attach('lease', 'f2'), '2026-09-29'],
    ['owner', resubmit, '2026-09-29'],
  )
  // The lease is read by licence and fire.
  expect(Object.keys(again.marks).sort()).toEqual(['food', 'hygiene'])
  const touched: CaseOrder = {
    ...{ type: 'save_draft', plan: null, formRevision: 1, formDigest: 'x' },
    touched: ['hygiene'],
  } as CaseOrder
  const typed = run(
    ...asked,
    ['owner', touched],
    ['owner', attach('lease', 'f2'), '2026-09-29'],
    ['owner', resubmit, '2026-09-29'],
  )
  expect(Object.keys(typed.marks)).toEqual(['food'])
})

test('C102 a branch nobody needs ends with its reason, and what waited for it goes on; the last one does not', () => {
  const skip = (matter: string, reason = '不属于许可范围'): CaseOrder => ({ type: 'skip', matter, reason })
  expect(statuses(run(...accepted, ['a', skip('licence')]))).toMatchObject({
    licence: 'stopped',
    food: 'running',
  })
  expect(refused(run(...accepted), 'b', skip('licence'))).toEqual(['not_yours'])
  expect(refused(run(...accepted), 'c', skip('fire', ' '))).toEqual(['reason_needed'])
  // The department that leads may end any.
  expect(statuses(run(...accepted, ['lead', skip('fire')]))).toMatchObject({ fire: 'stopped' })
  const rest: Step[] = [...accepted, ['a', skip('licence')], ['a', skip('food')], ['c', skip('fire')]]
  expect(refused(run(...rest), 'b', skip('hygiene'))).toEqual(['skip_is_all'])
})

test('C103 a branch passed on is decided there; taken back, an order on the old token is refused', () => {
  const to = (department: string, token?: number): CaseOrder => ({
    ...{ type: 'transfer', matter: 'fire', to: department, reason: '职责划转' },
    ...(token === undefined ? {} : { token }),
  })
  const back: CaseOrder = { type: 'take_back', matter: 'fire', reason: '对方没有职权' }
  const passed: Step[] = [...accepted, ['c', to('b')]]
  expect(refused(run(...passed), 'c', grant('fire'))).toEqual(['not_yours'])
  expect(refused(run(...passed), 'b', grant('fire'))).toEqual(['allowed'])
  const returned = run(...passed, ['c', back])
  expect(refused(returned, 'b', grant('fire'))).toEqual(['not_yours'])
  expect(refused(returned, 'c', to('b', 0))).toEqual(['token_old'])
  expect(refused(returned, 'c', to('b', 2))).toEqual(['allowed'])
  expect(refused(run(...accepted), 'c', to('c'))).toEqual(['department_wrong'])
  expect(
    refused(run(...accepted), 'c', { ...to('z'), departments: new Set(['a', 'b', 'c']) } as CaseOrder),
  ).toEqual(['department_wrong'])
  expect(refused(run(...passed, ['b', grant('fire')]), 'c', back)).toEqual(['task_done'])
  // What was taken back is not taken back in turn; who passed it on sees it, until it is decided.
  expect(refused(returned, 'b', back)).toEqual(['not_yours'])
  const [c, b] = [cast.c, cast.b] as [Actor, Actor]
  expect(sightOf(run(...passed), c)).toMatchObject({ sees: 'part', matters: new Set(['fire']) })
  expect(sightOf(run(...passed, ['b', grant('fire')]), c).sees).toBe('nothing')
  expect(sightOf(returned, b)).toMatchObject({ matters: new Set(['hygiene']) })
})

test('C104 the lead demands a dated answer of another department, and gets one', () => {
  const demand: CaseOrder = { type: 'demand', matter: 'fire', reason: '快到期了', until: '2026-10-08' }
  const answer: CaseOrder = { type: 'answer_demand', matter: 'fire', answer: '明天现场核查' }
  expect(refused(run(...accepted), 'c', demand)).toEqual(['not_now'])
  expect(refused(run(...accepted), 'lead', { ...demand, matter: 'licence' } as CaseOrder)).toEqual([
    'not_now',
  ])
  expect(refused(run(...accepted), 'lead', { ...demand, until: '2026-09-27' } as CaseOrder)).toEqual([
    'deadline_wrong',
  ])
  expect(refused(run(...accepted), 'c', answer)).toEqual(['not_now'])
  const state = run(...accepted, ['lead', demand], ['c', answer], ['joint', demand])
  expect(state.demands.map(({ level, answer: said }) => [level, said?.text ?? null])).toEqual([
    ['lead', '明天现场核查'],
    ['joint', null],
  ])
})

test('C105 a meeting that agrees binds; one that does not, and what the lead brings, is ruled by the joint team', () => {
  const call: CaseOrder = {
    type: 'call_meeting',
    on: '2026-09-30',
    where: '三楼',
    about: '排烟管道的要求不一',
  }
  const record = (agreed: boolean): CaseOrder => ({ type: 'record_meeting', outcome: '按消防的要求', agreed })
  const rule: CaseOrder = { type: 'rule', ruling: '以消防意见为准' }
  const called: Step[] = [...accepted, ['lead', call]]
  expect(refused(run(...called), 'lead', record(true))).toEqual(['meeting_not_yet'])
  expect(refused(run(...accepted), 'b', call)).toEqual(['not_now'])
  expect(run(...called, ['lead', record(true), '2026-09-30']).escalations).toEqual([])
  const open = run(...called, ['lead', record(false), '2026-09-30'], ['joint', rule, '2026-09-30'])
  expect(open.escalations[0]?.ruling?.text).toBe('以消防意见为准')
  expect(refused(run(...accepted), 'joint', rule)).toEqual(['not_now'])
  expect(
    refused(run(...accepted, ['lead', { type: 'escalate', reason: '催了三次' }]), 'joint', rule),
  ).toEqual(['allowed'])
})

test('C106 enough of those asked answer, or the day passes, before a grant; a denial waits for nobody', () => {
  const ask = (more: object = {}): CaseOrder =>
    ({
      type: 'ask_opinion',
      matter: 'fire',
      question: '能否接管',
      bodies: ['甲', '乙', '丙'],
      mode: 'some',
      needed: 2,
      until: '2026-10-09',
      ...more,
    }) as CaseOrder
  const give = (body: string): CaseOrder => ({ type: 'give_opinion', matter: 'fire', body, agrees: true })
  expect(refused(run(...accepted), 'c', ask({ bodies: [' '] }))).toEqual(['opinion_of_nobody'])
  expect(refused(run(...accepted), 'c', ask({ needed: 4 }))).toEqual(['opinion_too_many'])
  const asked: Step[] = [...accepted, ['c', ask()]]
  expect(refused(run(...asked), 'c', grant('fire'))).toEqual(['opinion_open'])
  expect(refused(run(...asked), 'c', deny('fire'))).toEqual(['allowed'])
  expect(refused(run(...asked), 'c', grant('fire'), '2026-10-10')).toEqual(['allowed'])
  expect(refused(run(...asked), 'c', give('丁'))).toEqual(['opinion_not_asked'])
  const two = run(...asked, ['c', give('甲')], ['c', give('丙')])
  expect(refused(two, 'c', grant('fire'))).toEqual(['allowed'])
  expect(refused(two, 'c', give('甲'))).toEqual(['opinion_not_asked'])
})

test('C107 a visit on site has two of the staff, matters that run, and a day that was', () => {
  const visit = (more: object = {}): CaseOrder =>
    ({
      type: 'visit_site',
      matters: ['fire', 'licence'],
      staff: ['33028201', '33028217'],
      findings: '通道畅通',
      cures: ['补装指示灯'],
      ...more,
    }) as CaseOrder
  expect(refused(run(...accepted), 'c', visit({ staff: ['33028201', '33028201', ' '] }))).toEqual([
    'staff_two',
  ])
  expect(refused(run(...accepted), 'c', visit({ matters: ['food'] }))).toEqual(['task_unknown'])
  expect(refused(run(...accepted), 'c', visit({ on: '2026-09-29' }))).toEqual(['visit_day_wrong'])
  expect(refused(run(...accepted), 'b', visit())).toEqual(['not_now'])
  expect(run(...accepted, ['c', visit()]).siteVisits[0]?.cures).toEqual(['补装指示灯'])
})

const picture = (more: object = {}): CaseOrder =>
  ({
    ...{ type: 'photograph', visit: 0, attachmentId: 'p1', fileHash: 'h', fileName: 'a.jpg' },
    ...{ mediaType: 'image/jpeg', size: 9, ...more },
  }) as CaseOrder
const onSite: Step = [
  'c',
  { type: 'visit_site', matters: ['fire', 'licence'], staff: ['1', '2'], findings: '通道畅通' },
]

test('C108 photos join the record of a visit: pictures, by the departments it was for, twenty at most', () => {
  const visited = run(...accepted, onSite)
  expect(refused(run(...accepted), 'c', picture())).toEqual(['not_now'])
  expect(refused(visited, 'c', picture({ visit: 1 }))).toEqual(['visit_unknown'])
  expect(refused(visited, 'b', picture())).toEqual(['not_now'])
  expect(refused(visited, 'clerk', picture())).toEqual(['not_now'])
  expect(refused(visited, 'c', picture({ mediaType: 'application/pdf' }))).toEqual(['photo_kind'])
  const taken = run(...accepted, onSite, ['c', picture()], ['a', picture({ attachmentId: 'p2' })])
  expect(taken.siteVisits[0]?.photos.map(({ attachmentId }) => attachmentId)).toEqual(['p1', 'p2'])
  const full = Array.from({ length: 20 }, (_, at): Step => ['c', picture({ attachmentId: `p${at}` })])
  expect(refused(run(...accepted, onSite, ...full), 'c', picture())).toEqual(['photos_full'])
})

test('C10 the person reads who is asked and until when, and nothing that is between offices only', () => {
  const said = (zh: string) => ({ zh, en: zh })
  const names = { matter: said, department: said, place: said, material: said } as never
  const told = (who: string, order: CaseOrder) => {
    const done = act(run(...accepted, onSite), order, by(who))
    if (!done.ok) throw new Error(JSON.stringify(done.problems))
    return done.value.events.map((event) => sayToPerson(event, names)?.zh)
  }
  const ask = {
    type: 'ask_opinion',
    matter: 'fire',
    question: '能否接管',
    bodies: ['甲'],
    until: '2026-10-09',
  }
  expect(told('c', ask as CaseOrder)).toEqual(['“fire”正在征求甲的意见，最迟 2026-10-09'])
  expect(told('c', { type: 'transfer', matter: 'fire', to: 'b', reason: '职责划转。' })).toEqual([
    '“fire”现由b办理：职责划转',
  ])
  const demand: CaseOrder = { type: 'demand', matter: 'fire', reason: '快到期了', until: '2026-10-08' }
  expect(told('lead', demand)).toEqual([undefined])
  expect(told('lead', { type: 'escalate', reason: '催了三次' })).toEqual([undefined])
  const event = act(run(...accepted, onSite), picture(), by('c'))
  const [first] = event.ok ? event.value.events : []
  const hygiene = { sees: 'part', matters: new Set(['hygiene']), materials: new Set<string>() } as const
  expect(first && eventsSeen(hygiene, [{ event: first }])).toEqual([])
})

test('C1 nothing is handed in that nobody has to grant', () => {
  const none = { ...(draft as object), plan: { ...plan, matters: [] } } as unknown as CaseOrder
  const state = run(['owner', none], ['owner', attach('lease')])
  expect(refused(state, 'owner', submitted[2]?.[1] as CaseOrder)).toEqual(['nothing_to_do'])
})
