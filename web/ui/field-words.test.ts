import { expect, test } from 'vitest'
import { valueWord } from './field-words.ts'

const speech = { t: (key: string) => key, pick: (zh: string, en: string) => en || zh }
const gender = { type: 'enum', options: ['男', '女'], optionsEn: ['Male', 'Female'] } as const

test('an option is said in English where there is one, and as it stands where there is none', () => {
  const field = { ...gender, options: [...gender.options], optionsEn: [...gender.optionsEn] }
  expect(valueWord(field, '女', speech)).toBe('Female')
  expect(valueWord(field, '从前的选项', speech)).toBe('从前的选项')
  expect(valueWord({ ...field, optionsEn: [] }, '女', speech)).toBe('女')
})

test('F7 yes and no are words, whichever way the form wrote them', () => {
  const field = { type: 'boolean', options: [], optionsEn: [] } as const
  const plain = { ...field, options: [], optionsEn: [] }
  expect(['是', 'true', '否', 'false', ''].map((value) => valueWord(plain, value, speech))).toEqual([
    'value.yes',
    'value.yes',
    'value.no',
    'value.no',
    '',
  ])
})
