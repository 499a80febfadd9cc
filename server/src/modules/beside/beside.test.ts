import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import type { Context } from '#engine/kernel'
import { createBeside } from '#modules/beside'
import { createLibraryService, createLibraryStore, type LibraryService } from '#modules/library'
import { cixi } from '../../../../tests/support/cixi.ts'
import { readable } from '../../../../tests/support/names.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'

const { departments, elements, materials, matters, things, sources } = cixi()
const published = { departments, elements, materials, matters, things, sources }
const rules = 'food_safety_rules'

describeOnBothStores('what stands beside papers, in the library', (store) => {
  let library: LibraryService
  let beside: ReturnType<typeof createBeside>
  let division = ''
  let next = 330282100000
  beforeEach(() => {
    next += 1
    division = String(next)
    library = createLibraryService({
      store: createLibraryStore(store().database, division),
      published: () => published,
      newId: v7,
    })
    beside = createBeside({ library })
  })
  const context = (
    name: string,
    role: Context['actor']['role'] = 'joint_team',
    department?: string,
  ): Context => ({
    now: '2026-10-17T08:00:00.000+08:00',
    actor: { id: name, name, role, division, ...(department ? { department } : {}) },
    place: '工作台',
  })
  const read = async (by = context('甲')) => {
    const found = await beside.get(rules, by)
    if (!found.ok) throw new Error(found.problems[0]?.code)
    return found.value
  }
  const codes = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
    result.ok ? [] : (result.problems ?? []).map(({ code }) => code)

  test('the list of a department counts what is there; another department does not see it', async () => {
    const list = await beside.list('scjgj', context('王', 'department_officer', 'scjgj'))
    const row = list.ok ? list.value.papers.find(({ material }) => material === rules) : undefined
    const written = published.materials.find(({ id }) => id === rules)
    expect(row).toMatchObject({
      criteria: written?.criteria?.length,
      blank: written?.blank?.length,
      sample: true,
      hints: 0,
    })
    expect(codes(await beside.list('scjgj', context('李', 'department_officer', 'zjj')))).toEqual([
      'library_other_department',
    ])
  })

  test('M6 M7 a change stands in the library, its history and the trail, tells hints, and is undone', async () => {
    const before = await read()
    const [first] = before.beside.criteria ?? []
    const saved = await beside.change(
      {
        material: rules,
        was: before.beside,
        next: { ...before.beside, criteria: [{ id: first?.id ?? '', says: `${'长'.repeat(61)} ` }] },
      },
      context('甲'),
    )
    expect(saved.ok && saved.value.beside.criteria).toEqual([{ id: first?.id, says: '长'.repeat(61) }])
    expect(saved.ok && saved.value.hints.map(({ part }) => part)).toEqual(['criteria', 'criteria'])
    expect(saved.ok && saved.value.changes.map((change) => readable(change))).toMatchObject([
      { byName: '甲', kind: 'paper', zh: '改了“食品安全管理制度”的受理标准', undoneBy: null },
    ])
    const late = await beside.change({ material: rules, was: before.beside, next: {} }, context('乙'))
    expect(codes(late)).toEqual(['library_paper_changed'])
    const { changes } = await read()
    expect((await library.undo(context('乙'), changes[0]?.changeId ?? '')).ok).toBe(true)
    expect((await read()).beside).toEqual(before.beside)
    const trail = await store().database.query<{ act: string }>(
      'select act from audit_entry where division_code = $1 order by audit_id',
      [division],
    )
    expect(trail.map(({ act }) => act)).toEqual(['library.paper', 'library.undo'])
  })

  test('M6 of two who save at once one is told; a blank form of an element that is not there is refused', async () => {
    const { beside: was } = await read()
    const save = (says: string, by: string) =>
      beside.change({ material: rules, was, next: { ...was, criteria: [{ id: 'c1', says }] } }, context(by))
    const both = await Promise.all([save('甲写的', '甲'), save('乙写的', '乙')])
    expect(both.flatMap(codes)).toEqual(['library_paper_changed'])
    const now = (await read()).beside
    const unknown = await beside.change(
      { material: rules, was: now, next: { blank: [{ kind: 'field', id: 'a', element: 'nothing' }] } },
      context('甲'),
    )
    expect(codes(unknown)).toEqual(['library_entry_needed'])
    expect((await read()).beside).toEqual(now)
  })
})
