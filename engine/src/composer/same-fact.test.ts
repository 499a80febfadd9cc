import { describe, expect, test } from 'vitest'
import { type Catalogue, criteriaOf, type OneThing, sampleAnswers, shownOn } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { plan } from './index.ts'

const catalogue = cixi()
const thingOf = (code: string, from: Catalogue = catalogue): OneThing => {
  const thing = from.thing.get(code)
  if (!thing) throw new Error(code)
  return thing
}
const planned = (thing: OneThing) => plan(catalogue, thing, sampleAnswers(thing)).materials

describe('D11 one drawing for all', () => {
  test('D11 a hotel draws one floor plan: health, police and fire read it, each under its own wording', () => {
    const { submit, dropped } = planned(thingOf('lvguan'))
    const row = submit.find(({ material }) => material === 'floor_plan')
    const named = Object.fromEntries(row?.askedBy.map((matter, index) => [matter, row.asNamed[index]]) ?? [])
    expect(named).toMatchObject({
      'wjj-ggcswsxk': '公共场所平面图、卫生设施平面布局图',
      'gaj-lgtx': '客房、床位、通道、监控分布平面图',
      'xfdd-xfaqjc': '场所平面布置图',
    })
    const apart = dropped.filter(({ reason, by }) => reason === 'same_fact' && by === 'floor_plan')
    expect(apart.map(({ material }) => material).sort()).toEqual([
      'guest_room_plan',
      'sanitary_facility_drawing',
    ])
    for (const { decision } of apart)
      expect(decision).toMatchObject({ basis: expect.any(String), on: '2020-12-21' })
    // Who tests the cameras writes a report: another fact.
    expect(submit.map(({ material }) => material)).toContain('cctv_plan')
  })

  test('D11 the strictest need counts, and both baselines stay', () => {
    const thing = thingOf('lvguan')
    const bare = planned({ ...thing, cuts: thing.cuts?.filter(({ reason }) => reason !== 'same_fact') ?? [] })
    const merged = planned(thing)
    expect(merged).toMatchObject({ before: bare.before, merged: bare.merged })
    expect(bare.submit.length - merged.submit.length).toBe(2)
    // A copy of the contract was enough while the proof of the site came beside it as an original.
    const waste = planned(thingOf('canyin-qiye')).submit.find(
      ({ material }) => material === 'waste_transport_contract',
    )
    expect(waste).toMatchObject({ form: 'original', copies: 1, necessity: 'required' })
  })

  test('D11 where the paper that shows it is not handed in, it is asked for as before', () => {
    const thing = thingOf('lvguan')
    const cuts = thing.cuts?.map((cut) => (cut.as ? { ...cut, as: 'site_map' } : cut)) ?? []
    const { submit, dropped } = planned({ ...thing, cuts })
    expect(submit.map(({ material }) => material)).toEqual(
      expect.arrayContaining(['floor_plan', 'guest_room_plan', 'sanitary_facility_drawing']),
    )
    expect(dropped.some(({ reason }) => reason === 'same_fact')).toBe(false)
  })

  test('D11 the paper that stays shows the criteria of every paper it stands for, each sentence once', () => {
    const thing = thingOf('lvguan')
    const floor = catalogue.material.get('floor_plan') ?? {}
    const shown = criteriaOf(catalogue, floor, shownOn(thing, 'floor_plan'))
    const ids = shown.map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining(['rooms', 'sanitary_facility_drawing/facilities', 'guest_room_plan/rooms']),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(criteriaOf(catalogue, floor, ['floor_plan'])).toEqual(criteriaOf(catalogue, floor, []))
  })
})
