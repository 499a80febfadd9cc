import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Material } from '#engine/catalogue'
import {
  createNormaliser,
  findTwinMaterials,
  readWordingWords,
  type SettledWording,
  suggestElements,
  type WordingMatter,
  type WordingWords,
  wordFiles,
} from './index.ts'
import { createLexicon } from './lexicon.ts'
import { readWording } from './read-wording.ts'

const folder = join(import.meta.dirname, '../../../catalogue/words/wording')
const file = (name: string): unknown => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'))
const parsed = {
  concepts: file(wordFiles.concepts),
  fields: file(wordFiles.fields),
  heads: file(wordFiles.heads),
  wrappers: file(wordFiles.wrappers),
}
const read = readWordingWords(parsed)
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const words: WordingWords = read.value
const lexicon = createLexicon(words)

const material = (
  id: string,
  name: string,
  kind: Material['kind'],
  more: Partial<Material> = {},
): Material => ({
  id,
  name,
  kind,
  ...more,
})
const materials: readonly Material[] = [
  material('form', '申请表', 'form'),
  material('licence', '营业执照', 'licence', { issued_by: 'sc', result_of: 'sc-1' }),
  material('name', '企业名称预先核准通知书', 'certificate', { issued_by: 'sc', result_of: 'sc-0' }),
  material('id-legal', '法定代表人身份证', 'personal'),
  material('id-agent', '经办人身份证', 'personal'),
  material('mandate', '授权委托书', 'declaration'),
  material('title', '房屋产权证明', 'certificate'),
  material('lease', '房屋租赁合同', 'contract'),
  material('plan', '平面布局图', 'drawing'),
  material('map', '方位图', 'drawing'),
  material('rules', '内部管理制度', 'other'),
  material('food-rules', '食品安全管理制度', 'other'),
  material('staff', '从业人员名册', 'other'),
  material('health', '从业人员健康证明', 'certificate'),
  material('eia', '环境影响登记表备案回执', 'certificate', { issued_by: 'hb', result_of: 'hb-1' }),
  material('fire', '消防验收凭证', 'certificate', { issued_by: 'xf' }),
  material('food', '食品经营许可证', 'licence', { issued_by: 'sc', result_of: 'sc-2' }),
]
const departments = [
  { id: 'sc', name: '市场监督管理局' },
  { id: 'hb', name: '环境保护局' },
  { id: 'xf', name: '消防大队' },
]
const matter = (rows: readonly string[], more: Partial<WordingMatter> = {}): WordingMatter => ({
  code: 'gl-1',
  name: '理发店登记',
  department: 'gl',
  prerequisites: [],
  rows: rows.map((asNamed) => ({ asNamed })),
  ...more,
})
const makers = [
  matter([], { code: 'sc-0', name: '名称核准', department: 'sc', resultMaterial: 'name' }),
  matter([], { code: 'sc-1', name: '设立登记', department: 'sc', resultMaterial: 'licence' }),
]
const open = (one: WordingMatter, settled: readonly SettledWording[] = []) =>
  createNormaliser({ materials, departments, matters: [...makers, one], settled, words }).suggest(one)
const firsts = (one: WordingMatter, settled: readonly SettledWording[] = []) =>
  open(one, settled).map((list) => list[0]?.material)

describe('reading a wording', () => {
  test('N2 wrappers, quotes and full width do not tell papers apart', () => {
    const plain = readWording(lexicon, '营业执照').plain
    for (const wrapped of [
      '《营业执照》副本复印件（加盖公章）',
      ' 营业执照 正、副本 ',
      '营业执照(原件及复印件)',
    ])
      expect(readWording(lexicon, wrapped).plain).toBe(plain)
  })

  test('N3 papers are split, lists of subjects are not', () => {
    expect(readWording(lexicon, '营业执照或者名称核准通知书').parts).toHaveLength(2)
    expect(readWording(lexicon, '消毒、休市、入场登记制度').parts).toHaveLength(1)
  })

  test('N2 how many copies and when a paper is needed do not tell papers apart', () => {
    expect(readWording(lexicon, '《营业执照》原件1份，复印件2份').plain).toBe('营业执照')
    expect([...readWording(lexicon, '委托他人办理的，提交授权委托书').papers]).toEqual(['委托书'])
  })

  test('N3 long words are kept whole: 法人证照 in 单位法人证照', () => {
    expect([...readWording(lexicon, '申请单位法人证照').papers]).toEqual(['营业执照'])
  })

  test('N3 a photo of a person is a portrait', () => {
    expect([...readWording(lexicon, '从业人员照片').papers]).toEqual(['免冠照片'])
    expect([...readWording(lexicon, '车辆照片').papers]).toEqual(['照片'])
  })

  test('N3 a list of persons is a 名册, however it is called', () => {
    expect([...readWording(lexicon, '技术人员汇总表').papers]).toContain('名册')
    expect([...readWording(lexicon, '设备汇总表').papers]).not.toContain('名册')
  })
})

