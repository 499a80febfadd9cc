import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Material, paperHelpFaults } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { paperHints } from './paper-hints.ts'

type Case = {
  readonly case: string
  readonly given: Pick<Material, 'criteria' | 'blank' | 'sample' | 'camera'>
  readonly then: { readonly faults: string[]; readonly hints: string[] }
}
const cases: Case[] = JSON.parse(
  readFileSync(new URL('../../../cases/papers/beside-a-paper.json', import.meta.url), 'utf8'),
)
const facts = cixi()

test.each(cases)('$case', ({ given, then }) => {
  const material: Material = { id: 'paper', name: '材料', kind: 'other', ...given }
  expect(paperHelpFaults(material).map(({ problem }) => problem.code)).toEqual(then.faults)
  expect(paperHints(material, facts.element).map(({ kind }) => kind)).toEqual(then.hints)
})

describe('I8 F35 the shipped catalogue', () => {
  test('has nothing beside its papers that a lint would name', () => {
    const named = facts.materials.flatMap((one) =>
      paperHints(one, facts.element).map((hint) => [one.id, hint]),
    )
    expect(named).toEqual([])
  })
  test('F69 has an outline for every paper that is one photo or one sheet in the hand, in both languages, each called what it is', () => {
    const shown = facts.materials.flatMap(({ camera }) => camera ?? [])
    expect(shown.length).toBeGreaterThan(150)
    expect(shown.filter(({ verified, basis }) => verified === 'sourced' && !basis)).toEqual([])
    expect(shown.filter(({ sees_en: english }) => /\p{Script=Han}/u.test(english))).toEqual([])
    const photos = facts.materials.filter(({ kind, camera }) => kind === 'photo' && !camera)
    expect(photos).toEqual([])
  })
  test('says of the papers people ask about most what they must show', () => {
    const asked = [
      'floor_plan',
      'premises_lease',
      'premises_ownership',
      'health_certificates',
      'power_of_attorney',
    ]
    const papers = [...asked, 'food_safety_rules', 'equipment_list', 'staff_list']
    expect(papers.filter((id) => (facts.material.get(id)?.criteria?.length ?? 0) < 3)).toEqual([])
  })
})
