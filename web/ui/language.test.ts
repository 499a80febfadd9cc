import { expect, test } from 'vitest'
import { fill } from './language.tsx'

test('values are put in their places; a missing one leaves nothing', () => {
  expect(fill('交 {materials} 份 · 跑 {visits} 次', { materials: 9, visits: 0 })).toBe('交 9 份 · 跑 0 次')
  expect(fill('{page} · 一次办', {})).toBe(' · 一次办')
})

test('a word follows the number before it', () => {
  const text = '{visits} [visit|visits] · {days} working [day|days]'
  expect(fill(text, { visits: 1, days: 18 })).toBe('1 visit · 18 working days')
  expect(fill(text, { visits: 0, days: 1 })).toBe('0 visits · 1 working day')
  expect(fill('[paper|papers]', { count: 1 })).toBe('paper')
  expect(fill('[paper|papers]', { count: 27 })).toBe('papers')
})
