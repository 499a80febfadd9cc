import { expect, test } from 'vitest'
import { defineProblems, problemText, sentence } from './problem.ts'

const fail = defineProblems({
  test_late: {
    kind: 'refused',
    zh: '{what}晚了 {days} 天，请{do}。',
    en: '{what} is {days} days late: {do}.',
    words: { ring: { zh: '打电话', en: 'ring us' } },
  },
})

test('KE1 a refusal is a value with code, values and place; its code is born once', () => {
  expect(fail('test_late', { days: 2 })).toEqual({ code: 'test_late', values: { days: 2 } })
  expect(fail('test_late', {}, 'form/name')).toEqual({ code: 'test_late', values: {}, place: 'form/name' })
  expect(problemText('test_late')?.kind).toBe('refused')
  expect(() => defineProblems({ test_late: { kind: 'invalid', zh: '又', en: 'again' } })).toThrow(
    'test_late is registered twice',
  )
})

test('KE2 the sentence is said in either language, codes of ours as people say them, names as they are called there', () => {
  const problem = fail('test_late', { what: '小吃店', days: 2, do: 'ring' })
  expect(sentence(problem, 'zh')).toBe('小吃店晚了 2 天，请打电话。')
  const called = (name: string) => (name === '小吃店' ? 'The snack bar' : name)
  expect(sentence(problem, 'en', called)).toBe('The snack bar is 2 days late: ring us.')
  expect(sentence({ code: 'nobody_knows', values: {} }, 'en')).toBe('nobody_knows')
})
