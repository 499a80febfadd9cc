import { describe, expect, test } from 'vitest'
import { type Catalogue, indexCatalogue, type Material, type Matter, type OneThing } from '#engine/catalogue'
import { plan, survey } from '#engine/composer'
import { guideOf, lintGuide } from '#engine/guide'
import { cixi } from '../../../tests/support/cixi.ts'

/** One fault at a time, seeded into a copy of the catalogue: each brings its finding, once more than before. */

const catalogue = cixi()
const restaurant = catalogue.thing.get('canyin-qiye') as OneThing
const found = (changed: Catalogue, thing: OneThing) =>
  lintGuide(changed, thing).findings.map(({ severity, rule, code }) => `${severity} ${rule} ${code}`)
const times = (findings: readonly string[], wanted: string) => findings.filter((one) => one === wanted).length

type Seed = {
  readonly matter?: (matter: Matter) => Matter
  readonly material?: (material: Material) => Material
  readonly thing?: (thing: OneThing) => OneThing
}
const same = <T>(one: T): T => one

const linted = ({ matter = same, material = same, thing = same }: Seed) => {
  const changed = indexCatalogue({
    ...catalogue,
    matters: catalogue.matters.map(matter),
    materials: catalogue.materials.map(material),
  })
  return found(changed, thing(restaurant))
}

const food =
  (change: (matter: Matter) => Partial<Matter>) =>
  (matter: Matter): Matter =>
    matter.code === 'scjgj-spjy' ? { ...matter, ...change(matter) } : matter

const seeds: readonly [string, Seed][] = [
  ['warning 2b guide_no_english', { matter: food(() => ({ name_en: ' ' })) }],
  [
    'warning 2b guide_no_english',
    {
      matter: food(() => ({
        commitment_allowed: { basis: '某条例第一条', conditions: '都符合', verified: 'recalled' },
      })),
    },
  ],
  [
    'error R36 guide_catch_all',
    {
      matter: food(() => ({
        commitment_allowed: { basis: '某条例第一条', conditions: '其他材料齐全', verified: 'recalled' },
      })),
    },
  ],
  ['error R04 guide_no_materials', { matter: (matter) => ({ ...matter, materials: [] }) }],
  ['warning R04 guide_item_without_materials', { matter: food(() => ({ materials: [], form_fields: [] })) }],
  [
    'warning R04 guide_basis_without_article',
    { matter: food(() => ({ legal_basis: [{ title: '食品安全法', article: '' }] })) },
  ],
  [
    'warning 2b guide_procedure_over_limit',
    {
      matter: food(({ promised_days }) => ({
        special_procedures: [{ type: '现场核查', days: promised_days + 1, excluded_from_limit: false }],
      })),
    },
  ],
  [
    'warning R04 guide_no_deferrable',
    {
      matter: (matter) => ({
        ...matter,
        materials: matter.materials.map((row) => ({ ...row, necessity: 'required' as const })),
      }),
    },
  ],
  ['error 2b guide_no_lead_reason', { thing: ({ lead_reason: _reason, ...thing }) => thing as OneThing }],
  [
    'warning 2b guide_result_without_kind',
    { matter: food(({ result }) => ({ result: { ...result, kind: '无' } })) },
  ],
  [
    'error 2b guide_material_unknown',
    {
      matter: food(({ materials }) => ({
        materials: materials.map((row, index) => (index === 0 ? { ...row, material: 'nothing' } : row)),
      })),
    },
  ],
]

describe('G5 every finding can be seeded', () => {
  test.each(seeds)('G5 %s', (wanted, seed) => {
    expect(times(linted(seed), wanted)).toBe(times(linted({}), wanted) + 1)
  })

  test('2b a paper of an intermediary: a warning where another matter offers the service, an error where none does', () => {
    const [row] = catalogue.matter.get('scjgj-spjy')?.materials ?? []
    const made = (material: Material): Material =>
      material.id === row?.material ? { ...material, produced_by: 'intermediary' } : material
    const services = (offered: boolean) => (matter: Matter) => ({
      ...matter,
      intermediary_services:
        offered &&
        matter.code !== 'scjgj-spjy' &&
        !restaurant.matters.some(({ code }) => code === matter.code)
          ? ['检测']
          : [],
      materials: offered && matter.code === 'wgj-ysjy' && row ? [...matter.materials, row] : matter.materials,
    })
    const wanted = '2b guide_agency_unnamed'
    expect(linted({ material: made, matter: services(false) })).toContain(`error ${wanted}`)
    const offered = linted({ material: made, matter: services(true) })
    expect(offered).toContain(`warning ${wanted}`)
  })
})

describe('G5 what holds by construction', () => {
  test.each(catalogue.things.map((thing) => [thing.code, thing] as const))(
    '2c-6, 2c-7, 2c-16 %s: a visit if and only if it has a reason; a permit with its five steps',
    (_code, thing) => {
      for (const answers of survey(catalogue, thing).answers.slice(0, 64)) {
        const { after, reasons } = plan(catalogue, thing, answers).visits
        expect(after > 0).toBe(reasons.length > 0)
      }
      const permits = new Set(
        catalogue.matters.filter(({ type }) => type === '行政许可').map(({ code }) => code),
      )
      for (const { code, conduct } of guideOf(catalogue, thing).items)
        if (permits.has(code))
          expect(conduct.steps.map(({ zh }) => zh)).toEqual(['受理', '审核', '审批', '办结', '送达'])
    },
  )
})
