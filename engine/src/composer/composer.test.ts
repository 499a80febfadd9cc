import fc from 'fast-check'
import { evaluate } from 'feelin'
import { describe, expect, test } from 'vitest'
import { type Answers, type OneThing, type Question, sampleAnswers } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { checkCatalogue, figures, type Plan, plan, remainingQuestions, scenarios } from './index.ts'

const catalogue = cixi()

const anyAnswer = (question: Question): fc.Arbitrary<unknown> => {
  const options = (question.options ?? []).map(({ value }) => value)
  if (question.type === 'boolean') return fc.boolean()
  if (question.type === 'single') return fc.constantFrom(...options)
  if (question.type === 'multi') return fc.subarray(options)
  const [low, high] = question.range ?? [0, 1000]
  return fc.oneof(
    fc.integer({ min: Math.ceil(low), max: Math.floor(high) }),
    fc.constantFrom(low, high, 50, 50.5, 300, 299.9).filter((number) => number >= low && number <= high),
  )
}

/** Any thing with any answers, each possibly left out. */
const anyScenario = (complete: boolean): fc.Arbitrary<{ thing: OneThing; answers: Answers }> =>
  fc.constantFrom(...catalogue.things).chain((thing) => {
    const parts = Object.fromEntries(
      (thing.questions ?? []).map((question) => [
        question.id,
        complete ? anyAnswer(question) : fc.option(anyAnswer(question), { nil: undefined }),
      ]),
    )
    return fc.record(parts).map((answers) => ({
      thing,
      answers: Object.fromEntries(
        Object.entries(answers).filter(([, value]) => value !== undefined),
      ) as Answers,
    }))
  })

const strictness = { original: 3, copy: 2, electronic: 1 } as const
const rowsOf = (composed: Plan, thing: OneThing) =>
  composed.matters.flatMap(({ code }) =>
    (catalogue.matter.get(code)?.materials ?? [])
      .filter((row) => catalogue.condition(thing, row.when).evaluate(composed.answers) === true)
      .map((row) => ({ code, row })),
  )

