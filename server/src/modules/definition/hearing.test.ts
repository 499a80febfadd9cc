import { beforeEach, expect, test } from 'vitest'
import type { VersionOrder } from '#engine/definition'
import type { Context, Result } from '#engine/kernel'
import { contextOf, printing, workbench } from '../../../../tests/support/definition.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const code = <T>(result: Result<T>): string => (result.ok ? 'ok' : (result.problems[0]?.code ?? ''))
const later = '2026-10-26T09:00:00.000+08:00'

describeOnBothStores('hearing the departments and the public', (store) => {
  let next = 330282500000
  let bench: Awaited<ReturnType<typeof workbench>>
  let who: ReturnType<typeof contextOf>
  const joint = (office: 'bb' | 'sgb' | 'fzb' | 'dzb' = 'bb', day?: string): Context =>
    who(office, { role: 'joint_team', office }, day)
  const officer = (department: string): Context => who(department, { role: 'department_officer', department })
  const stranger = () => who('', { role: 'applicant' })

  beforeEach(async () => {
    next += 1
    bench = await workbench(store().database, String(next))
    who = contextOf(String(next))
  })

  const act = async (id: string, command: VersionOrder, context: Context = joint()) =>
    value(await bench.definition.act(id, command, context))
  const open = async (id: string, context: Context = joint()) =>
    value(await bench.definition.open(id, context))
  const fill = async (id: string, { questions, matters } = printing()) => {
    const {
      code: _code,
      questions: _asked,
      matters: _matters,
      also_said,
      faq,
      cuts: _cuts,
      field_cuts: _fields,
      ...basics
    } = printing()
    const { revisions } = await open(id)
    const parts = { basics, questions, matters, said: { also_said, faq } } as const
    for (const [section, content] of Object.entries(parts)) {
      const name = section as keyof typeof parts
      const body = { section: name, revision: revisions[name], value: content }
      value(await bench.definition.save(id, body, joint()))
    }
  }
  const consulted = async () => {
    const { versionId } = value(await bench.definition.create({ thing: 'yinshua', name: '印刷' }, joint()))
    await fill(versionId)
    await act(versionId, { type: 'open_consultation', until: '2026-10-20' })
    return versionId
  }
  const agreeAll = async (id: string) => {
    for (const { id: department } of (await open(id)).departments)
      await act(id, { type: 'agree' }, officer(department))
  }
  const commented = async () => {
    const id = await consulted()
    await agreeAll(id)
    await act(id, { type: 'open_comment', until: '2026-10-25' })
    return id
  }

  test('V5 each department concerned: who has answered, who has not; the refusal says what is missing', async () => {
    const id = await consulted()
    await act(id, { type: 'agree' }, officer('wgj'))
    await act(id, { type: 'remark', row: 'matters/gaj-gzba', text: '个体户也要' }, officer('gaj'))
    const { hearing, hindered, mine } = await open(id)
    const answers = new Map(hearing.map(({ department, answer }) => [department.id, answer]))
    expect(answers.get('wgj')).toBe('agreed')
    expect(answers.get('gaj')).toBe('said')
    expect(answers.get('hbj')).toBe('waiting')
    expect(mine).toBe('none')
    expect(hindered.find((one) => one.act === 'open_comment')?.zh).toContain('2026-10-20')
    expect((await open(id, officer('hbj'))).mine).toBe('waiting')
    expect((await open(id, officer('gaj'))).mine).toBe('answered')
    const { versions } = value(await bench.definition.list(officer('hbj')))
    expect(versions).toMatchObject([{ mine: 'waiting' }])
  })

  test('V6, V8 what hinders a step changes with the state, and is nothing once nothing hinders', async () => {
    const id = await commented()
    const hinders = async (context: Context) =>
      (await open(id, context)).hindered.map(({ act: step }) => step)
    expect(await hinders(joint())).toEqual(['open_review'])
    expect(await hinders(joint('bb', later))).toEqual([])
    expect(await hinders(officer('wgj'))).toEqual([])
    await act(id, { type: 'open_review' }, joint('bb', later))
    await act(id, { type: 'sign' }, joint('bb', later))
    expect(await hinders(joint('bb', later))).toEqual(['sign', 'list'])
    expect((await open(id, joint('bb', later))).hindered[1]?.zh).toContain('审管办')
  })

  test('V7 an objection stands with its ruling', async () => {
    const id = await consulted()
    await act(id, { type: 'object_lead', reason: '主要是环保把关' }, officer('wgj'))
    await act(id, { type: 'rule_lead', department: 'wgj', reason: '行业主管' })
    const { objections, ruling } = await open(id)
    expect(objections).toMatchObject([{ department: { id: 'wgj' }, ruling: { department: { id: 'wgj' } } }])
    expect(ruling?.reason).toBe('行业主管')
  })

  test('the draft row by row: whose row, in everyday words', async () => {
    const id = await consulted()
    const { rows } = value(await bench.definition.rows(id))
    const matter = rows.find(({ row }) => row === 'matters/gaj-gzba')
    expect(matter).toMatchObject({ kind: 'matter', name: '公章刻制备案', department: { id: 'gaj' } })
    expect(matter?.says.zh).toContain('「您是办公司，还是以个人名义开店？」是“办公司”')
    expect(matter?.says.en).toContain('“Company or individual business?” is “Company”')
    expect(rows.filter(({ kind }) => kind === 'question')).toHaveLength(printing().questions?.length ?? 0)
    const asked = rows.filter(({ row }) => row.startsWith('matters/gaj-gzba/'))
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every(({ kind, department }) => kind === 'requirement' && department?.id === 'gaj')).toBe(
      true,
    )
    expect(new Set(rows.map(({ row }) => row)).size).toBe(rows.length)
  })

  test('R03 people read the draft for their own scenario, and comment on rows that are there', async () => {
    const id = await commented()
    const { definition } = bench
    const draft = value(await definition.openDraft(id, stranger()))
    expect(draft.changes).toBeNull()
    expect(draft.rows.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['question', 'matter', 'material']),
    )
    const alone = value(await definition.planOpenDraft(id, { entityType: 'individual' }, stranger()))
    expect(alone.matters.map((one) => one.code)).not.toContain('gaj-gzba')
    expect(code(await definition.planOpenDraft(id, { entityType: 'nothing' }, stranger()))).not.toBe('ok')
    const comment = (row: string) => definition.comment(id, { row, text: '太贵', name: '' }, stranger())
    expect(code(await comment('matters/nothing'))).toBe('version_row_unknown')
    expect(value(await comment('materials/business_licence'))).toMatchObject({ text: '太贵', answer: null })
    for (let said = 1; said < 60; said += 1) value(await comment('materials/business_licence'))
    // V22
    expect(code(await comment('materials/business_licence'))).toBe('comments_full')
    const { comments } = value(await definition.openDraft(id, stranger()))
    expect(comments[0]?.rowName.name).not.toContain('/')
    await act(id, { type: 'back_to_draft', reason: '重写' })
    expect(code(await definition.planOpenDraft(id, {}, stranger()))).toBe('not_open_for_comment')
  })

  test('R03 people see what changes against what is published, in sentences', async () => {
    const id = await commented()
    await act(id, { type: 'open_review' }, joint('bb', later))
    for (const office of ['bb', 'sgb', 'fzb', 'dzb'] as const)
      await act(id, { type: 'sign' }, joint(office, later))
    await act(id, { type: 'list' }, joint('bb', later))
    await act(id, { type: 'publish' }, joint('bb', later))
    const { definition } = bench
    const { versionId } = value(await definition.create({ thing: 'yinshua', fromPublished: true }, joint()))
    const matters = printing()
      .matters.filter((one) => one.code !== 'zjj-psxk')
      .map((one) =>
        one.code === 'hbj-hpsp' ? { ...one, when: 'usesPress = true or drainsWater = true' } : one,
      )
    await fill(versionId, { ...printing(), matters })
    await act(versionId, { type: 'open_consultation', until: '2026-10-20' })
    await agreeAll(versionId)
    await act(versionId, { type: 'open_comment', until: '2026-10-25' })
    const first = value(await definition.openDraft(versionId, stranger())).changes
    expect(first?.words.map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/^「.*」什么时候要办，条件改了$/),
      expect.stringMatching(/^少了一个事项：「.*排水.*」$/),
    ])
    expect(first?.plans[0]).toMatchObject({ matters: { less: [{ name: expect.stringContaining('排水') }] } })
    expect(first?.plans.every(({ scenarios, of }) => scenarios > 0 && scenarios <= of)).toBe(true)
    expect(value(await definition.openDraft(versionId, stranger())).changes).toEqual(first)
  })
})
