import { expect, test } from 'vitest'
import { stagesOf } from './stages.ts'

test('V17 stages are done, now or to come', () => {
  const states = (status: Parameters<typeof stagesOf>[0]) => stagesOf(status).map(({ state }) => state)
  expect(states('draft')).toEqual(['now', 'next', 'next', 'next', 'next', 'next'])
  expect(states('review')).toEqual(['done', 'done', 'done', 'now', 'next', 'next'])
  expect(states('published')).toEqual(Array(6).fill('done'))
  expect(stagesOf('discarded').map(({ stage }) => stage)).toEqual(['draft', 'discarded'])
  expect(states('superseded')).toEqual(Array(6).fill('done'))
})
