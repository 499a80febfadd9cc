import { expect, test } from 'vitest'
import { cixi } from '../../../tests/support/cixi.ts'
import { libraryConditionProblems } from './condition-of-library.ts'

const things = [...cixi().thing.values()]

test.each([['areaSqm > 100'], ['areaSqm >= 300 and not(ownsPremises)']])(
  'L17 over any question of the library: %s',
  (text) => expect(libraryConditionProblems(text, things)).toEqual([]),
)

test.each([
  ['areaSqm > １００', 'condition_unknown'],
  ['areaSqm ＞ 100', 'condition_unknown'],
  ['entityType == "company"', 'condition_unsupported'],
  ['areaSqm > "很大"', 'condition_type'],
  ['areaSqm + 1', undefined],
  ['面积大的要交', 'condition_unknown'],
  ['areaSqm > 100 and 面积大', 'condition_unknown'],
  ['noSuchQuestion = true', 'condition_unknown'],
  ['entityType = "no such kind"', 'condition_option'],
])('L17 is FEEL or refused, also while no one thing uses the matter: %s', (text, code) => {
  const [problem] = libraryConditionProblems(text, things)
  expect(problem?.code).toMatch(code ?? /^condition_/)
})
