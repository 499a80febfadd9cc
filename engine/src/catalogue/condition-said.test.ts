import { expect, test } from 'vitest'
import { conditionSaid } from './condition-said.ts'
import type { Question } from './one-thing.ts'

const questions: Question[] = [
  {
    id: 'kinds',
    ask: '印什么？',
    type: 'multi',
    options: [
      { value: 'books', label: '书 and 报', label_en: 'Books' },
      { value: 'cards', label: '名片' },
    ],
  },
  { id: 'company', ask: '办公司吗？', ask_en: 'A company?', type: 'boolean' },
  { id: 'area', ask: '多大？', type: 'number', unit: '平方米' },
]

test.each([
  [undefined, '每种情形都要办'],
  ['  ', '每种情形都要办'],
  ['company = true', '「办公司吗？」是“是”'],
  ['company = true and area >= 300', '「办公司吗？」是“是”，并且「多大？」不小于 300 平方米'],
  [
    '(list contains(kinds, "cards") or list contains(kinds, "books")) and not(list contains(kinds, "books") and company = true)',
    '（「印什么？」包括“名片”，或者「印什么？」包括“书 and 报”），并且不是（「印什么？」包括“书 and 报”，并且「办公司吗？」是“是”）',
  ],
  ['not(list contains(kinds, "cards"))', '「印什么？」不包括“名片”'],
  ['(company = true) or (area < 10)', '「办公司吗？」是“是”，或者「多大？」小于 10 平方米'],
  [
    'company = true or area < 10 and area > 5',
    '「办公司吗？」是“是”，或者（「多大？」小于 10 平方米，并且「多大？」大于 5 平方米）',
  ],
  ['gone = "x and y"', '「gone」是“x and y”'],
  ['count(kinds) > 1', '条件：count(kinds) > 1'],
  ['area + 1 > 2 and company = true', '条件：area + 1 > 2 and company = true'],
])('%s is said %s', (when, said) => {
  expect(conditionSaid(questions, when).zh).toBe(said)
})

test('English takes English words where there are any', () => {
  expect(conditionSaid(questions, 'list contains(kinds, "books") and company = false').en).toBe(
    '“印什么？” includes “Books” and “A company?” is “no”',
  )
})
