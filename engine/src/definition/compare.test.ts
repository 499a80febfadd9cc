import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexCatalogue, type Matter, type OneThing, sampleAnswers } from '#engine/catalogue'
import { allScenarios, plan, survey } from '#engine/composer'
import { cixi } from '../../../tests/support/cixi.ts'
import { compareWords } from './compare-words.ts'
import { compareVersions, replay, type Version } from './index.ts'

const thingOf = (code: string) => cixi().thing.get(code) as OneThing
const version = (thing: OneThing, matters: (matter: Matter) => Matter = (matter) => matter): Version => {
  const things = cixi().things.map((other) => (other.code === thing.code ? thing : other))
  return { catalogue: indexCatalogue({ ...cixi(), things, matters: cixi().matters.map(matters) }), thing }
}
const restaurant = thingOf('canyin-qiye')
const old = version(restaurant)
const with_ = (change: Partial<OneThing>): Version => version({ ...restaurant, ...change })
const when = (code: string, text: string | undefined) =>
  restaurant.matters.map((row) =>
    row.code === code ? (text === undefined ? { code } : { code, when: text }) : row,
  )
const question = (id: string, change: object) =>
  (restaurant.questions ?? []).map((one) => (one.id === id ? { ...one, ...change } : one))

describe('V10 plans of two versions', () => {
  test.each(cixi().things.map((thing) => [thing.code, thing] as const))(
    'V10 %s beside itself: nothing changed, in every scenario',
    (_code, thing) => {
      const same = { catalogue: cixi(), thing }
      expect(compareVersions(same, same)).toEqual({
        words: [],
        plans: [],
        scenarios: survey(cixi(), thing).scenarios,
      })
    },
  )
  test('V10 a matter taken out is less in exactly the scenarios it was in', () => {
    const code = 'zhzfj-lszd'
    const after = with_({ matters: restaurant.matters.filter((row) => row.code !== code) })
    const { plans, scenarios } = compareVersions(old, after)
    const had = [...allScenarios(cixi(), restaurant)].filter((answers) =>
      plan(cixi(), restaurant, answers).matters.some((matter) => matter.code === code),
    )
    expect(scenarios).toBe(survey(cixi(), restaurant).scenarios)
    expect(plans.reduce((sum, one) => sum + one.scenarios, 0)).toBe(had.length)
    expect(plans.every(({ matters }) => matters.less.includes(code) && matters.more.length === 0)).toBe(true)
  })
  test('V10 a question no longer asked is still answered for the old version: more only where it was not needed before', () => {
    const matters = when('zhzfj-lszd', undefined)
    const questions = (restaurant.questions ?? []).filter(({ id }) => id !== 'outdoorSeats')
    const { plans, scenarios } = compareVersions(old, with_({ matters, questions }))
    expect(scenarios).toBe(survey(cixi(), restaurant).scenarios)
    expect(plans.reduce((sum, one) => sum + one.scenarios, 0)).toBe(scenarios / 2)
    for (const { matters: changed, example } of plans) {
      expect(changed).toEqual({ more: ['zhzfj-lszd'], less: [] })
      expect(example.outdoorSeats).toBe(false)
    }
  })
  test('V10 a moved threshold shows in the scenarios between the two', () => {
    const { plans } = compareVersions(old, with_({ matters: when('xfdd-xfaqjc', 'areaSqm >= 500') }))
    const less = plans.filter(({ matters }) => matters.less.includes('xfdd-xfaqjc'))
    expect(less.length).toBeGreaterThan(0)
    for (const { example } of less) {
      expect(example.areaSqm).toBeGreaterThanOrEqual(300)
      expect(example.areaSqm).toBeLessThan(500)
    }
  })
  test('V10 the other way round, more is less', () => {
    const after = with_({ matters: when('ycj-ycls', 'sellsTobacco = true and areaSqm > 100') })
    const turn = (side: { more: readonly string[]; less: readonly string[] }) => ({
      more: side.less,
      less: side.more,
    })
    const [there, back] = [compareVersions(old, after), compareVersions(after, old)]
    expect(back.scenarios).toBe(there.scenarios)
    expect(back.plans.map(({ scenarios }) => scenarios).sort()).toEqual(
      there.plans.map(({ scenarios }) => scenarios).sort(),
    )
    expect(back.plans.map(({ matters }) => turn(matters))).toEqual(
      expect.arrayContaining(there.plans.map(({ matters }) => matters)),
    )
  })
  test('V10 a promise of less days shows in every scenario on whose critical path it lies', () => {
    const after = version(restaurant, (matter) =>
      matter.code === 'scjgj-spjy' ? { ...matter, promised_days: 1 } : matter,
    )
    const { plans, words } = compareVersions(old, after)
    expect(plans.every(({ days }) => days.after < days.before)).toBe(true)
    expect(words).toMatchObject([
      {
        path: 'library/scjgj-spjy/promised_days',
        where: { zh: '事项“食品经营许可（新办）” · 承诺时限' },
        is: { zh: '1 个工作日', en: '1 working day' },
      },
    ])
  })
})

