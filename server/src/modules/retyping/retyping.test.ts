import { expect, test } from 'vitest'
import type { CaseOrder } from '#engine/casework'
import type { Context, Result } from '#engine/kernel'
import { cixi } from '../../../../tests/support/cixi.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { must, timedHouse } from '../../../../tests/support/timed-house.ts'
import { createRetyping, createRetypingStore } from './index.ts'

const codes = (result: Result<unknown>) => (result.ok ? ['allowed'] : result.problems.map(({ code }) => code))
const day = '2026-12-29'
const number = { called: '受理号', least: 4, most: 20 }

describeOnBothStores('retyping', (store) => {
  const house = timedHouse(store)
  const shelf = { current: { version: 'k', catalogue: cixi() } }
  const retyping = () =>
    createRetyping({
      store: createRetypingStore(store().database, house.division()),
      catalogue: shelf,
      casework: house.casework(),
    })
  const of = (role: 'department_officer' | 'department_head', department: string): Context => {
    const who = house.as(role, day)
    return { ...who, actor: { ...who.actor, id: `${role} ${department}`, department } }
  }
  const admin = () => house.as('administrator', day)
  /** A case under way, and the first matter of it that asks something. */
  const begun = async () => {
    const caseId = await house.handIn('2026-12-28')
    const clerk = house.as('window_clerk', day)
    const { materials } = await house.view(caseId, day)
    for (const { material } of materials)
      must(
        await house
          .casework()
          .act(caseId, { type: 'check_material', material, verdict: 'fit', reason: null }, clerk),
      )
    const { tasks } = must(await house.casework().act(caseId, { type: 'accept' }, clerk))
    const task = tasks.find(
      ({ matter, status }) =>
        status === 'running' && shelf.current.catalogue.matter.get(matter)?.form_fields?.length,
    )
    if (!task) throw new Error('nothing runs')
    const elements = shelf.current.catalogue.matter.get(task.matter)?.form_fields ?? []
    return { caseId, matter: task.matter, department: task.department.id, elements }
  }
  const systemOf = (elements: readonly string[]) => ({
    name: '再生资源系统',
    fields: [
      { label: '流水号', from: { kind: 'plan' as const, value: 'query_code' as const } },
      ...elements
        .filter((element) => !shelf.current.catalogue.element.get(element)?.list)
        .map((element) => ({ label: element, from: { kind: 'form' as const, element, column: null } })),
    ],
    number,
  })
  const enter = (
    matter: string,
    text: string,
    more: { minutes?: number; reason?: string } = {},
  ): CaseOrder => ({
    ...{ type: 'enter_elsewhere', matter, number: text, system: null },
    ...{ openedAt: `${day}T09:20:00.000+08:00`, seconds: 240 },
    ...more,
  })

  test('C130 a head sets the matters of the own department, an administrator all; who sees an older setting is told', async () => {
    const { matter, department, elements } = await begun()
    const other = department === 'gaj' ? 'scjgj' : 'gaj'
    const system = systemOf(elements)
    expect(
      codes(await retyping().set(matter, { revision: 0, system }, of('department_head', other))),
    ).toEqual(['system_missing'])
    const head = of('department_head', department)
    const set = must(await retyping().set(matter, { revision: 0, system }, head))
    expect([set.revision, set.system?.fields.length]).toEqual([1, system.fields.length])
    expect(codes(await retyping().set(matter, { revision: 0, system: null }, admin()))).toEqual([
      'system_changed',
    ])
    const lines = must(await retyping().list(head)).matters
    expect(new Set(lines.map((one) => one.department.id))).toEqual(new Set([department]))
    expect(lines.find((one) => one.matter === matter)?.system).toBe('再生资源系统')
    expect(must(await retyping().set(matter, { revision: 1, system: null }, admin())).system).toBeNull()
    const trail = await store().database.query<{ act: string }>(
      "select act from audit_entry where division_code = $1 and act = 'retyping.set' order by at",
      [house.division()],
    )
    expect(trail).toHaveLength(2)
  })

  test('C130 C132 C133 an officer reads the values of the own matter in order, brings the number back, and it is counted once', async () => {
    const { caseId, matter, department, elements } = await begun()
    const officer = of('department_officer', department)
    expect(codes(await house.casework().act(caseId, enter(matter, 'ZS2026001'), officer))).toEqual([
      'entry_not_marked',
    ])
    const system = systemOf(elements)
    must(await retyping().set(matter, { revision: 0, system }, admin()))
    const before = must(await retyping().view(caseId, officer))
    const [part] = before.parts
    expect(part?.values.map(({ label }) => label)).toEqual(system.fields.map(({ label }) => label))
    expect(part?.values[0]?.value).toMatch(/^1228-/)
    expect(part?.values.filter(({ value }) => value).length).toBeGreaterThan(2)
    expect(codes(await house.casework().act(caseId, enter(matter, ' '), officer))).toEqual([
      'entry_number_empty',
    ])
    must(await house.casework().act(caseId, enter(matter, 'ZS2026001'), officer))
    const reason = '抄错了一位'
    must(await house.casework().act(caseId, enter(matter, 'ZS2026002', { minutes: 7, reason }), officer))
    const after = must(await retyping().view(caseId, officer))
    expect(after.parts[0]?.entered.map((one) => [one.number, one.minutes])).toEqual([
      ['ZS2026001', 4],
      ['ZS2026002', 7],
    ])
    const { rows } = must(await retyping().rank('2026-12', house.as('joint_team', day)))
    expect(rows.map((row) => [row.system, row.cases, row.median, row.saves])).toEqual([
      ['再生资源系统', 1, 7, 7],
    ])
    expect(must(await retyping().rank('2026-11', house.as('joint_team', day))).rows).toEqual([])
  })

  test('C10 nobody but officers of the own department is offered values; a stranger finds no case', async () => {
    const { caseId, matter, department, elements } = await begun()
    must(await retyping().set(matter, { revision: 0, system: systemOf(elements) }, admin()))
    for (const role of ['window_clerk', 'joint_team'] as const)
      expect(must(await retyping().view(caseId, house.as(role, day))).parts).toEqual([])
    expect(codes(await retyping().view(caseId, house.as('applicant', day)))).toEqual(['case_missing'])
    const others = must(await house.casework().view(caseId, house.as('window_clerk', day)))
      .tasks.map((task) => task.department.id)
      .filter((one) => one !== department)
    for (const one of new Set(others))
      expect(must(await retyping().view(caseId, of('department_officer', one))).parts).toEqual([])
  })
})
