import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import type { Section } from '#engine/definition'
import type { Context, Result } from '#engine/kernel'
import { createAuditService, createAuditStore } from '#modules/audit'
import { createTraining, type TrainingService } from '#modules/training'
import { cixi } from '../../../../tests/support/cixi.ts'
import { contextOf, printing, workbench } from '../../../../tests/support/definition.ts'
import { readable } from '../../../../tests/support/names.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const code = <T>(result: Result<T>): string => (result.ok ? 'ok' : (result.problems[0]?.code ?? ''))

const head = {
  kind: 'course',
  heldOn: '2026-10-19',
  place: '行政服务中心三楼会议室',
  topic: '开办印刷经营企业受理标准',
  trainer: '审管办 王敏',
} as const
const attendees = [
  { department: 'wgj', names: ['李文广'], count: 3 },
  { department: 'gaj', names: [], count: 2 },
]
const matter = { versionId: null as string | null, row: 'matters/gaj-gzba' }
const question = { department: 'gaj', name: '赵公安', text: '个体户也要刻章备案吗？', answer: '' }

describeOnBothStores('trainings', (store) => {
  let division = ''
  let next = 330282400000
  let bench: Awaited<ReturnType<typeof workbench>>
  let training: TrainingService
  let who: ReturnType<typeof contextOf>
  const joint = (day?: string): Context => who('王敏', { role: 'joint_team', office: 'sgb' }, day)
  const officer = (department: string): Context => who('李文广', { role: 'department_officer', department })

  beforeEach(async () => {
    next += 1
    division = String(next)
    who = contextOf(division)
    bench = await workbench(store().database, division)
    training = createTraining({
      database: store().database,
      division,
      definition: bench.definition,
      departments: async () => cixi().departments,
      newId: v7,
    })
  })

  const held = async () => value(await training.create({ head, attendees }, joint())).trainingId
  const save = (id: string, section: Section, content: unknown, revision: number, context = joint()) =>
    bench.definition.save(id, { section, revision, value: content }, context)
  /** The printing business with its questions and matters. */
  const drafted = async () => {
    const { definition } = bench
    const { versionId } = value(await definition.create({ thing: 'yinshua', name: '印刷' }, joint()))
    value(await save(versionId, 'questions', printing().questions, 0))
    value(await save(versionId, 'matters', printing().matters, 0))
    return versionId
  }
  const ask = (trainingId: string, about: { versionId: string | null; row: string }) =>
    training.act(trainingId, { type: 'ask', ...question, ...about }, joint())

  test('an empty list has totals of nothing', async () => {
    const { trainings, totals } = value(await training.list(joint()))
    expect(trainings).toEqual([])
    expect(Object.values(totals).every((count) => count === 0)).toBe(true)
  })

  test('TR1–TR3 entered by the joint team, confirmed by a department, counted', async () => {
    const id = await held()
    const confirmed = value(
      await training.act(id, { type: 'confirm', names: ['李文广', '孙文'], count: 4 }, officer('wgj')),
    )
    expect(readable(confirmed.attendees[0])).toMatchObject({ count: 4, confirmed: { name: '李文广' } })
    expect(code(await training.act(id, { type: 'confirm', names: [], count: 1 }, officer('slj')))).toBe(
      'training_not_listed',
    )
    expect(code(await training.act(id, { type: 'confirm', names: [], count: 1 }, joint()))).toBe(
      'not_allowed',
    )
    expect(value(await training.open(id, joint())).available).toEqual(['edit', 'cancel', 'ask'])
    expect(value(await training.open(id, officer('wgj'))).available).toEqual(['confirm'])
    const { trainings, totals } = value(await training.list(officer('wgj')))
    expect(trainings).toMatchObject([{ trainingId: id, state: 'held', departments: 2, persons: 6, rows: 0 }])
    expect(totals).toMatchObject({ held: 1, persons: 6, departments: 2, questions: 0 })
    expect(code(await training.open(v7(), joint()))).toBe('training_missing')
  })

  test('TR4 a question about a row is a remark of its version, which waits for the answer', async () => {
    const [id, versionId] = [await held(), await drafted()]
    const asked = value(await ask(id, { ...matter, versionId }))
    expect(asked.questions).toMatchObject([
      {
        rowName: { name: '公章刻制备案' },
        version: { versionId, status: 'draft' },
        remark: null,
        changes: [],
      },
    ])
    const version = value(await bench.definition.open(versionId, joint()))
    expect(version.remarks).toMatchObject([
      { id: asked.questions[0]?.questionId, kind: 'training', from: 'gaj', name: '赵公安', row: matter.row },
    ])
    const answer = {
      type: 'answer_remark',
      remark: version.remarks[0]?.id ?? '',
      text: '不用',
      taken: true,
    } as const
    value(await bench.definition.act(versionId, answer, joint()))
    expect(value(await training.open(id, joint())).questions[0]?.remark).toMatchObject({ taken: true })
  })

  test('TR5 the session shows which rows changed because of it', async () => {
    const [id, versionId] = [await held(), await drafted()]
    value(await ask(id, { ...matter, versionId }))
    const changed = printing().matters.map((row) =>
      row.code === 'gaj-gzba' ? { ...row, when: 'entityType = "individual"' } : row,
    )
    value(await save(versionId, 'matters', changed, 1, joint('2026-10-21T09:00:00.000+08:00')))
    const view = value(await training.open(id, joint()))
    expect(view.questions[0]?.changes).toMatchObject([
      { fields: [{ field: 'when', before: 'entityType = "company"', after: 'entityType = "individual"' }] },
    ])
    expect(view.rows).toBe(1)
    expect(value(await training.list(joint())).totals.rows).toBe(1)
  })

  test('TR4 a question about a row that is not there, or a version that is not, leaves nothing behind', async () => {
    const [id, versionId] = [await held(), await drafted()]
    expect(code(await ask(id, { versionId, row: 'matters/nothing' }))).toBe('version_row_unknown')
    expect(code(await ask(id, { versionId: v7(), row: '' }))).toBe('version_missing')
    expect(value(await training.open(id, joint())).questions).toEqual([])
    expect(value(await bench.definition.open(versionId, joint())).remarks).toEqual([])
    expect(value(await ask(id, { versionId: null, row: '' })).questions).toMatchObject([{ version: null }])
  })

  test('two questions and an attendance that meet in one moment are all kept', async () => {
    const [id, versionId] = [await held(), await drafted()]
    const met = await Promise.all([
      ask(id, { versionId, row: '' }),
      ask(id, { ...matter, versionId }),
      training.act(id, { type: 'confirm', names: [], count: 9 }, officer('gaj')),
    ])
    expect(met.map(code)).toEqual(['ok', 'ok', 'ok'])
    const { questions, attendees: came, revision } = value(await training.open(id, joint()))
    expect(questions).toHaveLength(2)
    expect(came[1]?.count).toBe(9)
    expect(revision).toBe(4)
    expect(value(await bench.definition.open(versionId, joint())).remarks).toHaveLength(2)
  })

  test('TR3 an edit on an older revision is refused; TR7 every act is told in the audit trail', async () => {
    const id = await held()
    const edit = { type: 'edit', revision: 1, head: { ...head, kind: 'onsite' }, attendees } as const
    expect(code(await training.act(id, edit, joint()))).toBe('ok')
    expect(code(await training.act(id, edit, joint()))).toBe('training_changed')
    value(await training.act(id, { type: 'cancel', reason: '改期' }, joint()))
    const audit = createAuditService(createAuditStore(store().database))
    const { entries } = value(await audit.list(division, { page: 1, kind: 'training' }))
    expect(readable(entries).map(({ told }) => told?.zh)).toEqual([
      '王敏取消了2026-10-19 现场办公「开办印刷经营企业受理标准」：改期',
      '王敏修改了2026-10-19 现场办公「开办印刷经营企业受理标准」',
      '王敏登记了2026-10-19 集中培训「开办印刷经营企业受理标准」',
    ])
  })
})
