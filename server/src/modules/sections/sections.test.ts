import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import type { Context, Result, Role } from '#engine/kernel'
import { cixi } from '../../../../tests/support/cixi.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'
import { must, timedHouse } from '../../../../tests/support/timed-house.ts'
import { createSectionService, createSectionStore } from './index.ts'

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problems[0]?.code)
const matter = 'scjgj-gtsl'
const [li, wang, zhao] = ['li', 'wang', 'zhao']
const noon = '2027-01-06T12:00:00.000+08:00'

describeOnBothStores('P41 sections of a department', (store) => {
  const house = timedHouse(store)
  const as = (id: string, role: Role = 'department_officer'): Context => ({
    actor: { id, name: id, role, division: house.division(), department: 'scjgj' },
    ...{ now: noon, place: 'desk' },
  })
  const head = () => as('head', 'department_head')
  const service = () =>
    createSectionService({
      store: createSectionStore(store().database),
      catalogue: cixi,
      colleagues: async () => [li, wang, zhao].map((id) => ({ id, name: id })),
      newId: v7,
    })
  const section = (name: string, matters: string[], officers: string[], id: string | null = null) => ({
    ...{ id, name, nameEn: '', matters, officers },
  })
  const listed = async (who: Context, asked: { readonly section?: string } = {}) =>
    must(await house.casework().listQueue('department', asked, who)).rows.map(({ caseId }) => caseId)
  /** A line of the department; cases are accepted by time. */
  const begun = async (): Promise<string> => {
    const caseId = await house.handIn()
    await house.limits().sweep(house.time('2027-01-06'))
    return caseId
  }
  const arranged = async (edition = 0) => {
    const done = must(
      await service().arrange(
        { edition, sections: [section('登记科', [], [li]), section('许可科', [matter], [wang])] },
        head(),
      ),
    )
    const [first, second] = done.sections
    if (!first || !second) throw new Error('no sections')
    return { first: first.id, second: second.id, edition: done.edition }
  }

  test('P41 C114 an officer’s list has their section first and can be widened; who has none sees the department', async () => {
    const early = await begun()
    expect(await listed(as(li))).toEqual([early])
    const { first, second } = await arranged()
    const late = await begun()
    const both = [early, late]
    expect([await listed(as(li)), await listed(as(wang)), await listed(as(zhao))]).toEqual([[], both, both])
    expect(await listed(as(li), { section: 'all' })).toEqual(both)
    expect(await listed(as(li), { section: second })).toEqual(both)
    expect(await listed(head())).toEqual(both)
    expect(await listed(head(), { section: first })).toEqual([])
    expect(must(await service().view(as(wang))).mine).toBe(second)
  })

  test('P41 whoever arranges has seen the last time; what is wrong changes nothing; matters of none are the first section’s', async () => {
    const caseId = await begun()
    const { edition, first, second } = await arranged()
    const again = (seen: number, ...sections: ReturnType<typeof section>[]) =>
      service().arrange({ edition: seen, sections }, head())
    expect(codeOf(await again(0, section('别的科', [], [])))).toBe('sections_changed')
    expect(codeOf(await again(edition, section('登记科', ['gaj-yz'], [])))).toBe('section_matter_unknown')
    expect(codeOf(await again(edition, section('登记科', [], [], 'nobody')))).toBe('section_unknown')
    expect(must(await service().view(head())).sections.map(({ id }) => id)).toEqual([first, second])
    must(await again(edition, section('登记科', [], [li], first), section('许可科', [], [wang], second)))
    expect([await listed(as(li)), await listed(as(wang))]).toEqual([[caseId], []])
    must(await again(edition + 1))
    expect(await listed(as(wang))).toEqual([caseId])
  })

  test('C116 the head gives a line to another section, with its reason in the trail; it stays there until that section is gone', async () => {
    const caseId = await begun()
    const { edition, first, second } = await arranged()
    const move = (seen: string, to: string) =>
      service().move(caseId, { task: matter, seen, to, reason: '许可科人手不够' }, head())
    expect(codeOf(await move(second, 'nowhere'))).toBe('section_unknown')
    must(await move(second, first))
    expect(codeOf(await move(second, first))).toBe('line_moved')
    expect([await listed(as(li)), await listed(as(wang))]).toEqual([[caseId], []])
    const entries = await store().database.query<{ sentence: string }>(
      `select to_jsonb(a)::text as sentence from audit_entry a where division_code = $1 and act = 'sections.move'`,
      [house.division()],
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]?.sentence).toContain('许可科人手不够')
    const keep = [section('登记科', [], [li], first), section('许可科', [matter], [wang], second)]
    must(await service().arrange({ edition, sections: keep }, head()))
    expect(await listed(as(li))).toEqual([caseId])
    must(
      await service().arrange(
        { edition: edition + 1, sections: [section('新科', [], []), ...keep.slice(1)] },
        head(),
      ),
    )
    expect([await listed(as(li), { section: 'all' }), await listed(as(wang))]).toEqual([[caseId], [caseId]])
  })
})
