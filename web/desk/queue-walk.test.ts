import { describe, expect, test } from 'vitest'
import type { QueueRow } from '../../contract/client.ts'
import { firstPlace, keyOf, nextLine, type Place, rowOf } from './queue-walk.ts'

const line = (caseId: string, matter?: string) =>
  ({ caseId, task: matter ? { matter } : null, claim: null }) as unknown as QueueRow
/** Pages that begin after '', after 'p2', after 'p3'. */
const pages =
  (...all: string[][]) =>
  async (after: string) => {
    const page = after ? Number(after.slice(1)) : 1
    return {
      rows: (all[page - 1] ?? []).map((id) => line(id)),
      next: page < all.length ? `p${page + 1}` : null,
    }
  }
const trailTo = (page: number) => ['', 'p2', 'p3'].slice(0, page)
const at = (page: number, row: number, id: string): Place => ({
  ...firstPlace,
  trail: trailTo(page),
  row,
  key: keyOf(line(id)),
})
const walk = async (from: Place, caseId: string, read: ReturnType<typeof pages>, left: string[] = []) => {
  const found = await nextLine({
    from,
    caseId,
    left: new Set(left.map((id) => keyOf(line(id)))),
    read,
  })
  return found && [found.line.caseId, found.place.trail.length, found.place.row]
}
const read = pages(['a', 'b'], ['c', 'd'], ['e'])

describe('the next case', () => {
  test('comes after the present one, over the pages, and never goes back and forth', async () => {
    const seen = ['a']
    const left: string[] = []
    let place = at(1, 0, 'a')
    for (;;) {
      const present = seen.at(-1) ?? ''
      left.push(present)
      const next = await nextLine({
        from: place,
        caseId: present,
        left: new Set(left.map((id) => keyOf(line(id)))),
        read,
      })
      if (!next) break
      place = next.place
      seen.push(next.line.caseId)
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
  test('is the one that moved up when the present one left the list', async () => {
    expect(await walk(at(1, 0, 'gone'), 'gone', read)).toEqual(['a', 1, 0])
    expect(await walk(at(2, 1, 'gone'), 'gone', read)).toEqual(['d', 2, 1])
  })
  test('passes over what a colleague works on, not what one has oneself', async () => {
    const claimed = async () => ({
      rows: [
        line('a'),
        { ...line('b'), claim: { isMine: false } },
        { ...line('c'), claim: { isMine: true } },
      ],
      next: null,
    })
    expect(await walk(at(1, 0, 'a'), 'a', claimed as unknown as typeof read)).toEqual(['c', 1, 2])
    const others = async () => ({ rows: [line('a'), { ...line('b'), claim: { isMine: false } }], next: null })
    expect(await walk(at(1, 0, 'a'), 'a', others as unknown as typeof read)).toBeUndefined()
  })
  test('begins again at the top, without what was left waiting; then there is none', async () => {
    expect(await walk(at(3, 0, 'e'), 'e', read, ['a', 'e'])).toEqual(['b', 1, 1])
    expect(await walk(at(3, 0, 'e'), 'e', read, ['a', 'b', 'c', 'd', 'e'])).toBeUndefined()
    expect(await walk(at(1, 0, 'a'), 'a', pages(['a']))).toBeUndefined()
    expect(await walk(at(1, 0, 'a'), 'a', pages())).toBeUndefined()
  })
})

test('back in the list one stands on the same line, or where it stood', () => {
  const rows = ['a', 'b', 'c'].map((id) => line(id))
  expect(rowOf(rows, at(1, 0, 'c'))).toBe(2)
  expect(rowOf(rows, at(1, 1, 'gone'))).toBe(1)
  expect(rowOf(rows, at(1, 9, 'gone'))).toBe(2)
  expect(rowOf([], at(1, 9, 'gone'))).toBe(0)
})
