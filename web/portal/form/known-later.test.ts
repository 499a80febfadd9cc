import { expect, test } from 'vitest'
import { isKnownLater, readersOf } from './known-later.ts'

const marked = { at: '2026-11-02T09:00:00.000+08:00', asked: [], leftAt: null }

test('C118 a paper is awaited from its mark until it is there; an answer by which it is needed at once ends that', () => {
  expect(isKnownLater({ mayComeLater: true, later: null })).toBe(false)
  expect(isKnownLater({ mayComeLater: true, later: { ...marked, cameAt: null } })).toBe(true)
  expect(isKnownLater({ mayComeLater: true, later: { ...marked, cameAt: marked.at } })).toBe(false)
  expect(isKnownLater({ mayComeLater: false, later: { ...marked, cameAt: null } })).toBe(false)
})

test('C120 who waits for a paper is told once, by the first of its branches', () => {
  const tasks = ['a', 'b', 'c'].map((matter) => ({ matter, name: matter, nameEn: matter }))
  expect(readersOf({ tasks }, { askedBy: [{ matter: 'c' }, { matter: 'a' }, { matter: 'gone' }] })).toEqual([
    tasks[2],
    tasks[0],
  ])
})
