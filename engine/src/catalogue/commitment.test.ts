import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../server/src/modules/catalogue/read-folder.ts'
import { cixi } from '../../../tests/support/cixi.ts'
import { heardBefore, keptFromPromise, namesArticle, validateCatalogue, validateThing } from './index.ts'

const row = (allowed: string, more: { name?: string; law?: string; procedure?: string } = {}) =>
  `- code: gov-a\n  name: ${more.name ?? '印刷经营许可'}\n  department: gov\n  type: 行政许可\n  statutory_days: 20\n  promised_days: 10\n  counter_visits: 1\n  legal_basis: [{title: ${more.law ?? '印刷业管理条例'}, article: 第八条}]\n  result: {name: 证, kind: 许可证}\n  special_procedures: [{type: ${more.procedure ?? '现场核查'}, days: 3, excluded_from_limit: false}]\n  commitment_allowed: ${allowed}\n  materials: []\n`
const thing = '- {code: open, name: 开张, matters: [{code: gov-a}], lead_department: gov}\n'

const validate = (matter: string) =>
  validateCatalogue(
    Object.entries({
      'departments.yaml': '- {id: gov, name: 政府}\n',
      'matters/gov.yaml': matter,
      'things/all.yaml': thing,
    }).map(([file, text]) => parseFile(file, text)),
  )
const faults = (matter: string) =>
  validate(matter).faults.map(({ path, problem }) => `${path} ${problem.code}`)
const right =
  '{basis: 国发〔2021〕7号, conditions: 符合条件, conditions_en: All is met, things: [open], verified: recalled}'

describe('D17 commitment_allowed', () => {
  test('D17 what says it right is taken as it stands', () => {
    const { document, faults: found } = validate(row(right))
    expect(found).toEqual([])
    expect(document.matters[0]?.commitment_allowed).toEqual({
      basis: '国发〔2021〕7号',
      conditions: '符合条件',
      conditions_en: 'All is met',
      things: ['open'],
      verified: 'recalled',
    })
  })

  test.each([
    ['a basis that names nothing', right.replace('国发〔2021〕7号', '上级文件'), 'basis commitment_basis'],
    ['no basis', '{conditions: 符合, verified: recalled}', 'basis missing_key'],
    ['no conditions', '{basis: 某条例第三条, verified: recalled}', 'conditions missing_key'],
    ['not said whether it was read', '{basis: 某条例第三条, conditions: 符合}', 'verified missing_key'],
    ['conditions nobody reads', right.replace('符合条件', '长'.repeat(301)), 'conditions wrong_shape'],
    ['a one thing there is not', right.replace('[open]', '[opne]'), 'things[0] commitment_thing'],
    ['a part nobody knows', right.replace('things', 'thing'), 'thing unknown_key'],
  ])('D17 %s is told at its place', (_what, allowed, expected) => {
    expect(faults(row(allowed))).toContain(`[0].commitment_allowed.${expected}`)
  })

  test.each([
    ['safety', { name: '消防验收', law: '某条例' }],
    ['finance', { name: '单用途预付卡备案', law: '某办法' }],
    ['ecology', { name: '设施验收', law: '中华人民共和国环境保护法' }],
    ['health', { name: '经营许可', law: '中华人民共和国食品卫生法' }],
  ])('R31 a matter that concerns %s is refused, with the word that says so', (ground, more) => {
    const found = validate(row(right, more)).faults
    expect(found.map(({ problem }) => [problem.code, problem.values.ground])).toEqual([
      ['commitment_excluded', ground],
    ])
    expect(`${more.name}${more.law}`).toContain(String(found[0]?.problem.values.word))
  })

  test.each(['公示', '听证', '考试', '招标', '拍卖'])(
    'D17 %s cannot come after the decision',
    (procedure) => {
      expect(faults(row(right, { procedure }))).toEqual(['[0].commitment_allowed commitment_procedure'])
    },
  )

  test('D17 a draft in the workbench is told the same', () => {
    const { document } = validate(row(right.replace('国发〔2021〕7号', '上级文件'), { name: '消防验收' }))
    const [open] = document.things
    if (!open) throw new Error('no one thing')
    const told = validateThing(document, open).map(({ matter, problem }) => `${matter} ${problem.code}`)
    expect(told).toContain('gov-a commitment_basis')
    expect(told).toContain('gov-a commitment_excluded')
  })

  test.each([
    ['浙江省保障“最多跑一次”改革规定第十四条', true],
    ['国发〔2021〕7号附件1', true],
    ['国发[2018]35号', true],
    ['住房和城乡建设部令第21号', true],
    ['第3条', true],
    ['行政许可法', false],
    ['省里的清单', false],
    ['2021年的通知', false],
  ])('D17 %s names an article or a number: %s', (basis, names) => {
    expect(namesArticle(basis)).toBe(names)
  })
})

describe('the promises of the shipped city', () => {
  const marked = cixi().matters.filter((matter) => matter.commitment_allowed)

  test('R31 none for what is kept from a promise, none where others are heard first', () => {
    for (const matter of marked) {
      expect([matter.code, keptFromPromise(matter)]).toEqual([matter.code, undefined])
      expect([matter.code, heardBefore(matter)]).toEqual([matter.code, undefined])
    }
  })
})
