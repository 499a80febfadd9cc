import { describe, expect, test } from 'vitest'
import { cixi } from '../../../tests/support/cixi.ts'
import type { Question } from './one-thing.ts'
import { askLength, hintsOf } from './question-hints.ts'

const question = (more: Partial<Question>): Question => ({
  id: 'q',
  ask: '要装修吗？',
  ask_en: 'Will you renovate?',
  type: 'boolean',
  sample: true,
  ...more,
})
const kinds = (more: Partial<Question>) => hintsOf(question(more)).map(({ kind }) => kind)

describe('I5 what makes a question hard to answer', () => {
  test('an everyday question needs no hint', () => {
    expect(kinds({})).toEqual([])
  })

  test('office words are named with what people say instead, also in options', () => {
    expect(hintsOf(question({ ask: '经营场所建筑面积？' }))).toEqual([
      { kind: 'jargon', word: '经营场所', instead: '店面、厂房' },
      { kind: 'jargon', word: '建筑面积', instead: '有多大' },
    ])
    const options = [
      { value: 'a', label: '法定代表人', label_en: 'The head' },
      { value: 'b', label: '别人', label_en: 'Somebody else' },
    ]
    expect(kinds({ type: 'single', options, sample: 'a' })).toEqual(['jargon'])
  })

  test('more than 25 characters are too long; what stands in brackets is not counted', () => {
    expect(askLength('店面有多大？')).toBe(5)
    expect(kinds({ ask: '字'.repeat(25) })).toEqual([])
    expect(kinds({ ask: '字'.repeat(26) })).toEqual(['long'])
    expect(kinds({ ask: `${'字'.repeat(20)}（${'注'.repeat(20)}）？` })).toEqual([])
  })

  test('what is missing is said: English, a usual answer, a range, options', () => {
    expect(kinds({ ask_en: ' ' })).toEqual(['noEnglish'])
    const bare = [
      { value: 'a', label: '甲' },
      { value: 'b', label: '乙', label_en: 'B' },
    ]
    expect(kinds({ type: 'multi', options: bare, sample: [] })).toEqual(['optionsNoEnglish'])
    expect(kinds({ sample: undefined })).toEqual(['noSample'])
    expect(kinds({ type: 'number', sample: 1 })).toEqual(['noRange'])
    expect(
      kinds({ type: 'single', options: [{ value: 'a', label: '甲', label_en: 'A' }], sample: 'a' }),
    ).toEqual(['fewOptions'])
  })

  test('most questions of the published one things are free of office words', () => {
    const asked = cixi().things.flatMap(({ questions }) => questions ?? [])
    const hinted = asked.filter((one) => hintsOf(one).some(({ kind }) => kind === 'jargon'))
    expect(hinted.length / asked.length).toBeLessThan(0.1)
  })
})
