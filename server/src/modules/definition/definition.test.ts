import { beforeEach, expect, test } from 'vitest'
import type { Section, VersionOrder } from '#engine/definition'
import type { Context, Result } from '#engine/kernel'
import type { DefinitionService } from '#modules/definition'
import { contextOf, printing, workbench } from '../../../../tests/support/definition.ts'
import { readable } from '../../../../tests/support/names.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const code = <T>(result: Result<T>): string => (result.ok ? 'ok' : (result.problems[0]?.code ?? ''))

const offices = ['bb', 'sgb', 'fzb', 'dzb'] as const

describeOnBothStores('versions of a one thing', (store) => {
  let division = ''
  let next = 330282100000
  let bench: Awaited<ReturnType<typeof workbench>>
  let who: ReturnType<typeof contextOf>
  const joint = (office: (typeof offices)[number] = 'bb', day?: string): Context =>
    who(office, { role: 'joint_team', office }, day)
  const officer = (department: string, day?: string): Context =>
    who(department, { role: 'department_officer', department }, day)

  beforeEach(async () => {
    next += 1
    division = String(next)
    bench = await workbench(store().database, division)
    who = contextOf(division)
  })

  const act = (id: string, command: VersionOrder, context: Context = joint()) =>
    bench.definition.act(id, command, context)
  const save = (id: string, section: Section, content: unknown, revision = 0) =>
    bench.definition.save(id, { section, revision, value: content }, joint())

  /** The printing business typed section by section into an empty draft. */
  const drafted = async (definition: DefinitionService = bench.definition): Promise<string> => {
    const { versionId } = value(
      await definition.create({ thing: 'yinshua', name: '开办印刷经营企业' }, joint()),
    )
    const {
      name,
      name_en,
      audience,
      zone,
      lead_department,
      lead_reason,
      questions,
      matters,
      also_said,
      faq,
    } = printing()
    value(await save(versionId, 'basics', { name, name_en, audience, zone, lead_department, lead_reason }))
    value(await save(versionId, 'questions', questions))
    value(await save(versionId, 'matters', matters))
    value(await save(versionId, 'said', { also_said, faq }))
    return versionId
  }

  const agreed = async (id: string) => {
    const { departments } = value(await bench.definition.open(id, joint()))
    for (const { id: department } of departments) value(await act(id, { type: 'agree' }, officer(department)))
  }

  const published = async (id: string) => {
    value(await act(id, { type: 'open_consultation', until: '2026-10-30' }))
    await agreed(id)
    value(await act(id, { type: 'open_comment', until: '2026-10-19' }))
    const later = '2026-10-20T09:00:00.000+08:00'
    value(await act(id, { type: 'open_review' }, joint('bb', later)))
    for (const office of offices) value(await act(id, { type: 'sign' }, joint(office, later)))
    value(await act(id, { type: 'list' }, joint('bb', later)))
    return bench.definition.act(id, { type: 'publish' }, joint('bb', later))
  }

  test('D2 from an empty draft to what citizens see, by the roles concerned', async () => {
    const id = await drafted()
    expect(bench.catalogue.find('yinshua').ok).toBe(false)
    const view = value(await published(id))
    expect(view.status).toBe('published')
    expect(view.faults.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(value(bench.catalogue.find('yinshua')).name).toBe('开办印刷经营企业')
    const plan = value(await bench.catalogue.plan('yinshua', {}, '2026-10-20T09:00:00.000+08:00'))
    expect(plan.ask).toBe('entityType')
    const told = value(await bench.definition.events(id)).events
    expect(told[0]?.zh).toContain('向社会公开')
    expect(told.at(-1)?.zh).toContain('新建了第 1 版草稿')
  })

  test('D2 what was published is there after a restart, and superseded by the next version', async () => {
    const first = await drafted()
    value(await published(first))
    const { versionId } = value(
      await bench.definition.create({ thing: 'yinshua', fromPublished: true }, joint()),
    )
    value(await save(versionId, 'said', { also_said: ['开印刷厂'], faq: printing().faq }))
    const view = value(await published(versionId))
    expect(view.number).toBe(2)
    expect(value(await bench.definition.open(first, joint())).status).toBe('superseded')
    const rows = await store().database.query<{ version: string }>(
      "select catalogue_version as version from standing_thing where division_code = $1 and thing_code = 'yinshua'",
      [division],
    )
    expect(rows.map(({ version }) => version)).toEqual([bench.catalogue.standing('yinshua').version])
    expect(value(bench.catalogue.find('yinshua')).also_said).toEqual(['开印刷厂'])
  })

  test('V13 one open version at a time; a published one thing is revised, not begun again', async () => {
    await drafted()
    expect(code(await bench.definition.create({ thing: 'yinshua', name: '又一个' }, joint()))).toBe(
      'version_open_already',
    )
    expect(code(await bench.definition.create({ thing: 'meirong', name: '美容' }, joint()))).toBe(
      'thing_published',
    )
    expect(code(await bench.definition.create({ thing: 'Druck!', name: '印' }, joint()))).toBe(
      'thing_code_wrong',
    )
    expect(code(await bench.definition.create({ thing: 'leer', name: ' ' }, joint()))).toBe(
      'thing_name_needed',
    )
  })

  test('V4 two editors of one section: the later save is refused and says who was first; other sections go on', async () => {
    const id = await drafted()
    value(await save(id, 'said', { also_said: ['甲'] }, 1))
    const late = await save(id, 'said', { also_said: ['乙'] }, 1)
    expect(code(late)).toBe('section_changed')
    value(await save(id, 'questions', printing().questions, 1))
    expect(value(await bench.definition.open(id, joint())).draft.also_said).toEqual(['甲'])
  })

  test('V4 saves of different sections that meet in one moment are all kept', async () => {
    const id = await drafted()
    const { matters, questions } = printing()
    const saves = await Promise.all([
      save(id, 'said', { also_said: ['甲'] }, 1),
      save(id, 'matters', matters, 1),
      save(id, 'questions', questions, 1),
    ])
    expect(saves.map(code)).toEqual(['ok', 'ok', 'ok'])
    const { revisions } = value(await bench.definition.open(id, joint()))
    expect(revisions).toMatchObject({ said: 2, matters: 2, questions: 2, basics: 1 })
  })

  test('two publish at one moment: it happens once', async () => {
    const id = await drafted()
    value(await act(id, { type: 'open_consultation', until: '2026-10-30' }))
    await agreed(id)
    value(await act(id, { type: 'open_comment', until: '2026-10-19' }))
    const later = '2026-10-20T09:00:00.000+08:00'
    value(await act(id, { type: 'open_review' }, joint('bb', later)))
    const signs = await Promise.all([
      ...offices.map((office) => act(id, { type: 'sign' }, joint(office, later))),
      act(id, { type: 'sign' }, joint('bb', later)),
    ])
    expect(signs.map(code).sort()).toEqual(['ok', 'ok', 'ok', 'ok', 'signed_already'])
    value(await act(id, { type: 'list' }, joint('bb', later)))
    const twice = await Promise.all([
      act(id, { type: 'publish' }, joint('bb', later)),
      act(id, { type: 'publish' }, joint('sgb', later)),
    ])
    expect(twice.map(code).sort()).toEqual(['ok', 'version_not_now'])
  })

  test('what a draft does: effect, scenario, what-if, ledger, lead, comparison', async () => {
    const id = await drafted()
    const effect = value(await bench.definition.effect(id))
    expect(effect.occurrences.every(({ scenarios }) => scenarios > 0 && scenarios <= effect.scenarios)).toBe(
      true,
    )
    expect(effect.idleQuestions).toEqual([])
    const { plan, whatIf } = value(
      await bench.definition.scenario(id, { promises: { 'wgj-ysjy': 1 } }, joint()),
    )
    expect(whatIf?.days.promised).toBeLessThan(plan.days.promised)
    expect(whatIf?.days.statutory).toBe(plan.days.statutory)
    const { rows } = value(await bench.definition.ledger(id))
    expect(rows.length).toBeGreaterThan(5)
    expect(value(await bench.definition.lead(id)).finding?.department.id).toBe('wgj')
    expect(value(await bench.definition.compare(id)).against).toBeNull()
    value(await published(id))
    const { versionId } = value(
      await bench.definition.create({ thing: 'yinshua', fromPublished: true }, joint()),
    )
    expect(value(await bench.definition.compare(versionId))).toMatchObject({ words: [], plans: [] })
    value(await save(versionId, 'matters', printing().matters.slice(0, -1)))
    const changed = value(await bench.definition.compare(versionId))
    expect(changed.words.length).toBe(1)
    expect(changed.plans[0]?.matters.less).toEqual(['gaj-gzba'])
    const chosen = value(await bench.definition.compare(versionId, id))
    expect(chosen).toMatchObject({ against: '1', words: changed.words, plans: changed.plans })
    expect(chosen.others).toEqual([{ versionId: id, number: 1, status: 'published' }])
    expect(value(await bench.definition.compare(versionId, versionId)).words).toEqual([])
    value(await published(versionId))
    // Both stand in their own snapshots now: the first is superseded, and still what it was.
    expect(value(await bench.definition.compare(versionId, id)).plans).toEqual(changed.plans)
  })

  test('V17 a mistaken draft is given up: it stays readable, blocks nothing, and its number is not used again', async () => {
    const id = await drafted()
    const reason = '与“开办文印店”重复'
    value(await act(id, { type: 'open_consultation', until: '2026-10-30' }))
    value(await act(id, { type: 'remark', row: '', text: '不必单独办' }, officer('wgj')))
    expect(code(await act(id, { type: 'discard', reason }))).toBe('version_not_now')
    value(await act(id, { type: 'back_to_draft', reason: '不办了' }))
    expect(code(await act(id, { type: 'discard', reason }, officer('wgj')))).toBe('version_not_yours')
    expect(code(await act(id, { type: 'discard', reason: ' ' }))).toBe('version_reason_needed')
    const gone = value(await act(id, { type: 'discard', reason }))
    expect(gone).toMatchObject({ status: 'discarded', available: [], hindered: [] })
    expect(code(await save(id, 'said', { also_said: ['甲'] }, 1))).toBe('version_not_now')

    const read = value(await bench.definition.open(id, officer('wgj')))
    expect(readable(read)).toMatchObject({ mine: 'answered', discarded: { by: 'bb', reason } })
    expect(read.remarks).toMatchObject([{ text: '不必单独办' }])
    expect(value(await bench.definition.open(id, officer('slj'))).mine).toBe('none')
    expect(value(await bench.definition.events(id)).events[0]?.zh).toContain(`作废了这份草稿：${reason}`)
    expect(value(await bench.definition.listOpenDrafts()).drafts).toEqual([])
    expect(bench.catalogue.find('yinshua').ok).toBe(false)
    const told = await store().database.query<{ act: string; zh: string; en: string }>(
      'select act, told_zh as zh, told_en as en from audit_entry where division_code = $1 order by audit_id desc limit 1',
      [division],
    )
    expect(told).toMatchObject([{ act: 'version.discard' }])
    expect(told[0]?.zh).toContain(`「开办印刷经营企业」第 1 版：`)
    expect(told[0]?.en).toContain('discarded the draft')

    const again = await drafted()
    const { versions } = value(await bench.definition.list(joint()))
    expect(versions.map(({ versionId, number, status }) => [versionId, number, status])).toEqual([
      [again, 2, 'draft'],
      [id, 1, 'discarded'],
    ])
    expect(value(await published(again)).number).toBe(2)
    expect(value(await bench.definition.open(id, joint())).status).toBe('discarded')
  })

  test('D5 what a generated paper is drawn up from is saved, opened and shown by name; a change unsigns the cut (V9)', async () => {
    const id = await drafted()
    const ledger = async () => value(await bench.definition.ledger(id))
    const { asked, remaining } = await ledger()
    const [first, second] = asked
    const row = remaining[0]
    if (!first || !second || !row) throw new Error('the printing business asks for nothing')
    const { elements } = value(await bench.definition.elements())
    const other = elements.find((one) => !asked.some((known) => known.id === one.id))
    if (!other) throw new Error('the form asks for everything')
    expect(elements).toContainEqual(first)
    const { matter, material } = row
    const cut = { matter, material, reason: 'generated', basis: '改革规定第十四条' }
    const warned = async (): Promise<boolean> =>
      value(await bench.definition.open(id, joint())).faults.some((one) => one.code === 'cut_content_unnamed')
    const opened = async () => value(await bench.definition.open(id, joint())).draft.cuts

    value(await save(id, 'cuts', [{ ...cut, fields: [], adds: [] }]))
    expect(await warned()).toBe(true)
    expect((await opened())[0]).not.toHaveProperty('fields')

    const named = { ...cut, fields: [second.id, first.id], adds: [other.id] }
    value(await save(id, 'cuts', [named], 1))
    expect(await warned()).toBe(false)
    expect(await opened()).toMatchObject([named])
    const sign = () => act(id, { type: 'sign_cut', matter, material }, officer(row.department.id))
    value(await sign())
    const decided = (await ledger()).rows.find((one) => one.decided)?.decided
    expect(decided).toMatchObject({ fields: [second, first], adds: [other], by: row.department.id })

    value(await save(id, 'cuts', [named], 2))
    expect((await opened())[0]?.by).toBe(row.department.id)
    value(await save(id, 'cuts', [{ ...named, fields: [first.id] }], 3))
    expect(await opened()).toMatchObject([{ fields: [first.id], adds: [other.id], by: '' }])
    value(await save(id, 'cuts', [{ ...named, fields: [first.id], adds: [] }], 4))
    expect((await opened())[0]).not.toHaveProperty('adds')
    value(await save(id, 'cuts', [{ ...cut, reason: 'commitment' }], 5))
    expect((await opened())[0]).not.toHaveProperty('fields')
  })

  test('R03 anyone reads and comments on what is open for comment, and only that', async () => {
    const id = await drafted()
    const stranger = who('', { role: 'applicant' })
    expect(value(await bench.definition.listOpenDrafts()).drafts).toEqual([])
    expect(code(await bench.definition.openDraft(id, stranger))).toBe('not_open_for_comment')
    value(await act(id, { type: 'open_consultation', until: '2026-10-30' }))
    await agreed(id)
    value(await act(id, { type: 'open_comment', until: '2026-10-25' }))
    const said = value(
      await bench.definition.comment(
        id,
        { row: 'matters/gaj-gzba', text: '刻章要几天？', name: '' },
        stranger,
      ),
    )
    expect(said).toMatchObject({ name: '匿名', text: '刻章要几天？', answer: null })
    const open = value(await bench.definition.open(id, joint()))
    const remark = open.remarks.find(({ kind }) => kind === 'public')
    const later = '2026-10-26T09:00:00.000+08:00'
    expect(code(await act(id, { type: 'open_review' }, joint('bb', later)))).toBe('remarks_open')
    value(await act(id, { type: 'answer_remark', remark: remark?.id ?? '', text: '当天可取', taken: false }))
    expect(value(await act(id, { type: 'open_review' }, joint('bb', later))).status).toBe('review')
    expect(code(await bench.definition.comment(id, { row: '', text: '晚了', name: '' }, stranger))).toBe(
      'version_not_now',
    )
  })

  test('V4 two editors of one draft see each other', async () => {
    const id = await drafted()
    value(await bench.definition.present(id, 'questions', joint('bb')))
    const { editors } = value(await bench.definition.present(id, 'matters', joint('sgb')))
    expect(readable(editors)).toMatchObject([{ name: 'bb', section: 'questions' }])
    value(await bench.definition.present(id, '', joint('bb')))
    expect(value(await bench.definition.present(id, 'matters', joint('sgb'))).editors).toEqual([])
  })

  test('D1 a draft without a lead department is composed all the same, and the lead is found from it', async () => {
    const id = await drafted()
    const { name } = printing()
    value(await save(id, 'basics', { name, lead_department: '' }, 1))
    expect(value(await bench.definition.lead(id)).finding?.department.id).toBe('wgj')
    expect(value(await bench.definition.effect(id)).scenarios).toBeGreaterThan(1)
  })
})
