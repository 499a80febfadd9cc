import { describe, expect, test } from 'vitest'
import { indexCatalogue, type JointCut, type Material, type OneThing } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { cixi } from '../../../tests/support/cixi.ts'
import { proposeTwinPapers } from './index.ts'

const without = (code: string, change: (thing: OneThing) => OneThing, material = (one: Material) => one) => {
  const catalogue = indexCatalogue({
    ...cixi(),
    materials: cixi().materials.map(material),
    things: cixi().things.map((thing) => (thing.code === code ? change(thing) : thing)),
  })
  return { catalogue, thing: catalogue.thing.get(code) as OneThing }
}
const undecided = (thing: OneThing): OneThing => ({
  ...thing,
  cuts: (thing.cuts ?? []).filter(({ reason }) => reason !== 'same_fact'),
})
const proposed = (...how: Parameters<typeof without>) => {
  const { catalogue, thing } = without(...how)
  return proposeTwinPapers(catalogue, thing).map(({ material, as, matters }) => [material, as, ...matters])
}

describe('D15 papers that look like one', () => {
  test('D15 every drawing the fifty were decided to show on another is found when nothing was decided', () => {
    const bare = indexCatalogue({ ...cixi(), things: cixi().things.map(undecided) })
    const missing = cixi().things.flatMap(({ code, cuts = [] }) => {
      const drawn = cuts.filter(
        ({ reason, material }) => reason === 'same_fact' && cixi().material.get(material)?.kind === 'drawing',
      )
      const found = drawn.length ? proposeTwinPapers(bare, bare.thing.get(code) as OneThing) : []
      return drawn
        .filter((cut) => !found.some(({ material, as }) => material === cut.material && as === cut.as))
        .map(({ material }) => `${code} ${material}`)
    })
    expect(missing).toEqual([])
  })

  test('D15 what was decided is not proposed again: in the fifty nothing is open', () => {
    expect(cixi().things.flatMap((thing) => proposeTwinPapers(cixi(), thing))).toEqual([])
  })

  test('D15 each matter that asks is named; whether one asks for both is told', () => {
    expect(proposed('lvguan', undecided)).toEqual([
      ['sanitary_facility_drawing', 'floor_plan', 'wjj-ggcswsxk'],
      ['guest_room_plan', 'floor_plan', 'gaj-lgtx'],
    ])
    const { catalogue, thing } = without('lvguan', undecided)
    expect(proposeTwinPapers(catalogue, thing).map(({ why }) => why.zh)).toEqual([
      expect.stringContaining('有的事项两份都要'),
      expect.stringContaining('没有一个事项两份都要'),
    ])
  })

  test('D15 a proposal that is taken leaves the paper out of the plan that has the other', () => {
    const { catalogue, thing } = without('lvguan', undecided)
    const asked = (of: OneThing) => plan(catalogue, of, {}).materials.submit.map(({ material }) => material)
    const cuts = proposeTwinPapers(catalogue, thing).flatMap(({ material, as, matters }) =>
      matters.map((matter): JointCut => {
        const owner = catalogue.matter.get(matter)?.department ?? ''
        return {
          matter,
          material,
          as,
          reason: 'same_fact',
          basis: '同一张图',
          owner,
          by: '签',
          on: '2026-12-03',
        }
      }),
    )
    const taken = { ...thing, cuts: [...(thing.cuts ?? []), ...cuts] }
    expect(asked(thing)).toContain('guest_room_plan')
    expect(asked(taken)).not.toContain('guest_room_plan')
    expect(asked(taken)).toContain('floor_plan')
  })

  test('D15 another kind, another maker, or a paper an office issues is no twin', () => {
    const twins = (change: Partial<Material>) =>
      proposed('lvguan', undecided, (one) =>
        one.id === 'guest_room_plan' ? { ...one, ...change } : one,
      ).map(([material]) => material)
    expect(twins({})).toContain('guest_room_plan')
    expect(twins({ kind: 'photo' })).not.toContain('guest_room_plan')
    expect(twins({ produced_by: 'intermediary' })).not.toContain('guest_room_plan')
    expect(twins({ issued_by: 'gaj' })).not.toContain('guest_room_plan')
  })

  test('D15 criteria most of which are the same make twins whatever the names are', () => {
    const { criteria = [] } = cixi().material.get('floor_plan') ?? {}
    const twins = (count: number) =>
      proposed('lvguan', undecided, (one) =>
        one.id === 'drainage_drawing' ? { ...one, criteria: criteria.slice(0, count) } : one,
      ).map(([material]) => material)
    expect(twins(2)).toContain('drainage_drawing')
    expect(twins(1)).not.toContain('drainage_drawing')
  })
})
