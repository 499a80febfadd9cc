import { describe, expect, test } from 'vitest'
import { conditionNames, renameInCondition } from './condition-names.ts'

describe('names of questions in a condition', () => {
  test.each([
    ['', []],
    ['refits = true and areaSqm >= 300', ['refits', 'areaSqm']],
    ['not(list contains(printKinds, "books") and entityType = "company")', ['printKinds', 'entityType']],
    ['areaSqm > 10 or areaSqm < 5', ['areaSqm']],
    ['some kind in kinds satisfies kind = "x"', ['kinds']],
    ['count(extras) > 2', ['extras']],
    ['kind in ("a", "b")', ['kind']],
    ['area in [10..20]', ['area']],
  ])('%s', (text, names) => {
    expect(conditionNames(text)).toEqual(names)
  })

  test('another id takes its place everywhere but in strings', () => {
    expect(renameInCondition('kind = "kind" and (kind != "x" or kinds = 1)', 'kind', 'sort')).toBe(
      'sort = "kind" and (sort != "x" or kinds = 1)',
    )
    expect(renameInCondition('list contains(extras, "a")', 'extras', 'more')).toBe('list contains(more, "a")')
    expect(renameInCondition('a = 1', 'b', 'c')).toBe('a = 1')
  })
})
