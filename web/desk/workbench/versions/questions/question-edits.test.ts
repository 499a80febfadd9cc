import { describe, expect, test } from 'vitest'
import type { DraftQuestion } from '../draft/sections.ts'
import {
  moved,
  newOption,
  newQuestion,
  unasked,
  usersOf,
  withoutOption,
  withRenamed,
  withRenamedField,
  withType,
} from './question-edits.ts'

const kind: DraftQuestion = {
  id: 'kind',
  ask: '哪一种？',
  type: 'single',
  options: [
    { value: 'a', label: '甲' },
    { value: 'b', label: '乙' },
  ],
  sample: 'a',
}

describe('editing questions', () => {
  test('a new question and a new option have ids that are free', () => {
    const first = newQuestion([], '要装修吗？')
    expect(first).toEqual({ id: 'question1', ask: '要装修吗？', type: 'boolean' })
    expect(newQuestion([first, { ...first, id: 'question3' }], '').id).toBe('question2')
    expect(newOption({ ...kind, options: [{ value: 'option1', label: '' }] }, '丙').value).toBe('option2')
  })

  test('another type keeps the options between choices and drops what no longer fits', () => {
    expect(withType(kind, 'multi')).toEqual({
      id: 'kind',
      ask: '哪一种？',
      type: 'multi',
      options: kind.options,
    })
    expect(withType(kind, 'boolean')).toEqual({ id: 'kind', ask: '哪一种？', type: 'boolean' })
    // D13 What a list answers is of one kind.
    expect(withType({ ...kind, type: 'boolean', reckoned: 'anyHeavy' }, 'number')).not.toHaveProperty(
      'reckoned',
    )
    const area: DraftQuestion = { id: 'a', ask: '', type: 'number', unit: '人', range: [1, 9], sample: 3 }
    expect(withType(area, 'single')).toEqual({ id: 'a', ask: '', type: 'single', options: [] })
    expect(withType(area, 'number')).toBe(area)
  })

  test('an option takes the sample that named it with it', () => {
    expect(withoutOption(kind, 0)).toEqual({
      ...kind,
      options: [{ value: 'b', label: '乙' }],
      sample: undefined,
    })
    expect(withoutOption(kind, 1).sample).toBe('a')
    expect(withoutOption({ ...kind, type: 'multi', sample: ['a', 'b'] }, 0).sample).toEqual(['b'])
  })

  test('rows move by one and stay at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })

  test('a new id reaches every condition that asks about it', () => {
    const rows = [
      { code: 'm', when: 'kind = "kind"' },
      { code: 'n', papers: [{ material: 'lease', when: 'kind = "b"' }, { material: 'kind' }] },
    ]
    expect(withRenamed(rows, 'kind', 'sort')).toEqual([
      { code: 'm', when: 'sort = "kind"' },
      { code: 'n', papers: [{ material: 'lease', when: 'sort = "b"' }, { material: 'kind' }] },
    ])
    // D13 Which rows of a list have a matter.
    const each = { code: 'm', per: 'vehicles', each: 'load > 4.5 or kind = "b"' }
    expect(withRenamed([each], 'kind', 'sort')).toEqual([{ ...each, each: 'load > 4.5 or sort = "b"' }])
    expect(usersOf('kind', [each], () => [])).toEqual(['m'])
  })

  test('D9 a new id reaches the rows on fields too', () => {
    const row = { element: 'area', owner: 'm', basis: '', verified: 'recalled', by: '', on: '' } as const
    expect(
      withRenamedField(
        [
          { ...row, reason: 'answered', question: 'kind' },
          { ...row, reason: 'derived', is: 'kind * 2' },
          { ...row, reason: 'only_when', when: 'kind = "kind"' },
          { ...row, reason: 'struck' },
        ],
        'kind',
        'sort',
      ).map(({ question, is, when }) => question ?? is ?? when),
    ).toEqual(['sort', 'sort * 2', 'sort = "kind"', undefined])
  })

  test('which matters a question decides, and which questions are missing', () => {
    const matters = [{ code: 'm', when: 'kind = "a"' }, { code: 'n' }]
    const paper = { material: 'lease', name: '租赁合同', nameEn: 'Lease', when: 'areaSqm > 9 and kind = "a"' }
    const papersOf = (code: string) => (code === 'n' ? [paper] : [])
    expect(usersOf('kind', matters, papersOf)).toEqual(['m', 'n'])
    expect(usersOf('areaSqm', matters, papersOf)).toEqual(['n'])
    expect(unasked([kind], matters, papersOf)).toEqual(['areaSqm'])
    // I9 What the draft itself says of a paper stands before the list.
    const own = [{ code: 'n', papers: [{ material: 'lease', when: 'rented = true' }] }]
    expect(unasked([kind], own, papersOf)).toEqual(['rented'])
    expect(usersOf('areaSqm', own, papersOf)).toEqual([])
  })
})
