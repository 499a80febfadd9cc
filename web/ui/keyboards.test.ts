import { expect, test } from 'vitest'
import { keyboards } from './keyboards.ts'

test('a number is typed on a keyboard of figures, on the portal as at a shop or the counter', () => {
  expect(keyboards.integer).toEqual({ inputMode: 'numeric' })
  expect(keyboards.number).toEqual({ inputMode: 'decimal' })
  expect(keyboards.phone).toEqual({ type: 'tel', inputMode: 'tel' })
})
