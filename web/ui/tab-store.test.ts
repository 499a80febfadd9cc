import { afterEach, expect, test, vi } from 'vitest'
import { tabStore } from './tab-store.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  tabStore.clear()
})

/** Safari with cookies blocked, Chromium with “block all cookies”: the very name throws. */
const blocked = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

test('a browser that keeps nothing breaks no page: it is remembered until the page is left', () => {
  vi.stubGlobal('sessionStorage', { getItem: blocked, setItem: blocked, removeItem: blocked, clear: blocked })
  expect(tabStore.read('a')).toBe(null)
  tabStore.write('a', '1')
  expect(tabStore.read('a')).toBe('1')
  tabStore.drop('a')
  expect(tabStore.read('a')).toBe(null)
  tabStore.write('b', '2')
  tabStore.clear()
  expect(tabStore.read('b')).toBe(null)
})

test('what was written last is read where the browser has no more room and still keeps what was before', () => {
  const full = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  const never = () => undefined
  vi.stubGlobal('sessionStorage', { getItem: () => 'before', setItem: full, removeItem: never, clear: never })
  expect(tabStore.read('a')).toBe('before')
  tabStore.write('a', 'now')
  expect(tabStore.read('a')).toBe('now')
})

test('what the tab kept is read after a reload, and nothing is left for the next person', () => {
  const kept = new Map([['a', 'before']])
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
    clear: () => kept.clear(),
  })
  expect(tabStore.read('a')).toBe('before')
  tabStore.write('b', '2')
  expect(kept.get('b')).toBe('2')
  tabStore.clear()
  expect([kept.size, tabStore.read('a'), tabStore.read('b')]).toEqual([0, null, null])
})
