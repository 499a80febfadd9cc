import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { LibraryDocument } from '#engine/catalogue'
import type { Result } from '#engine/kernel'
import {
  addCanonical,
  apartSentence,
  createdSentence,
  type Decision,
  mergeCanonicals,
  mergedSentence,
  openSettling,
  readWordingWords,
  settledSentence,
  settleWordings,
  wordFiles,
} from './index.ts'

const folder = join(import.meta.dirname, '../../../catalogue/words/wording')
const file = (name: string): unknown => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'))
const read = readWordingWords({
  concepts: file(wordFiles.concepts),
  fields: file(wordFiles.fields),
  heads: file(wordFiles.heads),
  wrappers: file(wordFiles.wrappers),
})
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const words = read.value

const row = (as_named: string, material?: string) => ({
  ...{ as_named, form: 'original' as const, copies: 1, necessity: 'required' as const },
  ...(material ? { material } : {}),
})
const matter = (code: string, department: string, rows: ReturnType<typeof row>[], more = {}) => ({
  ...{ code, name: `事项${code}`, department, type: '行政许可', statutory_days: 5, promised_days: 3 },
  ...{ materials: rows, ...more },
})
const library: LibraryDocument = {
  departments: [
    { id: 'sc', name: '市场监管局' },
    { id: 'ga', name: '公安局' },
  ],
  elements: [
    { id: 'legal_phone', name: '法定代表人联系电话', type: 'phone', from: 'licence' },
    { id: 'boss_phone', name: '负责人联系电话', type: 'phone' },
    { id: 'area', name: '经营面积', type: 'number', unit: '平方米' },
    { id: 'area_mu', name: '经营面积（亩）', type: 'number', unit: '亩' },
  ],
  materials: [
    { id: 'licence', name: '营业执照', kind: 'licence', issued_by: 'sc', result_of: 'a1' },
    { id: 'lease', name: '房屋租赁合同', kind: 'contract' },
    { id: 'lease2', name: '房屋租赁协议', kind: 'contract' },
    { id: 'plan', name: '平面布局图', kind: 'drawing' },
    { id: 'special', name: '特种行业许可证', kind: 'licence', issued_by: 'ga' },
    { id: 'form', name: '申请表', kind: 'form' },
  ],
  matters: [
    matter('a1', 'sc', [row('登记申请书', 'form'), row('门面租约', 'lease')], {
      result: { name: '营业执照', kind: '执照', material: 'licence' },
    }),
    matter('b1', 'ga', [row('工商执照'), row('店面布置示意图', 'plan'), row('租赁协议', 'lease2')], {
      result: { name: '特种行业许可证', kind: '许可证', material: 'special' },
      form_fields: ['area'],
      own: { labels: ['负责人手机', '门面大小'], updated_on: '2026-10-01' },
    }),
  ],
  things: [
    {
      ...{ code: 't', name: '开店', audience: '个人', zone: 'business', lead_department: 'sc' },
      questions: [],
      matters: [{ code: 'a1' }, { code: 'b1' }],
      cuts: [...[{ matter: 'b1', material: 'lease2', reason: 'commitment', basis: '文件', owner: 'ga' }]].map(
        (cut) => ({ ...cut, by: '李', on: '2026-09-01', fields: ['boss_phone', 'legal_phone'] }),
      ),
    } as unknown as LibraryDocument['things'][number],
  ],
  sources: [
    { material: 'lease', connected: true },
    { material: 'lease2', connected: false },
  ],
}

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code))
const pick = (wording: string, target: string, expected: string | null = null, at = 'b1') => ({
  ...{ noun: 'material' as const, matter: at, wording, target, expected },
})
const label = (wording: string, target: string) => ({
  ...{ noun: 'element' as const, matter: 'b1', wording, target, expected: null },
})
const decision = (more: Partial<Decision>): Decision => ({
  ...{ noun: 'material', act: 'settle', matter: 'b1', wording: '工商执照', target: 'licence' },
  ...{ other: '', by: '王敏', on: '2026-10-17', ...more },
})
const rowsOf = (document: LibraryDocument, code: string) =>
  document.matters.find((one) => one.code === code)?.materials.map(({ material }) => material)

