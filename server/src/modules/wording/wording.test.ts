import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import type { CatalogueDocument, LibraryDocument } from '#engine/catalogue'
import type { Context, Result } from '#engine/kernel'
import { createLibraryService, createLibraryStore, type LibraryService } from '#modules/library'
import { createWording, type WordingService } from '#modules/wording'
import { readable } from '../../../../tests/support/names.ts'
import { describeOnBothStores } from '../../../../tests/support/stores.ts'

const row = (as_named: string, material?: string) => ({
  ...{ as_named, form: 'original' as const, copies: 1, necessity: 'required' as const },
  ...(material ? { material } : {}),
})
const matter = (code: string, department: string, rows: ReturnType<typeof row>[], more = {}) => ({
  ...{ code, name: `事项${code}`, department, type: '行政许可', statutory_days: 5, promised_days: 3 },
  ...{ counter_visits: 1, result: { name: '决定书', kind: '批文' }, materials: rows, ...more },
})
const document: LibraryDocument = {
  departments: [
    { id: 'sc', name: '市场监管局' },
    { id: 'ga', name: '公安局' },
  ],
  elements: [
    { id: 'legal_phone', name: '法定代表人联系电话', type: 'phone' },
    { id: 'area', name: '经营面积', type: 'number', unit: '平方米' },
  ],
  materials: [
    { id: 'form', name: '申请表', kind: 'form' },
    { id: 'licence', name: '营业执照', kind: 'licence' },
    { id: 'lease', name: '房屋租赁合同', kind: 'contract' },
    { id: 'lease2', name: '房屋租赁协议', kind: 'contract' },
    { id: 'plan', name: '平面布局图', kind: 'drawing' },
  ],
  matters: [
    matter('a1', 'sc', [row('登记申请书', 'form'), row('门面租约', 'lease')]),
    matter('b1', 'ga', [row('工商执照'), row('店面布置示意图', 'form'), row('租赁协议', 'lease2')], {
      own: { labels: ['负责人手机'] },
    }),
    matter('c1', 'sc', [row('工商执照（副本）')]),
  ],
  things: [],
  sources: [],
}

