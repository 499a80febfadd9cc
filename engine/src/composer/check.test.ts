import { describe, expect, test } from 'vitest'
import { type CatalogueDocument, indexCatalogue, type Matter, type OneThing } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { checkThing } from './index.ts'

/** A copy of the catalogue with one thing or matter changed, as a careless editor would. */
const reportOf = (
  code: string,
  change: (thing: OneThing) => OneThing,
  matters: (matter: Matter) => Matter = (matter) => matter,
) => {
  const whole = cixi()
  const document: CatalogueDocument = {
    ...whole,
    matters: whole.matters.map(matters),
    things: whole.things.map((thing) => (thing.code === code ? change(thing) : thing)),
  }
  const catalogue = indexCatalogue(document)
  return checkThing(catalogue, catalogue.thing.get(code) as OneThing)
}
const named = (findings: ReturnType<typeof checkThing>['errors']) =>
  findings.map((finding) => [finding.code, finding.matter ?? finding.question ?? ''].join(' ').trim())
const withThing = (...how: Parameters<typeof reportOf>) => named(reportOf(...how).errors)

const when = (thing: OneThing, matter: string, text: string): OneThing => ({
  ...thing,
  matters: thing.matters.map((entry) => (entry.code === matter ? { ...entry, when: text } : entry)),
})

describe('D8 seeded faults, one at a time', () => {
  test('unreachable matter, whose condition contradicts itself', () => {
    expect(
      withThing('canyin-qiye', (thing) =>
        when(thing, 'zhzfj-lszd', 'outdoorSeats = true and outdoorSeats = false'),
      ).sort(),
    ).toEqual([
      'contradictory_condition zhzfj-lszd',
      'idle_question outdoorSeats',
      'unreachable_matter zhzfj-lszd',
    ])
  })
  test('unreachable matter beyond the range of its question', () => {
    expect(withThing('canyin-qiye', (thing) => when(thing, 'ycj-ycls', 'areaSqm > 9000'))).toContain(
      'unreachable_matter ycj-ycls',
    )
  })
  test('a question that never matters', () => {
    expect(
      withThing('canyin-qiye', (thing) => ({
        ...thing,
        questions: [
          ...(thing.questions ?? []),
          { id: 'singsKaraoke', ask: '唱歌吗？', type: 'boolean', sample: false },
        ],
      })),
    ).toEqual(['idle_question singsKaraoke'])
  })
  test('a question hidden behind a threshold that is always true', () => {
    expect(
      withThing('canyin-qiye', (thing) => ({
        ...when(thing, 'zhzfj-lszd', 'tables >= 1'),
        questions: [
          ...(thing.questions ?? []),
          { id: 'tables', ask: '几张桌？', type: 'number', range: [1, 50], sample: 3 },
        ],
      })).sort(),
    ).toEqual(['idle_question outdoorSeats', 'idle_question tables'])
  })
  test('a cycle', () => {
    expect(
      withThing(
        'canyin-qiye',
        (thing) => thing,
        (matter) => (matter.code === 'scjgj-mchz' ? { ...matter, prerequisites: ['scjgj-spjy'] } : matter),
      ),
    ).toContain('cycle')
  })
  test('a missing prerequisite', () => {
    expect(
      withThing('canyin-qiye', (thing) => ({
        ...thing,
        matters: thing.matters.filter(({ code }) => code !== 'scjgj-gtsl'),
      })),
    ).toContain('missing_prerequisite scjgj-spjy')
  })
  test('two matters that make the same result', () => {
    expect(withThing('canyin-qiye', (thing) => when(thing, 'scjgj-gtsl', 'areaSqm > 0'))).toContain(
      'contradiction scjgj-gtsl',
    )
  })
  test('an intermediary’s paper without a service', () => {
    expect(
      withThing(
        'zhensuo',
        (thing) => thing,
        (matter) => ({ ...matter, intermediary_services: [] }),
      ).some((code) => code.startsWith('requirement_without_source')),
    ).toBe(true)
  })
  test('a scenario without any matter', () => {
    expect(
      withThing('canyin-qiye', (thing) => ({
        ...thing,
        matters: [{ code: 'scjgj-mchz', when: 'entityType = "company"' }],
      })),
    ).toContain('empty_scenario')
  })
  test('a fault in few scenarios names the first of them', () => {
    const whole = cixi()
    const catalogue = indexCatalogue({
      ...whole,
      things: whole.things.map((thing) => (thing.code === 'yanhua' ? { ...thing, settled: [] } : thing)),
    })
    const [first] = checkThing(catalogue, catalogue.thing.get('yanhua') as OneThing).errors
    expect(first).toMatchObject({ code: 'missing_prerequisite', matter: 'scjgj-spjy' })
    expect(first?.scenarios[0]).toMatchObject({ hasLicence: true, sellsFood: true })
  })
})

describe('D8 what deserves a look, seeded', () => {
  const same = (thing: OneThing): OneThing => thing
  const food =
    (change: (matter: Matter) => Partial<Matter>) =>
    (matter: Matter): Matter =>
      matter.code === 'scjgj-spjy' ? { ...matter, ...change(matter) } : matter
  const firstRow = (change: Partial<Matter['materials'][number]>) =>
    food(({ materials }) => ({
      materials: materials.map((row, index) => (index === 0 ? { ...row, ...change } : row)),
    }))

  test.each<[string, Parameters<typeof reportOf>[1], Parameters<typeof reportOf>[2]]>([
    ['unreachable_row scjgj-spjy', same, firstRow({ when: 'areaSqm > 9000' })],
    ['issuer_unnamed scjgj-spjy', same, firstRow({ material: 'qualification_certificates' })],
    ['maker_not_before scjgj-spjy', same, food(() => ({ prerequisites: [] }))],
    [
      'idle_option sideLines',
      (thing) => ({
        ...when(thing, 'zhzfj-lszd', 'outdoorSeats = true or list contains(sideLines, "songs")'),
        questions: [
          ...(thing.questions ?? []),
          {
            id: 'sideLines',
            ask: '还做什么？',
            type: 'multi',
            options: [
              { value: 'songs', label: '唱歌' },
              { value: 'cards', label: '打牌' },
            ],
          },
        ],
      }),
      undefined,
    ],
  ])('D8 %s', (wanted, thing, matter) => {
    const before = named(reportOf('canyin-qiye', same).warnings)
    const after = named(reportOf('canyin-qiye', thing, matter).warnings)
    const times = (all: readonly string[]) => all.filter((one) => one === wanted).length
    expect(times(after)).toBeGreaterThan(times(before))
  })
})