describe('properties of any scenario', () => {
  test('D5 every active row is handed in or dropped with a reason whose substitute exists', () => {
    fc.assert(
      fc.property(anyScenario(false), ({ thing, answers }) => {
        const composed = plan(catalogue, thing, answers)
        const codes = new Set(composed.matters.map(({ code }) => code))
        const submitted = new Set(composed.materials.submit.map(({ material }) => material))
        expect(composed.materials.before).toBe(
          composed.materials.submit.length + composed.materials.dropped.length,
        )
        for (const { reason, by, material, matter } of composed.materials.dropped) {
          const issuer = catalogue.material.get(material)?.issued_by
          const decided = (thing.cuts ?? []).some(
            (cut) =>
              cut.matter === matter &&
              cut.material === material &&
              cut.reason === reason &&
              (cut.as ?? cut.by) === by,
          )
          const exists = {
            one_form: by === 'one_form',
            result_of_matter: codes.has(by) && by !== matter,
            data_source: by === issuer,
            same_material: codes.has(by) && submitted.has(material),
            generated: decided,
            commitment: decided,
            no_legal_basis: decided,
            same_fact: decided && submitted.has(by),
          }[reason as 'one_form']
          expect({ reason, by, exists }).toEqual({ reason, by, exists: true })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('D5 nothing is asked twice and nothing asked is also dropped as had', () => {
    fc.assert(
      fc.property(anyScenario(false), ({ thing, answers }) => {
        const { submit, dropped } = plan(catalogue, thing, answers).materials
        const names = submit.map(({ material }) => material)
        expect(new Set(names).size).toBe(names.length)
        const had = new Set(
          dropped.filter(({ reason }) => reason === 'data_source').map(({ material }) => material),
        )
        expect(names.filter((name) => had.has(name))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('D6 the stricter form, the most copies and 必要 are kept', () => {
    fc.assert(
      fc.property(anyScenario(true), ({ thing, answers }) => {
        const composed = plan(catalogue, thing, answers)
        for (const kept of composed.materials.submit) {
          // D11 Whoever asked for a paper that this one shows asked for this one.
          const shown = composed.materials.dropped.filter(
            ({ reason, by }) => reason === 'same_fact' && by === kept.material,
          )
          const asked = rowsOf(composed, thing).filter(
            ({ code, row }) =>
              (row.material === kept.material && kept.askedBy.includes(code)) ||
              shown.some(({ matter, material }) => matter === code && material === row.material),
          )
          expect(strictness[kept.form]).toBe(Math.max(...asked.map(({ row }) => strictness[row.form])))
          expect(kept.copies).toBe(Math.max(...asked.map(({ row }) => row.copies)))
          expect(kept.necessity).toBe(
            asked.some(({ row }) => row.necessity === 'required') ? 'required' : 'deferrable',
          )
        }
      }),
      { numRuns: 200 },
    )
  })

  test('D7 no task starts before its prerequisites end, and the critical path is as long as the promise', () => {
    fc.assert(
      fc.property(anyScenario(false), ({ thing, answers }) => {
        const composed = plan(catalogue, thing, answers)
        const ends = new Map(composed.matters.map(({ code, end }) => [code, end]))
        for (const { start, end, slack, prerequisites } of composed.matters) {
          for (const code of prerequisites)
            expect(start).toBeGreaterThanOrEqual(ends.get(code) ?? Number.POSITIVE_INFINITY)
          expect(slack).toBeGreaterThanOrEqual(0)
          expect(end + slack).toBeLessThanOrEqual(composed.days.promised)
        }
        expect(Math.max(0, ...ends.values())).toBe(composed.days.promised)
        if (composed.matters.length)
          expect(
            composed.matters.some(({ critical, end }) => critical && end === composed.days.promised),
          ).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('D3 a compiled condition says what feelin says when every question is answered', () => {
    fc.assert(
      fc.property(anyScenario(true), ({ thing, answers }) => {
        for (const { when } of thing.matters) {
          if (when !== undefined)
            expect(catalogue.condition(thing, when).evaluate(answers)).toBe(evaluate(when, answers).value)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('D3 with a question open a matter is undecided or the same whatever the answer', () => {
    fc.assert(
      fc.property(anyScenario(true), fc.nat(), ({ thing, answers }, pick) => {
        const ids = Object.keys(answers)
        const { [ids[pick % Math.max(1, ids.length)] ?? '']: _left, ...open } = answers
        const whole = new Set(plan(catalogue, thing, answers).matters.map(({ code }) => code))
        const partial = plan(catalogue, thing, open)
        for (const { code } of partial.matters) expect(whole.has(code)).toBe(true)
        for (const code of whole)
          expect(
            partial.matters.some((matter) => matter.code === code) || partial.undecided.includes(code),
          ).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('D3 asking only the questions that remain leads to a plan with nothing undecided', () => {
    fc.assert(
      fc.property(anyScenario(true), ({ thing, answers }) => {
        const given: Record<string, Answers[string]> = {}
        for (
          let ask = plan(catalogue, thing, given).ask;
          ask !== null;
          ask = plan(catalogue, thing, given).ask
        )
          given[ask] = answers[ask] as Answers[string]
        const short = plan(catalogue, thing, given)
        const full = plan(catalogue, thing, answers)
        expect(short.undecided).toEqual([])
        expect(short.undecidedRows).toEqual([])
        expect(short.materials).toEqual(full.materials)
        expect(short.matters).toEqual(full.matters)
      }),
      { numRuns: 60 },
    )
  })
})

describe('single rules', () => {
  const thing = (code: string): OneThing => catalogue.thing.get(code) as OneThing

  test('D5 a matter’s own result never serves its own requirement', () => {
    const composed = plan(catalogue, thing('zhongzi'), sampleAnswers(thing('zhongzi')))
    const own = composed.materials.dropped.filter(
      ({ matter, material }) => matter === 'nyj-zwjy' && material === 'quarantine_certificate',
    )
    expect(own.map(({ reason, by }) => [reason, by])).toEqual(
      composed.matters.some(({ code }) => code === 'nyj-zwjy') ? [['data_source', 'nyj']] : [],
    )
  })

  test('D5 without sources the person brings what departments issue, and no field is prefilled', () => {
    const sample = sampleAnswers(thing('canyin-qiye'))
    const [on, off] = [
      plan(catalogue, thing('canyin-qiye'), sample),
      plan(catalogue, thing('canyin-qiye'), sample, { sources: false, cuts: false }),
    ]
    expect(off.materials.dropped.some(({ reason }) => reason === 'data_source')).toBe(false)
    expect(off.materials.after).toBe(on.materials.merged)
    expect(off.fields.prefilled).toBe(0)
  })

  test('D7 sequential ≥ statutory ≥ promised never fails on the fifty, and figures add up', () => {
    const told = figures(catalogue)
    for (const { days } of told.things)
      expect(days.sequential >= days.statutory && days.statutory >= days.promised).toBe(true)
    expect(told.sum?.materials.before).toBe(told.things.reduce((sum, one) => sum + one.materials.before, 0))
    expect(told.average?.days.promised).toBeCloseTo((told.sum?.days.promised ?? 0) / 50, 2)
  })

  test('D3 only questions that still matter are asked', () => {
    expect(remainingQuestions(catalogue, thing('canyin-qiye'), { entityType: 'individual' })).not.toContain(
      'sellsCards',
    )
    expect(remainingQuestions(catalogue, thing('canyin-qiye'), { entityType: 'company' })).toContain(
      'sellsCards',
    )
  })

  test('D8 the fifty check without error, over every scenario', () => {
    const report = checkCatalogue(catalogue)
    expect(report.errors).toEqual([])
    expect(report.scenarios).toBeGreaterThan(5_000)
  })

  test('D8 scenarios tell thresholds apart from both sides', () => {
    const condition = catalogue.condition(thing('xiaocanyin'), 'areaSqm <= 50')
    const areas = [...scenarios(thing('xiaocanyin'), [condition])].map(({ areaSqm }) => areaSqm as number)
    expect(areas.some((area) => area <= 50) && areas.some((area) => area > 50)).toBe(true)
  })
})