describe('settling', () => {
  test('SE1 wordings and labels are settled; what else the list says stays', () => {
    const next = must(
      settleWordings(library, [pick('工商执照', 'licence'), label('负责人手机', 'legal_phone')]),
    )
    expect(rowsOf(next, 'b1')).toEqual(['licence', 'plan', 'lease2'])
    const [, changed] = next.matters
    expect(changed?.form_fields).toEqual(['area', 'legal_phone'])
    expect(changed?.own).toEqual({ labels: ['门面大小'], updated_on: '2026-10-01' })
    expect(next.matters[0]).toEqual(library.matters[0])
    const both = must(settleWordings(next, [label('门面大小', 'area')]))
    expect(both.matters[1]?.form_fields).toEqual(['area', 'legal_phone'])
    expect(both.matters[1]?.own).toEqual({ updated_on: '2026-10-01' })
  })

  test('SE1 one fault and nothing is settled; SE2 the fault says what happened', () => {
    const refused = settleWordings(library, [
      pick('工商执照', 'licence'),
      pick('店面布置示意图', 'lease', null),
      pick('没有这行', 'plan'),
      pick('工商执照', 'nothing'),
      pick('工商执照', 'plan', null, 'x9'),
      pick('工商执照', 'plan', 'lease'),
      label('不在表上', 'area'),
    ])
    expect(codes(refused)).toEqual([
      'wording_settled_meanwhile',
      'wording_gone',
      'wording_target_unknown',
      'wording_matter_unknown',
      'wording_unsettled_meanwhile',
      'wording_gone',
    ])
    expect(codes(settleWordings(library, []))).toEqual(['wording_nothing_chosen'])
  })

  test('SE2 what stands as chosen already is no fault', () => {
    expect(must(settleWordings(library, [pick('店面布置示意图', 'plan')]))).toEqual(library)
  })
})

describe('new entries', () => {
  test('SE3 the id comes from the English name, else from a free number', () => {
    const one = must(
      addCanonical(library, { noun: 'material', name: ' 告知卡 ', name_en: 'Green card!', kind: 'other' }),
    )
    expect(one.id).toBe('green_card')
    expect(one.document.materials.at(-1)).toEqual({
      id: 'green_card',
      name: '告知卡',
      name_en: 'Green card!',
      kind: 'other',
    })
    const two = must(
      addCanonical(one.document, {
        noun: 'material',
        name: '告知卡二',
        name_en: 'green card',
        kind: 'other',
      }),
    )
    expect(two.id).toBe('green_card_2')
    expect(
      must(addCanonical(library, { noun: 'material', name: '告知卡', name_en: ' ', kind: 'other' })).id,
    ).toBe('material_1')
  })

  test('SE3 no second entry of one name, no choice without options, no empty name', () => {
    const taken = addCanonical(library, { noun: 'material', name: '营业 执照', kind: 'other' })
    expect(codes(taken)).toEqual(['canonical_name_taken'])
    expect(codes(addCanonical(library, { noun: 'material', name: '  ', kind: 'other' }))).toEqual([
      'canonical_name_needed',
    ])
    const choice = { noun: 'element' as const, name: '经营方式', type: 'enum' as const }
    expect(codes(addCanonical(library, { ...choice, options: ['批发', ' 批发 ', ''] }))).toEqual([
      'canonical_options_needed',
    ])
    const made = must(addCanonical(library, { ...choice, options: ['批发', '零售'], unit: ' ' }))
    expect(made.document.elements.at(-1)).toEqual({
      id: 'element_1',
      name: '经营方式',
      type: 'enum',
      options: ['批发', '零售'],
    })
  })
})

