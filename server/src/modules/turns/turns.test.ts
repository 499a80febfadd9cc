import { expect, test } from 'vitest'
import { departmentName } from '#modules/catalogue'
import { cixi } from '../../../../tests/support/cixi.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { must, timedHouse } from '../../../../tests/support/timed-house.ts'
import { createTurnProof, createTurns } from './index.ts'

describeOnBothStores('the figures of cases', (store) => {
  const house = timedHouse(store)
  const turns = () =>
    createTurns({
      ...{ database: store().database, division: house.division(), cases: house.casework().cases },
      nameOf: (id) => departmentName(cixi(), id),
    })
  const at = (day: string) => ({ now: `${day}T09:30:00.000+08:00` })
  const told = async (asOf: string, since?: string) => {
    const asked = since === undefined ? { asOf } : { asOf, since }
    const { figures } = must(await turns().figures(asked, at('2027-03-01')))
    return Object.fromEntries(figures.map(({ id, value }) => [id, value]))
  }
  const accept = async (caseId: string, day: string) => {
    const clerk = house.as('window_clerk', day)
    const { materials } = await house.view(caseId, day)
    for (const { material } of materials)
      must(await house.casework().act(caseId, { type: 'check_material', material, verdict: 'fit' }, clerk))
    must(await house.casework().act(caseId, { type: 'accept' }, clerk))
  }
  const decideRunning = async (caseId: string, day: string) => {
    const { tasks } = await house.view(caseId, day)
    for (const { matter, department, status } of tasks) {
      if (status !== 'running') continue
      const context = house.as('department_officer', day)
      const officer = { ...context, actor: { ...context.actor, department: department.id } }
      const order = { type: 'decide', matter, outcome: 'granted', unrecorded: '资料审查可以认定' } as const
      must(await house.casework().act(caseId, order, officer))
    }
  }
  const stored = () => createTurnProof(store().database, house.division())

  test('TU4 TU7 figures as of a day are the same before and after the days were added up, and a day that is changed later is added up again', async () => {
    const [first, second] = [await house.handIn('2026-12-01'), await house.handIn('2026-12-01')]
    await accept(first, '2026-12-02')
    await decideRunning(first, '2026-12-03')
    const asTold = async () =>
      Promise.all(
        ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2027-02-26'].map((day) => told(day)),
      )
    const before = await asTold()
    expect(
      before.map(({ cases_handed_in, cases_accepted, decisions }) => [
        cases_handed_in,
        cases_accepted,
        (decisions ?? 0) > 0,
      ]),
    ).toEqual([
      [0, 0, false],
      [2, 0, false],
      [2, 1, false],
      [2, 1, true],
      [2, 1, true],
    ])
    expect(await turns().addUp(at('2026-12-05').now)).toBe(3)
    expect(await turns().addUp(at('2026-12-05').now)).toBe(0)
    expect(await asTold()).toEqual(before)
    // Nobody answered the second: it is accepted as of the day it came, which is added up already.
    must((await house.limits().sweep(house.time('2026-12-09'))) && { ok: true, value: 0 })
    expect((await house.view(second, '2026-12-09')).deemedAccepted).toBe(true)
    expect(await told('2026-12-01')).toMatchObject({ cases_accepted: 1, deemed_share: 1 })
    expect(await turns().addUp(at('2026-12-09').now)).toBe(1)
    expect(await told('2026-12-01')).toMatchObject({ cases_accepted: 1, deemed_share: 1 })
    expect(await told('2026-12-03', '2026-12-02')).toMatchObject({ cases_handed_in: 0, cases_accepted: 1 })
    expect(await stored().daysAskew()).toEqual([])
  })

  test('TU3 TU4 what is open and late is told as of each day, also when it has been decided since', async () => {
    const caseId = await house.handIn('2026-12-01')
    await accept(caseId, '2026-12-01')
    const { tasks } = await house.view(caseId, '2026-12-01')
    const running = tasks.filter(({ status }) => status === 'running')
    const lastDay =
      running
        .map(({ dueOn }) => dueOn ?? '')
        .sort()
        .at(-1) ?? ''
    expect(lastDay > '2026-12-01').toBe(true)
    expect(await told('2026-12-01')).toMatchObject({ open_late: 0, on_time: null })
    expect(await told('2027-02-26')).toMatchObject({ open_late: running.length, on_time: 0 })
    await decideRunning(caseId, '2027-02-26')
    const after = await told('2027-02-26')
    expect(after).toMatchObject({ decisions: running.length, on_time: 0 })
    expect(await told('2027-02-25')).toMatchObject({ open_late: running.length, on_time: 0, decisions: 0 })
  })

  test('TU1 TU8 cases of before the table are counted in pages, once, and what stands there is what the cases say', async () => {
    const caseId = await house.handIn('2026-12-01')
    await accept(caseId, '2026-12-02')
    const { database } = store()
    const whole = await told('2027-02-26')
    await database.query('delete from case_turn where division_code = $1', [house.division()])
    await database.query(
      `insert into turn_progress (division_code, through, after_case) values ($1, '2000-01-01', '00000000-0000-0000-0000-000000000000')
       on conflict (division_code) do update set after_case = excluded.after_case`,
      [house.division()],
    )
    expect(await told('2027-02-26')).not.toEqual(whole)
    expect(await turns().fill()).toBe(1)
    expect(await turns().fill()).toBe(0)
    expect(await told('2027-02-26')).toEqual(whole)
    expect((await stored().of([caseId])).map(({ kind }) => kind)).toContain('running')
  })
})
