import { expect, test } from 'vitest'
import { cixi } from '../../../../tests/support/cixi.ts'
import { matterViews } from './view-library.ts'

test('D17 the library shows what may be decided on a promise, on which basis, and in which one things only', () => {
  const all = cixi().departments.flatMap(({ id }) => matterViews(cixi(), id))
  const promised = all.filter(({ commitment }) => commitment)
  expect(promised.map(({ code }) => code).sort()).toEqual([
    ...['jtj-dlhy', 'rsj-rlzy', 'rsj-zypx', 'wgj-cbwls', 'wgj-dyfy', 'wgj-ysjy', 'wjj-ggcswsxk'],
  ])
  const hygiene = promised.find(({ code }) => code === 'wjj-ggcswsxk')?.commitment
  expect(hygiene).toMatchObject({ things: ['meirong'], verified: 'recalled' })
  expect(promised.find(({ code }) => code === 'wgj-ysjy')?.commitment?.things).toBeNull()
})
