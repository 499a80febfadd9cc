import { expect, test } from 'vitest'
import type { Context } from '#engine/kernel'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { must, timedHouse } from '../../../../tests/support/timed-house.ts'

const at = (clock: string, day: string) => `${day}T${clock}:00.000+08:00`

describeOnBothStores('C110 limits that run out', (store) => {
  const house = timedHouse(store)
  const { limits, as, time, handIn, events } = house
  const sweep = (day: string) => limits().sweep(time(at('00:10', day)))
  /** What was told of a case, and of how many branches at which step. */
  const told = async (caseId: string) =>
    (await events(caseId))
      .map(({ body }) => JSON.parse(body) as { type: string; data: { level?: string; matter?: string } })
      .filter(({ type }) => type === 'late_told' || type === 'supervision_noticed')
      .map(({ type, data }) => `${data.matter} ${data.level ?? type}`)
  const timers = () =>
    store().database.query<{ task: string; day: string | null }>(
      `select task, to_char(timer_on, 'YYYY-MM-DD') as day from task_queue where division_code = $1 and queue = 'department' order by task`,
      [house.division()],
    )
  const asLead = async (caseId: string, day: string): Promise<Context> => {
    const [state] = await house.timed().states([caseId])
    const who = as('department_officer', day)
    return { ...who, actor: { ...who.actor, department: state?.plan.lead ?? '' } }
  }
  const late = async (who: Context) => must(await house.casework().listQueue('late', {}, who)).rows

  test('C110 C111 C90 the lead, then the joint team: each step once, one line of whoever must act, gone when it is answered', async () => {
    const caseId = await handIn()
    expect((await sweep('2027-01-06')).accepted).toEqual([caseId])
    // Accepted by time as of its intake, its branches are over already: their lead hears of it first.
    const tasks = (await timers()).map(({ task }) => task)
    expect((await told(caseId)).toSorted()).toEqual(tasks.map((task) => `${task} lead`))
    const lead = await asLead(caseId, '2027-01-06')
    expect((await late(lead)).map(({ task }) => task?.matter).toSorted()).toEqual(tasks)
    await sweep('2027-01-07')
    expect(await told(caseId)).toHaveLength(tasks.length)
    // Whatever was missed meanwhile: once, by whichever process.
    await Promise.all([sweep('2027-03-01'), limits().sweep(time(at('00:10', '2027-03-01')))])
    expect((await told(caseId)).slice(tasks.length).toSorted()).toEqual(
      tasks.map((task) => `${task} supervision_noticed`),
    )
    await sweep('2027-03-20')
    const all = await told(caseId)
    expect(all).toHaveLength(2 * tasks.length)
    const joint = as('joint_team', '2027-03-01')
    const [line] = await late(joint)
    const matter = line?.task?.matter ?? ''
    expect(line).toMatchObject({ caseId, status: 'running', dueOn: '2027-03-03' })
    expect(await late(lead)).toEqual([])
    const officer = {
      ...lead,
      now: joint.now,
      actor: { ...lead.actor, department: line?.task?.department.id ?? '' },
    }
    const answer = { type: 'answer_late', matter, answer: '明天办', until: '2027-03-08' }
    must(await house.casework().act(caseId, answer as never, officer))
    const others = async () => (await late(joint)).map(({ task }) => task?.matter)
    expect(await others()).toEqual(tasks.filter((task) => task !== matter))
    const timer = async () => (await timers()).find(({ task }) => task === matter)?.day
    expect(await timer()).toBe('2027-03-08')
    await sweep('2027-03-08')
    expect(await told(caseId)).toEqual(all)
    await sweep('2027-03-09')
    expect(await told(caseId)).toEqual([...all, `${matter} supervision_noticed`])
    expect(await others()).toContain(matter)
  })

  test('C113 lines of before their rule get their day once, whichever notices are known; one that is wrong is put right', async () => {
    const caseId = await handIn()
    await sweep('2027-01-06')
    await limits().reckon(time('2027-01-06'))
    const [before, said] = [await timers(), await told(caseId)]
    expect(before.every(({ day }) => day !== null)).toBe(true)
    const forget = (day: string | null) =>
      store().database.query(
        `update task_queue set timer_on = $2 where division_code = $1 and queue = 'department'`,
        [house.division(), day],
      )
    await forget(null)
    await limits().reckon(time('2027-01-06'))
    expect((await timers()).every(({ day }) => day === null)).toBe(true)
    await store().database.query(
      `update limit_reckoning set notices = jsonb_set(notices, '{now}', (notices->'now') - 'rule late') where division_code = $1`,
      [house.division()],
    )
    await limits().reckon(time('2027-01-06'))
    expect(await timers()).toEqual(before)
    await forget('2026-12-28')
    expect(await sweep('2027-01-06')).toMatchObject({ late: [], failed: [] })
    expect(await timers()).toEqual(before)
    expect(await told(caseId)).toEqual(said)
  })
})
