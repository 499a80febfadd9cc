import { describe, expect, test } from 'vitest'
import type { Question } from '../../../contract/client.ts'
import { lastAnswered, readAnswers, withoutAnswer, writeAnswers } from './answers-in-url.ts'

const question = (id: string, type: Question['type'], values: string[] = []): Question => ({
  id,
  type,
  ask: id,
  askEn: id,
  unit: null,
  range: null,
  options: values.map((value) => ({ value, label: value, labelEn: value })),
  sample: '',
  decides: [],
})
const questions = [
  question('refits', 'boolean'),
  question('areaSqm', 'number'),
  question('entityType', 'single', ['company', 'individual']),
  question('extras', 'multi', ['tobacco', 'books']),
]
const read = (text: string) => readAnswers(questions, new URLSearchParams(text))

describe('answers in the address', () => {
  test('what is written is read again, in the same order', () => {
    const answers = { entityType: 'company', extras: ['tobacco', 'books'], refits: false, areaSqm: 35.5 }
    const again = read(writeAnswers(answers))
    expect(again).toEqual(answers)
    expect(Object.keys(again)).toEqual(Object.keys(answers))
  })

  test('choosing nothing is an answer', () => {
    expect(read(writeAnswers({ extras: [] }))).toEqual({ extras: [] })
  })

  test('what does not fit its question is left out and asked again', () => {
    expect(read('refits=maybe&areaSqm=big&entityType=club&extras=tobacco,arms&unknown=1')).toEqual({})
    expect(read('areaSqm=')).toEqual({})
    const bounded: Question[] = [{ ...question('areaSqm', 'number'), range: [50, 5000] }]
    const readBounded = (text: string) => readAnswers(bounded, new URLSearchParams(text))
    for (const beyond of ['49', '5000.1', '99999', '-180', '1e9'])
      expect({ beyond, read: readBounded(`areaSqm=${beyond}`) }).toEqual({ beyond, read: {} })
    expect(readBounded('areaSqm=50')).toEqual({ areaSqm: 50 })
  })

  test('the last answer can be taken back', () => {
    const answers = { entityType: 'company', refits: true }
    expect(lastAnswered(answers)).toBe('refits')
    expect(withoutAnswer(answers, 'refits')).toEqual({ entityType: 'company' })
    expect(lastAnswered({})).toBeUndefined()
  })
})
