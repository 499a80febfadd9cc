import { describe, expect, test } from 'vitest'
import { type Catalogue, indexCatalogue, type Matter, type OneThing, sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { guideOf, lintGuide } from '#engine/guide'
import { sentence } from '#engine/kernel'
import { cixi } from '../../../tests/support/cixi.ts'

const catalogue = cixi()
const thing = (code: string): OneThing => catalogue.thing.get(code) as OneThing

describe('G1 the guide of a scenario', () => {
  const restaurant = thing('canyin-qiye')
  const guide = guideOf(catalogue, restaurant)
  const composed = plan(catalogue, restaurant, sampleAnswers(restaurant))

  test('G1 says what the plan says', () => {
    expect(guide.items.map(({ code }) => code)).toEqual(composed.matters.map(({ code }) => code))
    expect(guide.materials.map(({ material }) => material)).toEqual(
      composed.materials.submit.map(({ material }) => material),
    )
    expect(guide.notNeeded).toHaveLength(composed.materials.dropped.length)
    expect(guide.figures.days).toEqual(composed.days)
    expect(guide.form).toHaveLength(composed.fields.after)
    expect(guide.visits.reasons).toHaveLength(composed.visits.reasons.length)
  })

  test('G1 an item has both limits with their unit, conduct, basis, fee and result', () => {
    const food = guide.items.find(({ code }) => code === 'scjgj-spjy')
    expect(food).toMatchObject({
      name: { zh: '食品经营许可（新办）' },
      type: { zh: '行政许可', en: 'Administrative licence' },
      department: { id: 'scjgj', sections: ['行政审批科'] },
      time: {
        statutory: { value: 20, unit: 'working_day' },
        promised: { value: 10, unit: 'working_day' },
      },
      conduct: { kind: { zh: '承诺件' }, mode: { zh: '前审后批' }, closing: { zh: '出证办结' } },
      fee: { charged: false, amount: 0 },
      result: { name: '食品经营许可证', validYears: 5 },
      schedule: { after: ['scjgj-qysl'] },
    })
    expect(food?.conduct.steps.map(({ zh }) => zh)).toEqual(['受理', '审核', '审批', '办结', '送达'])
    expect(food?.basis.length).toBeGreaterThan(0)
  })

  test('G1 every paper that is not needed has its sentence', () => {
    const licence = guide.notNeeded.find(
      ({ matter, material }) => matter === 'scjgj-spjy' && material === 'business_licence',
    )
    expect(licence).toMatchObject({ reason: 'result_of_matter', by: 'scjgj-qysl' })
    expect(licence?.why.zh).toContain('企业设立登记（公司）')
    expect(guide.notNeeded.filter(({ why }) => !why.zh || !why.en)).toEqual([])
  })

  test('G1 a cut of the joint team names its basis, owner and day', () => {
    const cut = {
      matter: 'scjgj-spjy',
      material: 'food_safety_rules',
      reason: 'commitment' as const,
      basis: '告知承诺制实施办法',
      owner: 'scjgj',
      by: '张三',
      on: '2017-05-10',
    }
    const row = catalogue.matter
      .get('scjgj-spjy')
      ?.materials.find(({ material }) => material === cut.material)
    expect(row).toBeDefined()
    const dropped = guideOf(catalogue, { ...restaurant, cuts: [cut] }).notNeeded.find(
      ({ material, reason }) => material === cut.material && reason === 'commitment',
    )
    expect(dropped?.decision).toEqual({
      basis: cut.basis,
      owner: { zh: '市场监督管理局', en: 'Market Supervision Administration' },
      on: cut.on,
    })
  })

  test('G1 which papers may follow later is always said', () => {
    for (const one of catalogue.things) {
      const { deferrable, materials } = guideOf(catalogue, one)
      expect(deferrable.text.zh).not.toBe('')
      expect(deferrable.materials).toEqual(
        materials.filter((row) => row.deferrable).map(({ material }) => material),
      )
    }
  })

  test('G1 unanswered questions stand open and name what may be added', () => {
    const { scenario } = guideOf(catalogue, restaurant, { entityType: 'company' })
    expect(scenario.answers).toMatchObject([{ id: 'entityType', answer: { zh: '公司' } }])
    expect(scenario.open.map(({ id }) => id)).toContain('sellsTobacco')
    expect(scenario.undecided.map(({ code }) => code)).toContain('ycj-ycls')
    expect(guide.scenario).toMatchObject({ sample: true, open: [], undecided: [] })
  })

  test('G2 English is the catalogue’s or absent, for all fifty plain JSON', () => {
    for (const one of catalogue.things) {
      const made = guideOf(catalogue, one)
      expect(JSON.parse(JSON.stringify(made))).toEqual(made)
      for (const { name, code } of made.items) expect(name.en).toBe(catalogue.matter.get(code)?.name_en)
    }
    const bare = { ...restaurant, name_en: undefined } as unknown as OneThing
    expect('en' in guideOf(catalogue, bare).identity.name).toBe(false)
  })

  test('G3 what the catalogue does not hold is listed, not invented', () => {
    const fields = guide.notStated.map(({ field }) => field)
    expect(fields).toEqual(
      expect.arrayContaining(['version', 'published_at', 'enquiry', 'complaint', 'sample']),
    )
    expect('version' in guide).toBe(false)
    const published = guideOf(catalogue, restaurant, undefined, { version: 3, publishedAt: '2017-06-01' })
    expect(published).toMatchObject({ version: 3, publishedAt: '2017-06-01' })
    expect(published.notStated.map(({ field }) => field)).not.toContain('version')
    const faceless = mended('scjgj-spjy', (matter) => ({ ...matter, legal_basis: [] }))
    expect(guideOf(faceless, restaurant).notStated).toContainEqual(
      expect.objectContaining({ field: 'basis', item: 'scjgj-spjy' }),
    )
  })

  test('G3 I8 papers say what they must show and which sheets are on file; the rest is counted as not stated', () => {
    // As if no model text drew it up (I10).
    const uncut = guideOf(catalogue, { ...restaurant, cuts: [] })
    const rules = uncut.materials.find(({ material }) => material === 'food_safety_rules')
    expect(rules).toMatchObject({ blank: true, sample: true })
    expect(rules?.criteria.map(({ says }) => says.en)).toEqual(
      catalogue.material.get('food_safety_rules')?.criteria?.map((one) => one.says_en),
    )
    const stated = (made: typeof guide, field: string) =>
      made.notStated.find((one) => one.field === field)?.name.zh
    const without = guide.materials.filter(({ blank }) => !blank).length
    expect(without).toBeGreaterThan(0)
    expect(stated(guide, 'blank')).toBe(`空白表（${without} 份材料没有）`)
    const only = (materials: readonly string[]) =>
      guideOf(
        indexCatalogue({
          ...catalogue,
          materials: catalogue.materials.map((one) =>
            materials.includes(one.id) ? one : { id: one.id, name: one.name, kind: one.kind },
          ),
        }),
        restaurant,
      )
    const bare = only([])
    expect(stated(bare, 'criteria')).toBe(`受理标准（${bare.materials.length} 份材料没有）`)
    expect(
      bare.materials.filter(({ criteria, blank, sample }) => criteria.length || blank || sample),
    ).toEqual([])
  })

  test('G4 remedies are the general law', () => {
    expect(guide.remedies.map(({ code }) => code)).toEqual(['reasons', 'reconsideration', 'suit'])
    expect(guide.remedies.map(({ text }) => text.zh).join()).toMatch(/六十日.*六个月/)
  })
})

/** The shipped catalogue with one matter changed. */
const mended = (code: string, change: (matter: Matter) => Matter): Catalogue =>
  indexCatalogue({
    ...catalogue,
    matters: catalogue.matters.map((matter) => (matter.code === code ? change(matter) : matter)),
  })

const found = (changed: Catalogue, one: OneThing) =>
  lintGuide(changed, one).findings.map(({ severity, rule, code }) => `${severity} ${rule} ${code}`)

const restaurant = thing('canyin-qiye')
const food = (change: (matter: Matter) => Matter) => found(mended('scjgj-spjy', change), restaurant)
const renamed = (as_named: string) =>
  food((matter) => ({
    ...matter,
    materials: matter.materials.map((row, index) => (index === 0 ? { ...row, as_named } : row)),
  }))

describe('G5 the lint of a guide', () => {
  test('G5 the shipped fifty have no error', () => {
    const errors = catalogue.things.flatMap((one) =>
      lintGuide(catalogue, one).findings.filter(({ severity }) => severity === 'error'),
    )
    expect(errors.map((finding) => sentence(finding, 'en'))).toEqual([])
  })

  test.each<[string, string, (matter: Matter) => Matter]>([
    ['R04 name', 'error R04 guide_no_name', (matter) => ({ ...matter, name: ' ' })],
    ['R04 basis', 'error R04 guide_no_basis', (matter) => ({ ...matter, legal_basis: [] })],
    ['R04 limit', 'error R04 guide_promise_over_limit', (matter) => ({ ...matter, promised_days: 21 })],
    [
      'R04 flow',
      'error R04 guide_flow_circle',
      (matter) => ({ ...matter, prerequisites: [...(matter.prerequisites ?? []), 'scjgj-spjy'] }),
    ],
    ['2b fee', 'error 2b guide_fee_unstated', ({ fee: _fee, ...matter }) => matter],
    [
      '2b result',
      'error 2b guide_result_unnamed',
      (matter) => ({ ...matter, result: { ...matter.result, name: '' } }),
    ],
    ['2b department', 'error 2b guide_department_unknown', (matter) => ({ ...matter, department: 'nobody' })],
    [
      '2c-1',
      'warning 2c-1 guide_on_the_spot_but_procedure',
      (matter) => ({
        ...matter,
        promised_days: 0,
        special_procedures: [{ type: '现场核查', days: 3, excluded_from_limit: true }],
      }),
    ],
    [
      '2c-3',
      'error 2c-3 guide_certificate_as_document',
      (matter) => ({ ...matter, result: { name: '食品经营许可证', kind: '批文' } }),
    ],
    [
      '2c-4',
      'error 2c-4 guide_document_as_certificate',
      (matter) => ({ ...matter, result: { name: '核准决定书', kind: '许可证' } }),
    ],
    [
      '2c-5',
      'error 2c-5 guide_reply_not_approval',
      (matter) => ({ ...matter, result: { name: '关于项目的批复', kind: '许可证' } }),
    ],
    ['2c-10', 'error 2c-10 guide_fee_without_basis', (matter) => ({ ...matter, fee: 200 })],
  ])('G5 %s', (_rule, expected, change) => {
    const times = (findings: readonly string[]) => findings.filter((one) => one === expected).length
    expect(times(food(change))).toBe(times(found(catalogue, restaurant)) + 1)
  })

  test('G5 of the one thing itself: audience, zone, lead reason, questions (2c-15)', () => {
    const bare = { ...restaurant, faq: [], audience: '', zone: '' } as OneThing
    expect(found(catalogue, bare)).toEqual(
      expect.arrayContaining([
        'error 2b guide_no_audience',
        'error 2b guide_no_zone',
        'error 2c-15 guide_no_faq',
      ]),
    )
  })

  test('G5 no matter at all in the sample is no flow', () => {
    const never = {
      ...restaurant,
      matters: restaurant.matters.map((row) => ({ ...row, when: 'areaSqm < 0' })),
    }
    expect(found(catalogue, never)).toContain('error R04 guide_no_flow')
  })

  test('G5 every finding is a sentence in both languages with its values filled in', () => {
    for (const one of catalogue.things)
      for (const finding of lintGuide(catalogue, one).findings)
        for (const language of ['zh', 'en'] as const)
          expect(sentence(finding, language)).not.toMatch(/[{}]|guide_/)
  })

  test('F35 what is of little use beside a paper is a warning, of the paper that is asked for only', () => {
    const changed = indexCatalogue({
      ...catalogue,
      materials: catalogue.materials.map((one) =>
        one.id === 'food_safety_rules'
          ? { ...one, criteria: [{ id: 'long', says: '甲'.repeat(61) }], sample: undefined as never }
          : one,
      ),
    })
    const of = (one: OneThing) =>
      lintGuide(changed, one).findings.filter(({ place }) => place.startsWith('materials.food_safety_rules.'))
    expect(of(restaurant).map(({ severity, code, place }) => [severity, code, place])).toEqual([
      ['warning', 'paper_criterion_long', 'materials.food_safety_rules.criteria'],
      ['warning', 'paper_criterion_no_english', 'materials.food_safety_rules.criteria'],
      ['warning', 'paper_no_sample', 'materials.food_safety_rules.sample'],
    ])
    expect(sentence(of(restaurant)[0] as never, 'zh')).toBe(
      '“食品安全管理制度”受理标准第 1 条有 61 个字，超过 60 个。请一条只写一件事。',
    )
    expect(of(thing('yinshua'))).toEqual([])
  })

  test('G6 rules without facts are named, each of the seventeen is decided or listed', () => {
    const { notDecidable } = lintGuide(catalogue, restaurant)
    const rules = notDecidable.map(({ rule }) => rule)
    expect(rules).toEqual(
      expect.arrayContaining(['2c-8', '2c-9', '2c-11', '2c-12', '2c-13', '2c-14', '2c-17']),
    )
    expect(sentence(notDecidable.find(({ rule }) => rule === '2c-12') as never, 'zh')).toContain('投诉电话')
  })

  test.each([
    '其他材料',
    '法律法规规定的其他材料',
    '有关材料',
    '营业执照及相关材料',
    '身份证等材料',
    '申请的有关证明',
  ])('G7 R36 %s is an error', (wording) => expect(renamed(wording)).toContain('error R36 guide_catch_all'))

  test.each([
    ['规划相关文件', 'warning R36 guide_vague_wording'],
    ['营业执照或者其他证明文件', 'warning R36 guide_open_end'],
  ])('G7 R36 %s is a warning', (wording, expected) => {
    expect(renamed(wording)).toContain(expected)
    expect(renamed(wording)).not.toContain('error R36 guide_catch_all')
  })

  test.each(['其他从业人员培训合格的证明材料', '营业执照副本复印件'])('G7 R36 %s is fine', (wording) => {
    const clean = renamed('营业执照')
    expect(renamed(wording)).toEqual(clean)
  })

  test('G7 R36 the name of a canonical material is read too', () => {
    const changed = indexCatalogue({
      ...catalogue,
      materials: catalogue.materials.map((one) =>
        one.id === 'business_licence' ? { ...one, name: '其他有关材料' } : one,
      ),
    })
    expect(lintGuide(changed, restaurant).findings).toContainEqual(
      expect.objectContaining({ rule: 'R36', severity: 'error', place: 'materials.business_licence.name' }),
    )
  })
})
