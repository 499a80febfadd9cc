import { expect, test } from 'vitest'
import { cixi } from '../../../tests/support/cixi.ts'
import { plainlyOf } from './plainly.ts'

test('S15 two things of nearly one name are told apart by size and by how people say them', () => {
  const [small, large] = ['xiaocanyin', 'canyin-qiye'].map((code) => plainlyOf(cixi().thing.get(code) ?? {}))
  expect(small?.size).toEqual({ from: 5, to: 120, unit: '平方米' })
  expect(large?.size).toEqual({ from: 50, to: 5000, unit: '平方米' })
  expect(small?.alsoSaid.length).toBeGreaterThan(0)
  expect(small?.alsoSaid).not.toEqual(large?.alsoSaid)
})

test('S15 what the catalogue does not say is left out', () => {
  expect(plainlyOf({})).toEqual({ alsoSaid: [], size: null })
  const asked = { id: 'n', ask: '几个人', type: 'number' as const }
  expect(plainlyOf({ questions: [asked, { ...asked, unit: '人' }] }).size).toBeNull()
})
