import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Actor, Context, Result } from '#engine/kernel'
import { createAuditService, createAuditStore } from '#modules/audit'
import { readable } from '../../../../tests/support/names.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { createClaimService, createClaimStore } from './index.ts'

const division = '330282000000'
const officer = (name: string): Actor => ({
  ...{ id: v7(), name, division, department: 'scjgj' },
  role: 'department_officer',
})
const [li, wang, zhao] = [officer('李'), officer('王'), officer('赵')]
const morning = '2026-11-30T09:00:00+08:00'
const at = (actor: Actor, now = morning): Context => ({ actor, now, place: 'desk' })
const line = { queue: 'department', task: 'scjgj-mchz' } as const
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

describeOnBothStores('claims', (store) => {
  const houseOf = () =>
    createClaimService({
      store: createClaimStore(store().database),
      linesOf: async () => [
        { ...line, department: 'scjgj', section: '' },
        { ...line, department: 'gaj', task: 'gaj-yz', section: '' },
        { queue: 'lead', task: '', department: 'scjgj', section: '' },
      ],
      colleagues: async () => [li, wang, zhao],
    })
  /** A line of the list of 李, 王 and 赵. */
  const lineOf = async (): Promise<string> => {
    const caseId = v7()
    await store().database.query(
      `insert into task_queue (division_code, case_id, queue, task, department, status, since, thing_code, catalogue_version, query_code, applicant_label)
       values ($1, $2, 'department', $3, 'scjgj', 'running', '2026-11-27T09:00:00+08:00', 'xiaocanyin', 'k', '', '张*')`,
      [division, caseId, line.task],
    )
    return caseId
  }
  const take = (actor: Actor, caseId: string, seen: string | null = null, now = morning) =>
    houseOf().order(caseId, { ...line, order: { type: 'take', seen } }, at(actor, now))
  const called = (id: string) => [li, wang, zhao].find((one) => one.id === id)?.name ?? '—'
  const holder = async (caseId: string, now = morning) =>
    must(await houseOf().lines(caseId, at(li, now))).lines.map(
      ({ claim }) => claim && readable(claim.holder.name, called),
    )

  test('C71 of two who press in one moment one has it, the other is told who; the trail says it once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const caseId = await lineOf()
      const both = await Promise.all([take(li, caseId), take(wang, caseId), take(li, caseId)])
      const [name] = await holder(caseId)
      const lost = both.flatMap((one) => (one.ok ? [] : one.problems))
      for (const problem of readable(lost, called))
        expect(problem).toMatchObject({ code: 'claim_held', values: { name } })
      expect(both.some(({ ok }) => ok)).toBe(true)
      const winners = new Set(both.flatMap((one, index) => (one.ok ? [index % 2] : [])))
      expect(winners.size).toBe(1)
    }
  })

  test('C70 one sees and takes lines of one’s own lists; what is taken over, given and let go stands in the trail', async () => {
    const caseId = await lineOf()
    const foreign = { queue: 'department', task: 'gaj-yz', order: { type: 'take', seen: null } } as const
    expect(await houseOf().order(caseId, foreign, at(li))).toMatchObject({
      problems: [{ code: 'case_missing' }],
    })
    const lead = { queue: 'lead', task: '', order: { type: 'take', seen: null } } as const
    expect((await houseOf().order(caseId, lead, at(li))).ok).toBe(false)
    must(await take(li, caseId))
    must(await take(wang, caseId, li.id))
    const give = { type: 'give', seen: wang.id, to: zhao.id } as const
    must(await houseOf().order(caseId, { ...line, order: give }, at(wang)))
    expect(await holder(caseId)).toEqual(['赵'])
    const release = { type: 'release', seen: zhao.id } as const
    must(await houseOf().order(caseId, { ...line, order: release }, at(zhao)))
    expect(await holder(caseId)).toEqual([null])
    const trail = createAuditService(createAuditStore(store().database))
    const { entries } = must(await trail.list(division, { page: 1, caseId }))
    expect(
      readable(entries, called)
        .map(({ told }) => told?.zh)
        .toReversed(),
    ).toEqual(['认领，由自己办', '从李手上接过来办', '把一件交给赵办', '放下一件，谁都可以办'])
  })

  test('C71 two who let a line go in one moment both have what they asked for: it is free', async () => {
    const caseId = await lineOf()
    must(await take(li, caseId))
    const release = { ...line, order: { type: 'release', seen: li.id } } as const
    const both = await Promise.all([1, 2].map(() => houseOf().order(caseId, release, at(li))))
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await holder(caseId)).toEqual([null])
  })

  test('C72 it ends by its time, with its line, with its holder', async () => {
    const claims = createClaimStore(store().database)
    const [taken, given] = [await lineOf(), await lineOf()]
    const both = async () => [...(await holder(taken)), ...(await holder(given))]
    const begin = async () => {
      must(await take(li, taken))
      const give = { type: 'give', seen: null, to: li.id } as const
      must(await houseOf().order(given, { ...line, order: give }, at(wang)))
    }
    await begin()
    expect(await holder(taken, '2026-11-30T13:00:00+08:00')).toEqual([null])
    expect(await holder(given, '2026-12-03T23:00:00+08:00')).toEqual(['李'])
    // Whoever signs out keeps what they were given; whoever goes for good, nothing.
    await claims.endOf(division, li.id, false)
    expect(await both()).toEqual([null, '李'])
    await claims.endOf(division, li.id, true)
    expect(await both()).toEqual([null, null])
    await begin()
    await store().database.query('select onevisit_drop_claims($1, $2::json)', [
      division,
      JSON.stringify([{ caseId: taken, ...line }]),
    ])
    expect(await both()).toEqual([null, '李'])
    await houseOf().sweep(at(li, '2026-12-04T00:00:00+08:00'))
    expect(await holder(given)).toEqual([null])
  })

  test('C73 thirty at a time, however many are pressed in one moment; what is given counts not', async () => {
    await createClaimStore(store().database).endOf(division, zhao.id, true)
    const lines = await Promise.all(Array.from({ length: 34 }, lineOf))
    for (const caseId of lines.slice(0, 27)) must(await take(zhao, caseId))
    const late = await Promise.all(lines.slice(27).map((caseId) => take(zhao, caseId)))
    expect(late.filter(({ ok }) => ok)).toHaveLength(3)
    for (const one of late)
      if (!one.ok) expect(one.problems).toMatchObject([{ code: 'claim_too_many', values: { count: 30 } }])
    // What one has is taken on, and a colleague gives more.
    must(await take(zhao, lines[0] ?? ''))
    const give = { type: 'give', seen: null, to: zhao.id } as const
    must(await houseOf().order(await lineOf(), { ...line, order: give }, at(wang)))
  })

  test('C72 a line that left its list meanwhile is nobody’s', async () => {
    const caseId = v7()
    const give = { type: 'give', seen: null, to: zhao.id } as const
    for (const asked of [take(li, caseId), houseOf().order(caseId, { ...line, order: give }, at(wang))])
      expect(await asked).toMatchObject({ problems: [{ code: 'claim_line_gone' }] })
    expect(await holder(caseId)).toEqual([null])
  })

  test('C75 an office sees who of it has how much, oneself first, and who has nothing', async () => {
    for (const { id } of [li, wang, zhao]) await createClaimStore(store().database).endOf(division, id, true)
    for (let count = 0; count < 3; count += 1) must(await take(wang, await lineOf()))
    const { people } = must(await houseOf().load(at(wang)))
    expect(people.map(({ name, isMe, queues }) => [name, isMe, queues])).toEqual([
      ['王', true, [{ queue: 'department', count: 3 }]],
      ['李', false, []],
      ['赵', false, []],
    ])
  })

  test('C115 the head gives a line to an officer and lets go what they gave, and takes none', async () => {
    const caseId = await lineOf()
    const house = houseOf()
    const head = at({ ...li, id: v7(), role: 'department_head' })
    const order = (asked: Parameters<typeof house.order>[1]['order'], who = head) =>
      house.order(caseId, { ...line, order: asked }, who)
    expect(must(await house.lines(caseId, head)).lines).toMatchObject([{ ...line, mayTake: false }])
    expect(must(await house.lines(caseId, at(wang))).lines).toMatchObject([{ ...line, mayTake: true }])
    const taken = await order({ type: 'take', seen: null })
    expect(taken.ok ? '' : taken.problems[0]?.code).toBe('claim_by_head')
    const given = must(await order({ type: 'give', seen: null, to: wang.id })).lines[0]?.claim
    expect([given?.holder.id, given?.givenBy?.id]).toEqual([wang.id, head.actor.id])
    must(await order({ type: 'give', seen: wang.id, to: zhao.id }))
    expect(must(await order({ type: 'release', seen: zhao.id })).lines[0]?.claim).toBeNull()
  })
})
