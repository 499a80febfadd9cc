import { expect, test } from 'vitest'
import { elementTypes, materialKinds } from '#engine/catalogue'
import { elementSorts, findCanonicals, materialSorts, percent, sortKeys } from './wording-words.ts'

const canonical = (id: string, name: string, uses = 0) => ({
  ...{ id, name, nameEn: id, sort: 'other', unit: null, uses },
})

test('every kind and type the engine knows has a word and can be chosen', () => {
  expect([...materialSorts]).toEqual([...materialKinds])
  expect([...elementSorts]).toEqual([...elementTypes])
  for (const sort of [...materialKinds, ...elementTypes]) expect(sortKeys[sort]).toBeTruthy()
})

test('found by name, id or English; the general name before the special one', () => {
  const list = [
    canonical('food_rules', '食品安全管理制度'),
    canonical('rules', '管理制度'),
    canonical('plan', '预案'),
  ]
  expect(findCanonicals(list, ' 管理 制度 ').map(({ id }) => id)).toEqual(['rules', 'food_rules'])
  expect(findCanonicals(list, 'FOOD').map(({ id }) => id)).toEqual(['food_rules'])
  expect(findCanonicals(list, '没有')).toEqual([])
  expect(findCanonicals(list, '')).toHaveLength(3)
})

test('shares are whole percents', () => {
  expect([0.987, 0, 1, 0.9997, 0.0004].map(percent)).toEqual(['99%', '0%', '100%', '>99%', '<1%'])
})