describe('merging', () => {
  test('SE4 every reference moves and the other is gone', () => {
    const next = must(mergeCanonicals(library, { noun: 'material', from: 'lease2', into: 'lease' }))
    expect(JSON.stringify(next)).not.toContain('lease2')
    expect(rowsOf(next, 'b1')).toEqual([undefined, 'plan', 'lease'])
    expect(next.things[0]?.cuts?.[0]?.material).toBe('lease')
    expect(next.sources).toEqual([{ material: 'lease', connected: true }])
    const phones = must(
      mergeCanonicals(library, { noun: 'element', from: 'legal_phone', into: 'boss_phone' }),
    )
    expect(JSON.stringify(phones)).not.toContain('legal_phone')
    expect(phones.things[0]?.cuts?.[0]?.fields).toEqual(['boss_phone'])
    expect(phones.elements.find(({ id }) => id === 'boss_phone')?.from).toBe('licence')
  })

  test('SE4 what the staying one did not say it takes over', () => {
    const copy = must(addCanonical(library, { noun: 'material', name: '执照', kind: 'other' }))
    const next = must(mergeCanonicals(copy.document, { noun: 'material', from: 'licence', into: copy.id }))
    expect(next.materials.find(({ id }) => id === copy.id)).toEqual({
      ...{ id: copy.id, name: '执照', kind: 'licence', issued_by: 'sc', result_of: 'a1' },
    })
    expect(next.matters[0]?.result?.material).toBe(copy.id)
    expect(next.elements[0]?.from).toBe(copy.id)
  })

  test('SE5 refused with the reason', () => {
    const merge = (from: string, into: string, noun: 'material' | 'element' = 'material') =>
      mergeCanonicals(library, { noun, from, into })
    expect(codes(merge('lease', 'plan'))).toEqual(['merge_kinds_differ'])
    expect(codes(merge('special', 'licence'))).toEqual(['merge_results_differ', 'merge_issuers_differ'])
    expect(codes(merge('area_mu', 'area', 'element'))).toEqual(['merge_values_differ'])
    expect(codes(merge('area', 'legal_phone', 'element'))).toEqual([
      'merge_kinds_differ',
      'merge_values_differ',
    ])
    expect(codes(merge('lease', 'lease'))).toEqual(['merge_same'])
    expect(codes(merge('gone', 'lease'))).toEqual(['wording_target_unknown'])
  })
})