describe('V10 words, as an official reads them', () => {
  const cut = {
    matter: 'ycj-ycls',
    material: 'premises_lease',
    reason: 'commitment' as const,
    basis: '规定第十四条',
    owner: 'ycj',
    by: '李烟草',
    on: '2026-03-02',
  }
  const cases: [string, Version, string, string, string][] = [
    ['name', with_({ name: '开饭店' }), '名称', '开办餐饮企业', '开饭店'],
    ['lead', with_({ lead_department: 'wjj' }), '牵头部门', '市场监督管理局', '卫生和计划生育局'],
    [
      'condition',
      with_({ matters: when('xfdd-xfaqjc', 'areaSqm >= 500') }),
      '事项“公众聚集场所投入使用、营业前消防安全检查” · 条件',
      '「店里从前厅到厨房一共多少平方米？」不小于 300 平方米',
      '「店里从前厅到厨房一共多少平方米？」不小于 500 平方米',
    ],
    [
      'a matter gone',
      with_({ matters: restaurant.matters.filter(({ code }) => code !== 'ycj-ycls') }),
      '事项“烟草专卖零售许可（新办）”',
      '「卖香烟吗？」是“是”',
      '',
    ],
    [
      'a question',
      with_({ questions: question('refits', { ask: '要装修吗？' }) }),
      '问题“要装修吗？” · 问法',
      '开张前要敲墙、吊顶这样重新装修吗？',
      '要装修吗？',
    ],
    [
      'a range',
      with_({ questions: question('areaSqm', { range: [10, 900] }) }),
      '问题“店里从前厅到厨房一共多少平方米？” · 范围',
      '50 – 5000',
      '10 – 900',
    ],
    [
      'a usual answer',
      with_({ questions: question('entityType', { sample: 'individual' }) }),
      '问题“打算用公司还是个体户的名义来开？” · 最常见的回答',
      '公司',
      '个体户',
    ],
    [
      'an option',
      with_({
        questions: question('entityType', {
          options: [
            { value: 'company', label: '有限公司', label_en: 'Company' },
            { value: 'individual', label: '个体户', label_en: 'Individual business' },
          ],
        }),
      }),
      '问题“打算用公司还是个体户的名义来开？” · 选项“有限公司” · 选项文字',
      '公司',
      '有限公司',
    ],
    [
      'a cut',
      with_({ cuts: [...(restaurant.cuts ?? []), cut] }),
      '精简：事项“烟草专卖零售许可（新办）”的材料“房屋租赁合同”',
      '',
      '告知承诺，规定第十四条',
    ],
    [
      'a saying',
      with_({ also_said: [...(restaurant.also_said ?? []), '开酒馆'] }),
      '大家怎么说“开酒馆”',
      '',
      '开酒馆',
    ],
    [
      'a paper of a department',
      version(restaurant, (matter) =>
        matter.code === 'ycj-ycls' ? { ...matter, materials: matter.materials.slice(1) } : matter,
      ),
      `事项“烟草专卖零售许可（新办）” · 要的材料“${cixi().matter.get('ycj-ycls')?.materials[0]?.as_named}”`,
      `${cixi().matter.get('ycj-ycls')?.materials[0]?.as_named}，`,
      '',
    ],
    [
      'what comes before',
      version(restaurant, (matter) =>
        matter.code === 'ycj-ycls'
          ? { ...matter, prerequisites: [...(matter.prerequisites ?? []), 'wjj-jkz'] }
          : matter,
      ),
      '事项“烟草专卖零售许可（新办）” · 前置事项“从业人员预防性健康检查（健康证明）”',
      '',
      '从业人员预防性健康检查（健康证明）',
    ],
  ]
  test.each(cases)('V10 %s', (_name, after, where, was, is) => {
    const { words } = compareVersions(old, after)
    expect(words).toHaveLength(1)
    expect(words[0]?.where.zh).toBe(where)
    expect(words[0]?.was.zh.startsWith(was)).toBe(true)
    expect(words[0]?.is.zh).toBe(is)
    if (was === '') expect(words[0]?.was.zh).toBe('')
  })
  test('V10 a moved row is no change, a row put in front neither moves the others', () => {
    const matters = [...restaurant.matters].reverse()
    expect(compareVersions(old, with_({ matters })).words).toEqual([])
    const also_said = ['开面馆', ...(restaurant.also_said ?? [])]
    expect(compareVersions(old, with_({ also_said })).words).toHaveLength(1)
  })
  test('V10 whatever changed is told in words, never as a dump', () => {
    const things = cixi().things
    fc.assert(
      fc.property(fc.nat(things.length - 1), fc.nat(things.length - 1), (left, right) => {
        const [before, after] = [things[left], things[right]] as [OneThing, OneThing]
        const words = compareWords(
          { catalogue: cixi(), thing: before },
          { catalogue: cixi(), thing: { ...after, code: before.code } },
        )
        // An expression of the ledger of fields is told as it was written, and FEEL has a null.
        const expressions = [before, after]
          .flatMap(({ field_cuts = [] }) => field_cuts.flatMap(({ is: written }) => written ?? []))
          .toSorted((a, b) => b.length - a.length)
        const bare = (text: string) => expressions.reduce((left, one) => left.replaceAll(one, ''), text)
        for (const { path, where, was, is } of words) {
          expect(path).not.toBe('')
          for (const said of [where, was, is])
            for (const text of [said.zh, said.en])
              expect(bare(text)).not.toMatch(/[{}]|\[object|undefined|null/)
          expect(where.zh).not.toBe('')
          expect(`${was.zh}${is.zh}`).not.toBe('')
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('V11 past cases through the new version', () => {
  const cases = [
    { caseId: 'a', answers: sampleAnswers(restaurant) },
    { caseId: 'b', answers: { ...sampleAnswers(restaurant), sellsTobacco: true, areaSqm: 400 } },
  ]
  test('V11 through the same version nothing changes', () => {
    const { cases: replayed, load } = replay(old, old, cases)
    for (const { before, after, open } of replayed) expect([after, open]).toEqual([before, false])
    for (const { before, after } of load) expect(after).toBe(before)
    expect(load.reduce((sum, { before }) => sum + before, 0)).toBe(
      cases.reduce((sum, { answers }) => sum + plan(cixi(), restaurant, answers).matters.length, 0),
    )
  })
  test('V11 figures and tasks of each department, case by case', () => {
    const after = with_({ matters: restaurant.matters.filter(({ code }) => code !== 'ycj-ycls') })
    const { cases: replayed, load } = replay(old, after, cases)
    expect(load.find(({ department }) => department === 'ycj')).toEqual({
      department: 'ycj',
      before: 1,
      after: 0,
    })
    expect(replayed[0]?.after).toEqual(replayed[0]?.before)
    expect(replayed[1]?.after.materials.before).toBeLessThan(replayed[1]?.before.materials.before ?? 0)
  })
  test('V11 a new question leaves the case open; an answer that does not fit counts as none', () => {
    const asked = with_({
      questions: [...(restaurant.questions ?? []), { id: 'music', ask: '放音乐吗？', type: 'boolean' }],
      matters: when('zhzfj-lszd', 'music = true'),
    })
    expect(replay(old, asked, cases).cases.map(({ open }) => open)).toEqual([true, true])
    const odd = [
      {
        caseId: 'c',
        answers: { ...sampleAnswers(restaurant), entityType: 'club', areaSqm: 9_999_999, gone: true },
      },
    ]
    expect(replay(old, old, odd).cases[0]?.open).toBe(true)
    expect(replay(old, old, [])).toEqual({ cases: [], load: [] })
  })
  test('V11 any answers of any past version are replayed without an accident', () => {
    const value = fc.oneof<fc.Arbitrary<boolean | number | string | string[]>[]>(
      fc.boolean(),
      fc.integer(),
      fc.string({ maxLength: 5 }),
      fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
    )
    const ids = [...(restaurant.questions ?? []).map(({ id }) => id), 'other', '__proto__']
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), value), (answers) => {
        const { cases: replayed } = replay(old, old, [{ caseId: 'x', answers }])
        expect(Number.isFinite(replayed[0]?.after.days.promised)).toBe(true)
        expect(replayed[0]?.after).toEqual(replayed[0]?.before)
      }),
      { numRuns: 100 },
    )
  })
})