describeOnBothStores('settling words', (store) => {
  let division = ''
  let next = 330282400000
  let library: LibraryService
  let wording: WordingService
  let again: WordingService
  beforeEach(() => {
    next += 1
    division = String(next)
    const open = () => {
      const { database } = store()
      const own = createLibraryService({
        store: createLibraryStore(database, division),
        published: () => document as CatalogueDocument,
        newId: v7,
      })
      return { own, words: createWording({ database, division, library: own, newId: v7 }) }
    }
    const [first, second] = [open(), open()]
    library = first.own
    wording = first.words
    again = second.words
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
  const must = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    return result.value
  }
  const code = (result: Result<unknown>) => (result.ok ? '' : result.problems[0]?.code)
  const pick = (word: string, target: string, at = 'b1', expected: string | null = null) => ({
    ...{ noun: 'material' as const, matter: at, wording: word, target, expected },
  })
  const label = { noun: 'element' as const, matter: 'b1', wording: '负责人手机', expected: null }
  const list = async (show: 'open' | 'doubtful' | 'settled', more = {}, who = context('王敏')) =>
    readable(must(await again.list({ noun: 'material', show, ...more }, who)))
  const trail = () =>
    store().database.query<{ act: string; zh: string; name: string }>(
      'select act, told_zh as zh, actor_id as name from audit_entry where division_code = $1 order by audit_id',
      [division],
    )

  test('what waits is listed with three proposals, each with a reason; departments with their counts', async () => {
    const page = await list('open')
    expect(page).toMatchObject({ total: 2, open: 2, settled: 4 })
    expect(page.rows.map(({ wording: word }) => word)).toEqual(['工商执照', '工商执照（副本）'])
    const [first] = page.rows
    expect(first?.proposals).toHaveLength(3)
    expect(first?.proposals[0]?.canonical).toMatchObject({ id: 'licence', name: '营业执照', sort: 'licence' })
    for (const { why } of first?.proposals ?? [])
      expect(`${why.zh}|${why.en}`).toMatch(/\p{Script=Han}.*\|.*[a-z]/u)
    expect(page.departments.map(({ department, open }) => [department.id, open])).toEqual([
      ['sc', 1],
      ['ga', 1],
    ])
    expect((await list('open', { department: 'ga' })).total).toBe(1)
    expect((await list('open', { text: '副本' })).total).toBe(1)
    expect((await list('open', { size: 1, page: 2 })).rows.map(({ matter: { code: at } }) => at)).toEqual([
      'c1',
    ])
    const sure = (await list('settled', { sure: 0.9 })).rows
    expect(sure.length).toBeLessThan(4)
    expect(sure.every(({ proposals }) => (proposals[0]?.score ?? 0) >= 0.9)).toBe(true)
  })

  test('M3 people of a department see their own list only', async () => {
    const officer = context('赵警官', 'department_officer', 'ga')
    const page = await list('open', { department: 'sc' }, officer)
    expect(page.rows.map(({ department }) => department.id)).toEqual(['ga'])
    expect(page.departments.map(({ department }) => department.id)).toEqual(['ga'])
  })

  test('SE6 a settled wording is remembered: with name and day, and first for the same words elsewhere', async () => {
    const done = must(await wording.settle([pick('工商执照', 'licence')], context('王敏')))
    expect(done.changeId).toBeTruthy()
    const { rows } = await list('settled', { text: '工商执照' })
    expect(rows[0]).toMatchObject({ current: { id: 'licence' }, decided: { by: '王敏', on: '2026-10-17' } })
    const [open] = (await list('open')).rows
    expect(open?.proposals[0]).toMatchObject({
      canonical: { id: 'licence' },
      why: { zh: '同样的用词，王敏 2026年10月17日定过' },
    })
    expect(readable((await library.changes('settle'))[0])).toMatchObject({
      byName: '王敏',
      zh: '把“事项b1”的“工商执照”定为“营业执照”',
    })
    expect((await trail()).at(-1)).toMatchObject({ act: 'library.settle', name: '王敏' })
  })

  test('SE6 an undo puts the wording back among those that wait, without its decision', async () => {
    const { changeId } = must(await wording.settle([pick('工商执照', 'plan')], context('王敏')))
    must(await library.undo(context('李强'), changeId ?? ''))
    const { rows } = await list('open')
    expect(rows.map(({ wording: word }) => word)).toContain('工商执照')
    expect(
      rows
        .flatMap(({ proposals }) => proposals)
        .map(({ why }) => why.zh)
        .join(),
    ).not.toContain('王敏')
  })

  test('SE1 many at once, all or none', async () => {
    const refused = await wording.settle(
      [pick('工商执照', 'licence'), pick('不在了', 'plan')],
      context('王敏'),
    )
    expect(code(refused)).toBe('wording_gone')
    expect((await list('open')).total).toBe(2)
    expect(code(await wording.settle([], context('王敏')))).toBe('wording_nothing_chosen')
    const both = [pick('工商执照', 'licence'), pick('工商执照（副本）', 'licence', 'c1')]
    must(await wording.settle(both, context('王敏')))
    expect((await list('open')).total).toBe(0)
    expect((await library.changes())[0]?.zh).toMatch(/^一次定了 2 个事项的 2 处用词/)
  })

  test('SE2 a lost race is refused and says as what it was settled; nothing is overwritten', async () => {
    const results = await Promise.all([
      wording.settle([pick('工商执照', 'licence')], context('王敏')),
      again.settle([pick('工商执照', 'plan')], context('李强')),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = results.flatMap((one) => (one.ok ? [] : one.problems))
    const [one] = (await list('settled', { text: '工商执照' })).rows
    expect(lost).toMatchObject([{ code: 'wording_settled_meanwhile', values: { now: one?.current?.name } }])
  })

  test('SE7 a doubtful wording is shown, and confirming it ends the doubt without changing the library', async () => {
    const { rows } = await list('doubtful')
    expect(rows.map(({ wording: word }) => word)).toEqual(['店面布置示意图'])
    const before = (await library.read()).revision
    const done = must(await wording.settle([pick('店面布置示意图', 'form', 'b1', 'form')], context('王敏')))
    expect(done.changeId).toBeNull()
    expect((await library.read()).revision).toBe(before)
    expect((await list('doubtful')).total).toBe(0)
    expect((await trail()).at(-1)).toMatchObject({ zh: '确认“事项b1”的“店面布置示意图”就是“申请表”' })
  })

  test('SE1, SE3 labels of forms; a new data element takes the label at once', async () => {
    const open = must(await wording.list({ noun: 'element', show: 'open' }, context('王敏')))
    expect(open.rows[0]?.proposals[0]?.canonical.id).toBe('legal_phone')
    const entry = {
      noun: 'element' as const,
      name: '负责人手机号',
      name_en: 'Mobile of the manager',
      type: 'phone' as const,
    }
    const made = must(await wording.create({ entry, wordings: [label] }, context('王敏')))
    expect(made.id).toBe('mobile_of_the_manager')
    const settled = readable(must(await again.list({ noun: 'element', show: 'settled' }, context('王敏'))))
    expect(settled.rows).toMatchObject([
      { wording: '负责人手机', current: { id: made.id }, decided: { by: '王敏' } },
    ])
    const { document } = await library.read()
    expect(document.matters.find(({ code: at }) => at === 'b1')).not.toHaveProperty('own')
    const twice = await again.create({ entry: { ...entry, name_en: '' }, wordings: [] }, context('李强'))
    expect(code(twice)).toBe('canonical_name_taken')
  })

  test('SE3 two people who create at the same moment get two entries, or one is asked to press again', async () => {
    await library.read()
    const entry = (name: string) => ({
      entry: { noun: 'material' as const, name, kind: 'other' as const },
      wordings: [],
    })
    const made = await Promise.all([
      wording.create(entry('告知卡'), context('王敏')),
      again.create(entry('登记卡'), context('李强')),
    ])
    const codes = made.map(code).filter(Boolean)
    expect(codes.every((one) => one === 'canonical_id_taken')).toBe(true)
    const { document } = await library.read()
    expect(document.materials).toHaveLength(7 - codes.length)
  })

  test('SE4, SE5, SE8 twins are merged with undo, told apart, or refused with the reason', async () => {
    const twins = async () =>
      must(await again.twins('material')).twins.map(({ one, other }) => [one.id, other.id])
    expect(await twins()).toEqual([['lease', 'lease2']])
    const merge = { noun: 'material' as const, from: 'lease2', into: 'lease' }
    const { changeId } = must(await wording.merge(merge, context('王敏')))
    expect(await twins()).toEqual([])
    expect((await list('settled', { text: '租赁协议' })).rows[0]?.current?.id).toBe('lease')
    expect((await library.changes('merge'))[0]?.zh).toBe('把标准材料“房屋租赁协议”并入“房屋租赁合同”')
    must(await library.undo(context('李强'), changeId ?? ''))
    expect(await twins()).toEqual([['lease', 'lease2']])
    expect(code(await wording.merge({ ...merge, into: 'plan' }, context('王敏')))).toBe('merge_kinds_differ')
    expect(code(await wording.merge({ ...merge, from: 'gone' }, context('王敏')))).toBe(
      'wording_target_unknown',
    )
    const pair = { noun: 'material' as const, one: 'lease', other: 'lease2' }
    expect(code(await wording.keepApart({ ...pair, other: 'gone' }, context('王敏')))).toBe(
      'wording_target_unknown',
    )
    must(await wording.keepApart(pair, context('王敏')))
    expect(await twins()).toEqual([])
    expect((await trail()).at(-1)?.zh).toBe('确认标准材料“房屋租赁合同”和“房屋租赁协议”不是一个')
  })

  test('the canonical entries say how often they are asked for', async () => {
    const { canonicals } = must(await wording.canonicals('material'))
    expect(canonicals.map(({ id, uses }) => [id, uses])).toEqual([
      ['form', 2],
      ['licence', 0],
      ['lease', 1],
      ['lease2', 1],
      ['plan', 0],
    ])
  })
})
