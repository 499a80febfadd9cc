import { describe, expect, test } from 'vitest'
import { type Answers, indexCatalogue, type OneThing, type Question } from '#engine/catalogue'
import { cixi } from '../../../tests/support/cixi.ts'
import { allScenarios, checkThing, plan, remainingQuestions, scenarioLimit, survey } from './index.ts'

const things = cixi().things.map((thing) => [thing.code, thing] as const)
const withoutAnswers = ({ answers: _answers, ...rest }: ReturnType<typeof plan>) => rest

describe.each(things)('D8 the survey of %s', (_code, thing) => {
  const surveyed = survey(cixi(), thing)
  test('has every scenario once, in order, each in one group', () => {
    expect(surveyed.answers).toEqual([...allScenarios(cixi(), thing)])
    expect(surveyed.scenarios).toBe(surveyed.answers.length)
    const members = surveyed.groups.flatMap((group) => group.members)
    expect([...members].sort((a, b) => a - b)).toEqual(surveyed.answers.map((_, index) => index))
    surveyed.groups.forEach((group, number) => {
      for (const member of group.members) expect(surveyed.groupOf[member]).toBe(number)
    })
  })
  test('scenarios of a group have the same plan but for the answers', () => {
    for (const { members, plan: composed } of surveyed.groups) {
      const known = withoutAnswers(composed())
      for (const member of [members.at(-1), members[members.length >> 1]]) {
        const answers = surveyed.answers[member ?? -1] as Answers
        expect(withoutAnswers(plan(cixi(), thing, answers))).toEqual(known)
      }
    }
  })
})

/** A thing that asks more than any machine can try. */
const asking = (questions: readonly Question[], when: string) => {
  const thing: OneThing = {
    ...(cixi().thing.get('bianlidian') as OneThing),
    questions: [...questions],
    matters: [{ code: 'scjgj-gtsl' }, { code: 'zhzfj-dzsz', when }],
  }
  const matters = cixi().matters.map((matter) => ({
    ...matter,
    materials: matter.materials.map(({ when: _when, ...row }) => row),
  }))
  const catalogue = indexCatalogue({ ...cixi(), matters, things: [thing] })
  return { catalogue, thing }
}

describe('D8 more scenarios than can be tried are counted, not walked', () => {
  const yesNo = Array.from(
    { length: 30 },
    (_, index): Question => ({
      id: `q${index}`,
      ask: `第 ${index} 问`,
      type: 'boolean',
    }),
  )
  const everyOne = yesNo.map(({ id }) => `${id} = true`).join(' and ')
  const options = Array.from({ length: 50 }, (_, index) => ({ value: `o${index}`, label: `第 ${index} 项` }))
  const many: Question = { id: 'many', ask: '有哪些？', type: 'multi', options }
  const anyOne = options.map(({ value }) => `list contains(many, "${value}")`).join(' or ')

  test.each([
    ['thirty questions', yesNo, everyOne, 2 ** 30],
    ['one question of fifty options', [many], anyOne, 2 ** 50],
  ])('%s', (_name, questions, when, count) => {
    const { catalogue, thing } = asking(questions, when)
    const report = checkThing(catalogue, thing)
    expect(report.scenarios).toBe(count)
    expect(report.errors.map(({ code }) => code)).toEqual(['too_many_scenarios'])
    expect(survey(catalogue, thing)).toMatchObject({ tooMany: true, answers: [], groups: [] })
    expect(remainingQuestions(catalogue, thing, {})).toEqual(questions.map(({ id }) => id))
  })
  test('the limit itself is walked', () => {
    const few = yesNo.slice(0, Math.log2(scenarioLimit))
    const { catalogue, thing } = asking(few, few.map(({ id }) => `${id} = true`).join(' and '))
    expect(survey(catalogue, thing)).toMatchObject({ tooMany: false, scenarios: scenarioLimit })
  })
})
