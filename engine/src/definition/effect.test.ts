import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OneThing } from '#engine/catalogue'
import { plan, survey } from '#engine/composer'
import { cixi } from '../../../tests/support/cixi.ts'
import {
  type Draft,
  effectOf,
  ledgerOf,
  previewDraft,
  proposeCuts,
  remainingRows,
  toDraft,
  withPromises,
} from './index.ts'

const thingOf = (code: string): OneThing => {
  const thing = cixi().thing.get(code)
  if (!thing) throw new Error(`no one thing ${code}`)
  return thing
}
const printing = thingOf('yinshua')
const codes = cixi().things.map(({ code }) => code)

/** Every scenario planned one by one: what the effect and the ledger are summed up from by other means. */
const plansOf = (thing: OneThing) =>
  survey(cixi(), thing).answers.map((answers) => plan(cixi(), thing, answers))

describe('V14 the effect is the sum of its scenarios', () => {
  const thing = printing
  const plans = plansOf(thing)
  const effect = effectOf(cixi(), thing)

  test('V14 scenarios, and in how many of them a matter occurs', () => {
    expect(effect.scenarios).toBe(plans.length)
    for (const { code, scenarios } of effect.occurrences) {
      const counted = plans.filter(({ matters }) => matters.some((matter) => matter.code === code))
      expect([code, scenarios]).toEqual([code, counted.length])
    }
  })

  test('V14 the worst of each number and the average, to two decimals', () => {
    const numbers = plans.map(({ materials, days }) => [materials.after, days.promised] as const)
    const worst = [0, 1].map((index) => Math.max(...numbers.map((pair) => pair[index] ?? 0)))
    const mean = [0, 1].map(
      (index) =>
        Math.round((numbers.reduce((sum, pair) => sum + (pair[index] ?? 0), 0) / numbers.length) * 100) / 100,
    )
    expect([effect.worst.materials.after, effect.worst.days.promised]).toEqual(worst)
    expect([effect.average.materials.after, effect.average.days.promised]).toEqual(mean)
  })

  test('V9 the ledger and what is left make up everything that is asked', () => {
    const dropped = plans.flatMap(({ materials }) => materials.dropped)
    const ledger = ledgerOf(cixi(), thing, toDraft(thing))
    expect(ledger.reduce((sum, { scenarios }) => sum + scenarios, 0)).toBe(dropped.length)
    const submitted = plans.flatMap(({ materials }) => materials.submit.flatMap(({ askedBy }) => askedBy))
    const remaining = remainingRows(cixi(), thing)
    expect(remaining.reduce((sum, { scenarios }) => sum + scenarios, 0)).toBe(submitted.length)
  })
})

describe('V15 other promises', () => {
  test('V15 three days less on the critical path are three days less in all; papers stay', () => {
    const before = effectOf(cixi(), printing).sample
    const licence = cixi().matter.get('wgj-ysjy')?.promised_days ?? 0
    const after = effectOf(withPromises(cixi(), { 'wgj-ysjy': licence - 3 }), printing).sample
    expect(after).toEqual({ ...before, days: { ...before.days, promised: before.days.promised - 3 } })
  })

  test('V15 never below 0, never above the law, whole days, and the catalogue itself stays as it was', () => {
    const matters = cixi().matters.map(({ code, promised_days }) => ({ code, promised_days }))
    const wish = fc.record({
      code: fc.constantFrom(...matters.map(({ code }) => code)),
      days: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    })
    fc.assert(
      fc.property(wish, ({ code, days }) => {
        const changed = withPromises(cixi(), { [code]: days }).matter.get(code)
        const promised = changed?.promised_days ?? -1
        expect(Number.isInteger(promised)).toBe(true)
        expect(promised).toBeGreaterThanOrEqual(0)
        expect(promised).toBeLessThanOrEqual(changed?.statutory_days ?? 0)
      }),
    )
    expect(cixi().matters.map(({ code, promised_days }) => ({ code, promised_days }))).toEqual(matters)
  })
})

describe('V16 proposals', () => {
  test.each(codes)(
    'V16 %s: only papers still handed in; no promise in place of safety or health (R31)',
    (code) => {
      const thing = thingOf(code)
      const left = new Set(
        remainingRows(cixi(), thing).map(({ matter, material }) => `${matter}|${material}`),
      )
      for (const { matter, material, reason, why } of proposeCuts(cixi(), thing)) {
        expect(left).toContain(`${matter}|${material}`)
        expect(why.zh && why.en).not.toBe('')
        const names = `${cixi().material.get(material)?.name}${cixi().matter.get(matter)?.name}`
        if (reason === 'commitment') expect(names).not.toMatch(/安全|消防|卫生|健康|食品|医|环境/)
      }
    },
  )

  test('V16 a paper taken up is not proposed again, and leaves what is handed in', () => {
    const draft = toDraft({ ...printing, cuts: [] })
    const bare = previewDraft(cixi(), draft)
    const [first] = proposeCuts(bare.catalogue, bare.thing)
    if (!first) throw new Error('nothing is proposed for the printing business')
    const { matter, material, reason } = first
    const owner = cixi().matter.get(matter)?.department ?? ''
    const cut = {
      matter,
      material,
      reason,
      basis: '条例没有这一项',
      owner,
      proposedBy: '甲',
      by: '乙',
      on: '2026-10-19',
    }
    const taken: Draft = { ...draft, cuts: [cut] }
    const after = previewDraft(cixi(), taken)
    const rows = (list: readonly { matter: string; material: string }[]) =>
      list.filter((row) => row.matter === matter && row.material === material)
    expect(rows(proposeCuts(after.catalogue, after.thing))).toEqual([])
    expect(rows(remainingRows(after.catalogue, after.thing))).toEqual([])
    expect(rows(ledgerOf(after.catalogue, after.thing, taken)).length).toBeGreaterThan(0)
  })
})