describe('remembering and proposing', () => {
  const settled = must(settleWordings(library, [pick('工商执照', 'licence')]))
  const open = (document: LibraryDocument, decisions: readonly Decision[] = []) =>
    openSettling({ document, decisions, words })
  const find = (document: LibraryDocument, decisions: readonly Decision[], wording: string) =>
    open(document, decisions)
      .wordings('material')
      .find((one) => one.wording === wording)
  const matterOf = (document: LibraryDocument, code: string) =>
    document.matters.find((one) => one.code === code)!

  test('SE6 name and day stand as long as the library stands as decided', () => {
    const decisions = [decision({ target: 'plan' }), decision({})]
    expect(find(settled, decisions, '工商执照')?.decided).toEqual({ by: '王敏', on: '2026-10-17' })
    expect(find(library, decisions, '工商执照')).toMatchObject({ target: undefined, decided: undefined })
    const other = must(settleWordings(settled, [pick('工商执照', 'form', 'licence')]))
    expect(find(other, decisions, '工商执照')).toMatchObject({ target: 'form', decided: undefined })
  })

  test('SE6 a decision follows a merge and comes back when it is undone', () => {
    const decisions = [
      decision({ wording: '租赁协议', target: 'lease2' }),
      decision({ act: 'merge', matter: '', wording: '', target: 'lease', other: 'lease2' }),
    ]
    const merged = must(mergeCanonicals(library, { noun: 'material', from: 'lease2', into: 'lease' }))
    expect(find(merged, decisions, '租赁协议')).toMatchObject({ target: 'lease', decided: { by: '王敏' } })
    expect(find(library, decisions, '租赁协议')).toMatchObject({ target: 'lease2', decided: { by: '王敏' } })
  })

  test('SE6 the same words elsewhere are proposed first, with who and when, even when the row has gone', () => {
    const decisions = [decision({ matter: 'z9', wording: '绿色告知卡', target: 'plan' })]
    const fresh = {
      ...library,
      matters: [...library.matters, matter('c1', 'ga', [row('绿色告知卡（原件）')])],
    }
    const [proposed] = open(fresh, decisions).propose('material', matterOf(fresh, 'c1'))
    expect(proposed?.proposals[0]).toMatchObject({
      target: 'plan',
      why: { zh: '同样的用词，王敏 2026年10月17日定过' },
    })
    const labels = [decision({ noun: 'element', wording: '负责人手机', target: 'boss_phone', matter: 'z9' })]
    const [first] = open(library, labels).propose('element', matterOf(library, 'b1'))
    expect(first).toMatchObject({ wording: '负责人手机', target: undefined })
    expect(first?.proposals[0]).toMatchObject({
      target: 'boss_phone',
      why: { en: 'the same wording, decided by 王敏 on 2026-10-17' },
    })
  })

  test('SE6 a settled label stands with its element and who decided; put back, it waits again', () => {
    const decisions = [decision({ noun: 'element', wording: '负责人手机', target: 'legal_phone' })]
    const next = must(settleWordings(library, [label('负责人手机', 'legal_phone')]))
    const labelOf = (document: LibraryDocument) =>
      open(document, decisions)
        .wordings('element')
        .find(({ wording }) => wording === '负责人手机')
    expect(labelOf(next)).toMatchObject({ target: 'legal_phone', decided: { by: '王敏' } })
    expect(labelOf(library)).toMatchObject({ target: undefined, decided: undefined })
  })

  test('SE7 what stands against all evidence is doubted, unless somebody decided it by name', () => {
    const odd = must(settleWordings(library, [pick('店面布置示意图', 'form', 'plan')]))
    const of = (decisions: readonly Decision[]) =>
      open(odd, decisions)
        .propose('material', matterOf(odd, 'b1'))
        .find(({ wording }) => wording === '店面布置示意图')
    expect(of([])).toMatchObject({ doubtful: true, proposals: [{ target: 'plan' }, {}, {}] })
    expect(of([decision({ wording: '店面布置示意图', target: 'form' })])).toMatchObject({ doubtful: false })
    const fine = open(library).propose('material', matterOf(library, 'b1'))
    expect(fine.filter(({ doubtful }) => doubtful)).toEqual([])
  })

  test('SE8 twins that could be one are proposed, and never again once told apart', () => {
    const pairs = open(library).twins('material')
    expect(pairs.map(({ one, other }) => [one, other])).toEqual([['lease', 'lease2']])
    expect(
      open(library)
        .twins('element')
        .map(({ one, other }) => [one, other]),
    ).toEqual([['legal_phone', 'boss_phone']])
    const apart = decision({ act: 'apart', matter: '', wording: '', target: 'lease2', other: 'lease' })
    expect(open(library, [apart]).twins('material')).toEqual([])
  })

  test('SE9 every decision reads as a sentence', () => {
    const one = [pick('工商执照', 'licence')]
    expect(settledSentence(library, one).zh).toBe('把“事项b1”的“工商执照”定为“营业执照”')
    expect(settledSentence(library, [pick('租赁协议', 'lease', 'lease2')]).en).toBe(
      'settled “租赁协议” of “事项b1” as “房屋租赁合同” instead of “房屋租赁协议”',
    )
    expect(settledSentence(library, [pick('租赁协议', 'lease2', 'lease2')]).zh).toBe(
      '确认“事项b1”的“租赁协议”就是“房屋租赁协议”',
    )
    expect(settledSentence(library, [...one, pick('门面租约', 'lease', 'lease', 'a1')]).zh).toBe(
      '一次定了 2 个事项的 2 处用词，例如把“事项b1”的“工商执照”定为“营业执照”',
    )
    expect(mergedSentence(library, { noun: 'material', from: 'lease2', into: 'lease' }).en).toContain(
      'into “房屋租赁合同”',
    )
    expect(apartSentence(library, 'element', 'area', 'area_mu').zh).toBe(
      '确认数据元“经营面积”和“经营面积（亩）”不是一个',
    )
    expect(createdSentence(library, 'material', 'plan', one).zh).toContain('新建标准材料“平面布局图”，并把')
  })
})
