import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, feeOf, notKnown, type OneThing, type Question, totalOf } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { bothEnds, type EndFigures, type Ends, plan } from './index.ts'

const catalogue = cixi()
const thingOf = (code: string) => catalogue.thing.get(code) as OneThing

const anyAnswer = (question: Question): fc.Arbitrary<Answers[string]> => {
  const options = (question.options ?? []).map(({ value }) => value)
  if (question.type === 'boolean') return fc.boolean()
  if (question.type === 'single') return fc.constantFrom(...options)
  if (question.type === 'multi') return fc.subarray(options)
  const [low, high] = question.range ?? [0, 1000]
  return fc.integer({ min: Math.ceil(low), max: Math.floor(high) })
}

/** Every answer as it will turn out, and which of them are not known yet. */
const anyAnswers = (thing: OneThing) =>
  fc.record(
    Object.fromEntries(
      (thing.questions ?? []).map((question) => [
        question.id,
        fc.record({ answer: anyAnswer(question), isKnown: fc.boolean() }),
      ]),
    ),
  )

const within = (number: number, { least, most }: Ends) => least <= number && number <= most

/** Which figures of a plan lie outside two ends. */
const outside = (thing: OneThing, turnedOut: Answers, ends: EndFigures): string[] => {
  const { matters, materials, fields, days, visits } = plan(catalogue, thing, turnedOut)
  const full = matters.flatMap(({ code }) => catalogue.matter.get(code) ?? [])
  const fees = totalOf(full.map(feeOf))
  const lies = {
    matters: within(matters.length, ends.matters),
    materials: within(materials.after, ends.materials),
    fields: within(fields.after, ends.fields),
    days: within(days.promised, ends.days),
    visits: within(visits.after, ends.visits),
    fees: ends.fees === null || (fees !== null && within(fees, ends.fees)),
  }
  return Object.entries(lies).flatMap(([figure, isWithin]) => (isWithin ? [] : [figure]))
}

describe('D3 both ends of a plan whose answers are not all known', () => {
  test.each(catalogue.things.map((thing) => [thing.code, thing] as const))(
    '%s: whatever the answers turn out to be, the plan lies between its ends, and what is certain is in it',
    (_code, thing) => {
      fc.assert(
        fc.property(anyAnswers(thing), (said) => {
          const turnedOut = Object.fromEntries(Object.entries(said).map(([id, { answer }]) => [id, answer]))
          const answers = Object.fromEntries(
            Object.entries(said).map(([id, { answer, isKnown }]) => [id, isKnown ? answer : notKnown]),
          )
          const { figures, questions } = bothEnds(catalogue, thing, answers)
          if (!figures) throw new Error('too many ways')
          expect(outside(thing, turnedOut, figures)).toEqual([])
          const certain = plan(catalogue, thing, answers)
          const then = plan(catalogue, thing, turnedOut)
          const codes = then.matters.map(({ code }) => code)
          expect(certain.matters.filter(({ code }) => !codes.includes(code))).toEqual([])
          expect(questions.map(({ question }) => question)).toEqual(certain.unsettled)
          // Only what still decides something is left to settle: what would be asked, had it not been answered.
          const unanswered = Object.entries(answers).filter(([, answer]) => answer !== notKnown)
          expect(plan(catalogue, thing, Object.fromEntries(unanswered)).remaining).toEqual(certain.unsettled)
        }),
        { numRuns: 4 },
      )
    },
  )

  test('of no one thing are there too many ways when nothing at all is known', () => {
    const nothing = (thing: OneThing) =>
      Object.fromEntries((thing.questions ?? []).map(({ id }) => [id, notKnown]))
    const tooMany = catalogue.things.filter(
      (thing) => bothEnds(catalogue, thing, nothing(thing)).figures === null,
    )
    expect(tooMany.map(({ code }) => code)).toEqual([])
  })

  test('what an answer would bring is in the plan of that answer, and its ends hold it', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...catalogue.things)
          .chain((thing) => fc.record({ thing: fc.constant(thing), said: anyAnswers(thing) })),
        ({ thing, said }) => {
          const turnedOut = Object.fromEntries(Object.entries(said).map(([id, { answer }]) => [id, answer]))
          const answers = Object.fromEntries(
            Object.entries(said).map(([id, { answer, isKnown }]) => [id, isKnown ? answer : notKnown]),
          )
          for (const { question, ifs } of bothEnds(catalogue, thing, answers).questions)
            for (const { parts, matters, materials, spared, figures } of ifs)
              for (const { value } of parts) {
                const then = plan(catalogue, thing, { ...turnedOut, [question]: value })
                const codes = then.matters.map(({ code }) => code)
                const papers = then.materials.submit.map(({ material }) => material)
                expect(matters.filter((code) => !codes.includes(code))).toEqual([])
                expect(materials.filter((material) => !papers.includes(material))).toEqual([])
                expect(spared.filter((material) => papers.includes(material))).toEqual([])
                expect(outside(thing, { ...turnedOut, [question]: value }, figures)).toEqual([])
              }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('不知道 is said apart from not asked yet: it is not asked again, and left to settle', () => {
    const thing = thingOf('xiaocanyin')
    const answers = { ownsPremises: false, areaSqm: 35, refits: true, drainsToPublic: notKnown }
    const { ask, remaining, unsettled, undecided } = plan(catalogue, thing, answers)
    expect({ ask, remaining, unsettled, undecided }).toEqual({
      ask: 'outdoorSeats',
      remaining: ['outdoorSeats', 'sellsTobacco'],
      unsettled: ['drainsToPublic'],
      undecided: ['zjj-psxk', 'zhzfj-lszd', 'ycj-ycls'],
    })
  })

  test('a number is told in the parts that make a difference', () => {
    const thing = thingOf('xiaocanyin')
    const [area] = bothEnds(catalogue, thing, {
      ownsPremises: false,
      areaSqm: notKnown,
      refits: true,
      drainsToPublic: true,
      outdoorSeats: false,
      sellsTobacco: false,
    }).questions
    expect(
      area?.ifs.map(({ parts, matters }) => [parts.map(({ said }) => said.zh).join(' / '), matters]),
    ).toEqual([
      ['50 平方米以内（含）', ['scjgj-xcydj']],
      ['超过 50 平方米', ['scjgj-spjy']],
    ])
  })
})