describe('proposing materials', () => {
  test('N3 other words for the same papers', () => {
    const rows = [
      '租房协议',
      '房产证',
      '工商执照',
      '店面布置示意图',
      '地理位置示意图',
      '员工花名册',
      '服务员健康合格证',
    ]
    expect(firsts(matter(rows))).toEqual(['lease', 'title', 'licence', 'plan', 'map', 'staff', 'health'])
  })

  test("N4 the matter's own form, and a 登记表 that is a prerequisite's result", () => {
    const one = matter(['理发店登记申报表', '环境影响登记表备案回执'], { prerequisites: ['hb-1'] })
    expect(firsts(one)).toEqual(['form', 'eia'])
  })

  test('N5 prerequisites decide between alternatives', () => {
    const rows = ['营业执照或者企业名称预先核准通知书']
    expect(firsts(matter(rows, { prerequisites: ['sc-1'] }))).toEqual(['licence'])
    expect(firsts(matter(rows, { prerequisites: ['sc-0'] }))).toEqual(['name'])
  })

  test('N5 whose card, whose rules, which issuer', () => {
    const rows = [
      '代理人身份证明',
      '法人代表身份证件',
      '各项管理制度',
      '消防部门的合格意见',
      '环保部门备案回执',
    ]
    expect(firsts(matter(rows))).toEqual(['id-agent', 'id-legal', 'rules', 'fire', 'eia'])
  })

  test('N3 where a list has one material for title and lease, both mean it', () => {
    const coarse = materials
      .filter(({ id }) => id !== 'title' && id !== 'lease')
      .concat(
        material('right', '经营场所使用证明', 'certificate'),
        material('supply', '供货协议', 'contract'),
      )
    const one = matter(['店面的房产证', '门面租赁合同'])
    const answers = createNormaliser({
      materials: coarse,
      departments,
      matters: [...makers, one],
      words,
    }).suggest(one)
    for (const list of answers) expect(list.slice(0, 3).map(({ material }) => material)).toContain('right')
  })

  test('N5 an accountant is technical staff: a general certificate fits where no special one is listed', () => {
    const skills = [...materials, material('skills', '专业技术人员资格证书', 'certificate')]
    const one = matter(['会计人员从业资格证'])
    const [list] = createNormaliser({
      materials: skills,
      departments,
      matters: [...makers, one],
      words,
    }).suggest(one)
    expect(list?.[0]?.material).toBe('skills')
  })

  test('N6 a settled wording teaches, one for an unknown material does not', () => {
    const one = matter(['绿色告知卡'])
    expect(firsts(one, [{ asNamed: '绿色告知卡（原件）', material: 'map' }])).toEqual(['map'])
    const none = open(one)
    expect(
      open(one, [{ asNamed: '绿色告知卡', material: 'elsewhere' }])[0]?.map(({ material }) => material),
    ).toEqual(none[0]?.map(({ material }) => material))
  })

  test('N6 what somebody decided by name comes first for the same words elsewhere, with name and day', () => {
    const one = matter(['营业执照'])
    const settled = [
      { asNamed: '营业执照', material: 'licence', matter: 'a' },
      { asNamed: '营业执照', material: 'licence', matter: 'b' },
      { asNamed: '《营业执照》', material: 'name', matter: 'c', decided: { by: '王敏', on: '2026-10-17' } },
    ]
    const [best] = open(one, settled)[0]!
    expect(best).toMatchObject({
      material: 'name',
      why: {
        zh: '同样的用词，王敏 2026年10月17日定过',
        en: 'the same wording, decided by 王敏 on 2026-10-17',
      },
    })
  })

  test('N6 asked blindly, a matter does not remember what was settled for itself', () => {
    const one = matter(['绿色告知卡'])
    const settled = [{ asNamed: '绿色告知卡', material: 'map', matter: one.code }]
    const normaliser = createNormaliser({ materials, departments, matters: [...makers, one], settled, words })
    expect(normaliser.suggest(one)[0]?.[0]?.material).toBe('map')
    expect(normaliser.suggest(one, 5, true)[0]?.[0]?.material).not.toBe('map')
  })

  test('N7 a material claimed by another row falls back but stays on the list', () => {
    const [alone] = open(matter(['房屋证明']))
    const [beside] = open(matter(['房屋证明', '房屋产权证明']))
    const belief = (list: typeof alone) => list?.find(({ material }) => material === 'title')?.score ?? 0
    expect(belief(beside)).toBeLessThan(belief(alone))
    expect(belief(beside)).toBeGreaterThan(0)
  })

  test('N8 scores are shares and every proposal has a reason in both languages', () => {
    const [list] = createNormaliser({ materials, matters: [], words }).suggest(matter(['租赁合同']), 50)
    expect(list!.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 2)
    for (const { score, why } of list!) {
      expect(score).toBeGreaterThanOrEqual(0)
      expect(why.zh).toMatch(/\p{Script=Han}/u)
      expect(why.en).toMatch(/[a-z]/)
    }
  })

  test('N1 same input, same answer; empty wordings and empty lists do no harm', () => {
    const one = matter(['', '（）', '营业执照'])
    expect(open(one)).toEqual(open(one))
    expect(createNormaliser({ materials: [], matters: [], words }).suggest(one)).toEqual([[], [], []])
  })
})

