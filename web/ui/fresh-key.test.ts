import { afterEach, expect, test } from 'vitest'
import { freshKey } from './fresh-key.ts'

const { randomUUID } = crypto
afterEach(() => {
  crypto.randomUUID = randomUUID
})

test('keys are new each time, also where a browser has no randomUUID (plain http)', () => {
  crypto.randomUUID = undefined as never
  const keys = new Set(Array.from({ length: 1000 }, freshKey))
  expect(keys.size).toBe(1000)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
})
