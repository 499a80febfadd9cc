import { expect, test } from 'vitest'
import { createLastKnown } from './last-known.ts'

const setUp = () => {
  const state = { now: 0, asked: 0, away: false }
  const read = async () => {
    state.asked += 1
    if (state.away) throw new Error('away')
    return state.asked
  }
  return { state, ask: createLastKnown(read, 0, () => state.now) }
}

test('a figure is read once a minute, and once for all who ask together', async () => {
  const { state, ask } = setUp()
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  state.now = 60_000
  expect([await ask(), state.asked]).toEqual([1, 1])
  state.now = 60_001
  expect(await ask()).toBe(1)
  await Promise.resolve()
  expect([await ask(), state.asked]).toEqual([2, 2])
})

test('a source that is away costs nobody their answer: the last figure is told, or none', async () => {
  const { state, ask } = setUp()
  state.away = true
  expect([await ask(), await ask(), state.asked]).toEqual([0, 0, 1])
  state.away = false
  state.now = 60_001
  await ask()
  await Promise.resolve()
  expect(await ask()).toBe(2)
  state.away = true
  state.now = 120_002
  await ask()
  await Promise.resolve()
  expect([await ask(), state.asked]).toEqual([2, 3])
})