describe('proposing data elements', () => {
  const elements = [
    { id: 'legal_name', name: '法定代表人姓名', type: 'person' },
    { id: 'legal_phone', name: '法定代表人联系电话', type: 'phone' },
    { id: 'agent_name', name: '经办人姓名', type: 'person' },
    { id: 'uscc', name: '统一社会信用代码', type: 'uscc' },
    { id: 'area', name: '经营面积', type: 'number' },
    { id: 'address', name: '经营场所地址', type: 'address' },
  ] as const
  const labels = ['负责人姓名', '法人代表手机号', '代理人姓名', '营业执照号码', '营业面积（㎡）', '店面坐落']

  test('N9 name, person and type decide', () => {
    const answers = suggestElements({ elements, words }, labels).map((list) => list[0]?.element)
    expect(answers).toEqual(['legal_name', 'legal_phone', 'agent_name', 'uscc', 'area', 'address'])
  })

  test('N9 of two like elements the one more forms use comes first', () => {
    const twins = [
      { id: 'a', name: '仓库面积', type: 'number' },
      { id: 'b', name: '车间面积', type: 'number' },
    ] as const
    const first = (used: ReadonlyMap<string, number>) =>
      suggestElements({ elements: twins, words, used }, ['面积'])[0]?.[0]?.element
    expect(first(new Map([['a', 9]]))).toBe('a')
    expect(first(new Map([['b', 9]]))).toBe('b')
  })

  test('N9 a settled label wins', () => {
    const settled = [{ label: '主事人', element: 'agent_name', decided: { by: '王敏', on: '2026-10-17' } }]
    const [list] = suggestElements({ elements, words, settled }, ['主事人'])
    expect(list?.[0]?.element).toBe('agent_name')
    expect(list?.[0]?.why.zh).toContain('王敏')
  })
})

test('N10 a slip in the words is refused with its place', () => {
  const wrong = readWordingWords({ ...parsed, wrappers: { strip: ['复印件'], alternatives: 'no list' } })
  expect(wrong.ok).toBe(false)
  expect(wrong.ok ? undefined : wrong.problems[0]).toMatchObject({ code: 'words_invalid' })
  expect(wrong.ok ? '' : wrong.problems[0]?.place).toContain('/wrappers')
})

describe('twins', () => {
  test('N11 like names and shared wordings; never two persons, papers, subjects or kinds', () => {
    const list = [
      material('lease', '房屋租赁合同', 'contract'),
      material('lease2', '房屋租赁协议', 'contract'),
      material('id1', '法定代表人身份证', 'personal'),
      material('id2', '经办人身份证', 'personal'),
      material('rules', '食品管理制度', 'other'),
      material('rules2', '药品管理制度', 'other'),
      material('plan', '总平面布置图', 'drawing'),
      material('plan2', '厂区总平面图', 'drawing'),
    ]
    const pairs = (wordings: ReadonlyMap<string, ReadonlySet<string>>) =>
      findTwinMaterials(words, list, wordings).map(({ one, other }) => `${one} ${other}`)
    expect(pairs(new Map())).toContain('lease lease2')
    expect(pairs(new Map()).filter((pair) => /id1|rules/.test(pair))).toEqual([])
    const shared = new Map([
      ['plan', new Set(['总图', '厂区图', '布置图'])],
      ['plan2', new Set(['总图', '厂区图', '布置图'])],
    ])
    expect(pairs(shared)).toContain('plan plan2')
    const why = findTwinMaterials(words, list, shared).find(({ one }) => one === 'plan')?.why
    expect(why?.zh).toContain('总图')
  })
})
