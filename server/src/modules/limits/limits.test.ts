import { afterEach, expect, test } from 'vitest'
import { certainly, dayAfter, learnNotices } from '#engine/calendar'
import type { CaseOrder } from '#engine/casework'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { must, type Timed, timedHouse } from '../../../../tests/support/timed-house.ts'

const notice = {
  year: 2027,
  notice: '国办发明电〔2026〕9号',
  rest: '01-01 01-04 02-05 02-08 02-09 02-10 04-05 05-03 05-04 06-09 09-15 10-01 10-04 10-05'.split(' '),
  work: ['01-09'],
}
afterEach(() => learnNotices([]))

/** What else it needs casework brings along. */
const answer = { type: 'resubmit' } as CaseOrder

describeOnBothStores('what time does to cases', (store) => {
  const house = timedHouse(store)
  const { limits, as, time, handIn, view, events } = house
  const alarms = () => limits().alarms()
  const break_ = (...broken: readonly string[]): Partial<Timed> => ({
    byTime: (caseId, ...rest) =>
      broken.includes(caseId)
        ? Promise.reject(new Error('王小明 broken'))
        : house.timed().byTime(caseId, ...rest),
  })

  test('C2 K15 C32 a broken case stops none of its neighbours: it is told by code, counted, alarmed after three tries and tried again', async () => {
    const [first = '', second = '', third = ''] = [await handIn(), await handIn(), await handIn()]
    expect((await limits().sweep(time('2027-01-05'))).accepted).toEqual([])
    const round = (day: string) => limits({ cases: break_(first) }).sweep(time(day))
    const done = await round('2027-01-06')
    expect(new Set(done.accepted)).toEqual(new Set([second, third]))
    expect(done.failed).toEqual([{ job: 'deem', caseId: first, code: 'accident', tries: 1, alarm: false }])
    expect(await view(second, '2027-01-06')).toMatchObject({
      status: 'accepted',
      deemedAccepted: true,
      acceptedAt: '2026-12-28T09:30:00.000+08:00',
    })
    // Another process a moment later leaves it alone.
    expect((await round('2027-01-06')).failed).toEqual([])
    await round('2027-01-07')
    expect(await alarms()).toEqual([])
    expect((await round('2027-01-08')).failed).toMatchObject([{ tries: 3, alarm: true }])
    expect(await alarms()).toMatchObject([{ code: 'alarm_cases_failing', values: { count: 1 } }])
    expect((await limits().sweep(time('2027-01-09'))).accepted).toEqual([first])
    expect(await alarms()).toEqual([])
    expect((await view(first, '2027-01-09')).status).toBe('accepted')
  })

  test('C2 every due case is reached, though hundreds of broken ones stand before it', async () => {
    const caseId = await handIn()
    await store().database.query(
      `insert into task_queue (division_code, case_id, queue, task, department, status, since, due_on, timer_on, thing_code, catalogue_version, query_code, applicant_label)
       select $1, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'intake', '', '', 'submitted', '2026-12-01T00:00:00Z', '2026-12-08', '2026-12-08', 't', 'v', '', '某'
       from generate_series(1, 600) n`,
      [house.division()],
    )
    expect((await limits().sweep(time('2027-01-06'))).accepted).toEqual([caseId])
  })

  test('C8 C32 lines of before their rule get their day in a round, past one that does not open; nothing happens to the case', async () => {
    const cases = [await handIn(), await handIn(), await handIn()]
    const stored = () =>
      store().database.query<{ caseId: string; day: string | null }>(
        `select case_id as "caseId", to_char(due_on, 'YYYY-MM-DD') as day from task_queue where division_code = $1 and queue = 'lead' order by case_id`,
        [house.division()],
      )
    const before = await stored()
    expect(before.every(({ day }) => day !== null)).toBe(true)
    await store().database.query(
      `update task_queue set due_on = null where division_code = $1 and queue = 'lead'`,
      [house.division()],
    )
    const [first = '', broken = ''] = cases
    const shut: Partial<Timed> = {
      states: (caseIds) =>
        caseIds.includes(broken) ? Promise.reject(new Error('王小明')) : house.timed().states(caseIds),
    }
    const done = await limits({ cases: shut }).giveDays(time('2026-12-29'))
    expect(done).toEqual({
      given: 2,
      failed: [{ job: 'days', caseId: broken, code: 'accident', tries: 1, alarm: false }],
    })
    expect((await stored()).find(({ caseId }) => caseId === broken)?.day).toBeNull()
    const happened = (await events(first)).length
    // It is taken again when its time has come (C90).
    expect(await limits().giveDays(time('2026-12-29'))).toEqual({ given: 0, failed: [] })
    expect(await limits().giveDays(time('2026-12-29T09:40:00.000+08:00'))).toEqual({ given: 1, failed: [] })
    expect(await stored()).toEqual(before)
    expect(await limits().giveDays(time('2026-12-30'))).toEqual({ given: 0, failed: [] })
    expect((await events(first)).length).toBe(happened)
  })

  test('C95 C90 a correction that ran out is told once, the day after, whatever happens beside it; what was answered is left alone', async () => {
    const clerk = (day: string) => as('window_clerk', day)
    const ask = async (caseId: string) =>
      must(
        await house.casework().act(
          caseId,
          {
            type: 'correction',
            items: [{ name: '联系电话', wrong: '打不通', cure: '请改成能接通的号码' }],
            deadline: '2027-01-08',
          },
          clerk('2026-12-29'),
        ),
      )
    const [open, answered, broken] = [await handIn(), await handIn(), await handIn()]
    for (const caseId of [open, answered, broken]) await ask(caseId)
    expect(await limits().sweep(time('2027-01-08'))).toMatchObject({ accepted: [], ranOut: [], failed: [] })
    must(await house.casework().act(answered, answer, clerk('2027-01-08')))
    const done = await limits({ cases: break_(broken) }).sweep(time('2027-01-09'))
    expect(done.ranOut).toEqual([open])
    expect(done.failed).toMatchObject([{ job: 'correction', caseId: broken, code: 'accident' }])
    expect((await limits().sweep(time('2027-01-10'))).ranOut).toEqual([broken])
    const told = async (caseId: string) =>
      (await events(caseId)).filter(({ body }) => body.includes('correction_ran_out')).length
    expect(await Promise.all([open, answered, broken].map(told))).toEqual([1, 0, 1])
    // Told once: no round reads their lines again, and they stand in their list with the day that is over, the longest over first.
    expect(await house.timed().due('correction', '2027-02-01')).toEqual([])
    expect(must(await house.casework().listQueue('correction', {}, clerk('2027-01-11'))).rows).toMatchObject([
      { dueOn: '2027-01-08', light: 'overdue' },
      { dueOn: '2027-01-08', light: 'overdue' },
    ])
    const close = { type: 'close_unanswered', reason: '电话联系两次，仍未补正' } as const
    expect(must(await house.casework().act(open, close, clerk('2027-01-11'))).status).toBe('withdrawn')
    // The person may still answer what ran out.
    expect(must(await house.casework().act(broken, answer, clerk('2027-01-11'))).status).toBe('submitted')
    expect(must(await house.casework().listQueue('correction', {}, clerk('2027-01-11'))).rows).toEqual([])
  })

  test('C96 C90 each deferred paper that did not follow is told once, on its own day; the line stands until everything is there', async () => {
    const clerk = (day: string) => as('window_clerk', day)
    const caseId = await handIn('2026-12-28', 'shengxian')
    const papers = (await house.view(caseId, '2026-12-28')).materials
    const later = papers.filter(({ necessity }) => necessity === 'deferrable').map(({ material }) => material)
    expect(later.length).toBeGreaterThan(0)
    const act = async (order: Parameters<ReturnType<typeof house.casework>['act']>[1], day: string) =>
      must(await house.casework().act(caseId, order, clerk(day)))
    for (const { material } of papers)
      await act(
        { type: 'check_material', material, verdict: later.includes(material) ? 'missing' : 'fit' },
        '2026-12-28',
      )
    const [first = '', ...others] = later
    const days = Object.fromEntries([[first, '2027-01-05'], ...others.map((one) => [one, '2027-01-12'])])
    await act({ type: 'accept', deferred: days }, '2026-12-29')
    const line = async (day: string) =>
      must(await house.casework().listQueue('follow', {}, clerk(day))).rows.map(
        ({ dueOn, light, missing }) => ({
          ...{ dueOn, light },
          missing: missing?.length,
        }),
      )
    expect(await line('2026-12-30')).toMatchObject([{ dueOn: '2027-01-05', missing: later.length }])
    expect((await limits().sweep(time('2027-01-05'))).ranOut).toEqual([])
    expect((await limits().sweep(time('2027-01-06'))).ranOut).toEqual([caseId])
    expect((await limits().sweep(time('2027-01-07'))).ranOut).toEqual([])
    expect(await line('2027-01-07')).toMatchObject([{ dueOn: '2027-01-05', light: 'overdue' }])
    expect((await limits().sweep(time('2027-01-13'))).ranOut).toEqual(others.length ? [caseId] : [])
    const told = (await events(caseId)).filter(({ body }) => body.includes('deferred_ran_out'))
    expect(told).toHaveLength(others.length ? 2 : 1)
    expect(await house.timed().due('follow', '2027-02-01')).toEqual([])
    await act({ type: 'withdraw_acceptance', reason: '到期未补，电话催过两次' }, '2027-01-14')
    expect(await line('2027-01-14')).toEqual([])
  })

  test('C118 C119 a fish shop begins without the test of the water it does not drain yet: told again by time, at last the window’s to ask, begun on the day they come', async () => {
    const caseId = await handIn('2026-12-28', 'shengxian')
    const act = async (
      order: Parameters<ReturnType<typeof house.casework>['act']>[1],
      day: string,
      who = as('window_clerk', day),
    ) => must(await house.casework().act(caseId, order, who))
    await act({ type: 'known_later', materials: ['water_quality_report'] }, '2026-12-28')
    for (const { material } of (await house.view(caseId, '2026-12-28')).materials)
      if (material !== 'water_quality_report')
        await act({ type: 'check_material', material, verdict: 'fit' }, '2026-12-28')
    await act({ type: 'accept' }, '2026-12-28')
    const officer = (department: string, day: string) => ({
      ...as('department_officer', day),
      actor: { ...as('department_officer', day).actor, department },
    })
    const decided = {
      type: 'decide',
      matter: 'scjgj-gtsl',
      outcome: 'granted',
      unrecorded: '不用现场',
    } as const
    await act(decided, '2026-12-29', officer('scjgj', '2026-12-29'))
    const told = async () =>
      (await events(caseId)).filter(({ body }) => body.includes('"later_asked"')).length
    const sweep = async (day: string) => (await limits().sweep(time(day))).reminded
    expect(await told()).toBe(1)
    const day = async () => (await house.timed().due('lead', '2027-03-01'))[0]?.dueOn ?? ''
    const after = (one: string) => certainly(dayAfter(one))
    for (const round of [2, 3]) {
      expect(await sweep(await day())).toEqual([])
      expect(await sweep(after(await day()))).toEqual([caseId])
      expect(await told()).toBe(round)
    }
    const last = after(await day())
    const lines = async () =>
      must(await house.casework().listQueue('follow', {}, as('window_clerk', last))).rows
    expect(await lines()).toEqual([])
    expect(await sweep(last)).toEqual([caseId])
    expect(await lines()).toMatchObject([{ dueOn: null, missing: [{ name: '排水水质检测报告' }] }])
    expect(await house.timed().due('lead', '2027-12-31')).toEqual([])
    const waiting = (await house.view(caseId, last)).tasks.find(({ matter }) => matter === 'zjj-psxk')
    expect(waiting).toMatchObject({
      ...{ status: 'waiting', dueOn: null, light: null, waitsFor: [] },
      waitsForLater: [{ kind: 'paper', id: 'water_quality_report', name: '排水水质检测报告' }],
    })
  })

  test('K21 when the notice comes every open limit is reckoned again, once: lists, events, the page of the applicant', async () => {
    const [waiting, alsoWaiting] = [await handIn(), await handIn()]
    await limits().reckon(time('2026-12-28'))
    const queueOf = async () =>
      must(await house.casework().listQueue('intake', {}, as('window_clerk', '2026-12-29'))).rows.map(
        ({ dueOn, provisional }) => ({ dueOn, provisional }),
      )
    const due = (dueOn: string, provisional: boolean) => ({ dueOn, provisional })
    expect(await queueOf()).toEqual([due('2027-01-05', true), due('2027-01-05', true)])
    learnNotices([notice])
    const done = await limits().reckon(time('2026-12-29'))
    expect(new Set(done.moved)).toEqual(new Set([waiting, alsoWaiting]))
    expect(await queueOf()).toEqual([due('2027-01-06', false), due('2027-01-06', false)])
    const told = must(
      await house.casework().timeline(waiting, as('window_clerk', '2026-12-29')),
    ).entries.filter(({ type }) => type === 'dates_moved')
    expect(told.map(({ zh }) => zh)).toContain(
      '答复的最后一天由 2027-01-05 改为 2027-01-06（按放假通知“国办发明电〔2026〕9号”重新推算）',
    )
    const before = (await events(waiting)).length
    expect((await limits().reckon(time('2026-12-30'))).moved).toEqual([])
    expect((await events(waiting)).length).toBe(before)
    // The right day is the notice's.
    expect((await limits().sweep(time('2027-01-06'))).accepted).toEqual([])
    expect((await limits().sweep(time('2027-01-07'))).accepted).toHaveLength(2)
  })

  test('K21 cut off in the middle it goes on, and what failed is tried again', async () => {
    const cases = [await handIn(), await handIn(), await handIn()].toSorted()
    await limits().reckon(time('2026-12-28'))
    learnNotices([notice])
    let left = 1
    const dies: Partial<Timed> = {
      open: (after) => house.timed().open(after, 1),
      byTime: (...asked) => {
        left -= 1
        return left < 0 ? new Promise(() => undefined) : house.timed().byTime(...asked)
      },
    }
    // The process dies during the second case: its promise never ends.
    void limits({ cases: dies, bounds: { seconds: 1_000_000, atOnce: 1 } }).reckon(time('2026-12-29'))
    const moves = async (caseId: string) =>
      (await events(caseId)).filter(({ body }) => body.includes('"of":"answer"')).length
    await expect.poll(async () => [await moves(cases[0] ?? ''), left]).toEqual([1, -1])
    // What it had taken is taken again a while later (C90).
    const rest = await limits({ cases: break_(cases[2] ?? '') }).reckon(time('2026-12-29T09:40:00.000+08:00'))
    expect(rest.moved).toEqual([cases[1]])
    expect(rest.failed).toMatchObject([{ job: 'reckon', caseId: cases[2] }])
    expect((await limits().reckon(time('2026-12-30'))).moved).toEqual([cases[2]])
    expect(await Promise.all(cases.map(moves))).toEqual([1, 1, 1])
    expect(await alarms()).toEqual([])
  })
})
