import { expect, test } from 'vitest'
import type { PlanMatter } from '../../../../contract/client.ts'
import { layoutProcess } from './layout-process.ts'

const matter = (
  code: string,
  department: string,
  prerequisites: string[] = [],
  critical = false,
): PlanMatter =>
  ({
    code,
    department: { id: department, name: department, nameEn: department },
    prerequisites,
    critical,
  }) as unknown as PlanMatter

test('a matter stands to the right of everything it waits for', () => {
  const { boxes, lines } = layoutProcess({
    matters: [matter('c', 'y', ['b']), matter('a', 'x'), matter('b', 'x', ['a'])],
  })
  const x = (code: string) => boxes.find(({ id }) => id === code)?.x ?? -1
  expect(x('a')).toBe(0)
  expect(x('b')).toBeGreaterThan(x('a'))
  expect(x('c')).toBeGreaterThan(x('b'))
  expect(lines).toHaveLength(2)
})

test('no two boxes share a place, and each stands in the lane of its department', () => {
  const matters = [
    matter('a', 'x'),
    matter('b', 'x'),
    matter('c', 'y'),
    matter('d', 'y', ['a', 'b']),
    matter('e', 'x', ['a']),
  ]
  const { boxes, lanes } = layoutProcess({ matters })
  expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(matters.length)
  for (const { id, y } of boxes) {
    const lane = lanes.find(
      ({ department }) => department === matters.find(({ code }) => code === id)?.department.id,
    )
    expect(y).toBeGreaterThan(lane?.y ?? Number.POSITIVE_INFINITY)
    expect(y).toBeLessThan((lane?.y ?? 0) + (lane?.height ?? 0))
  }
})

test('a prerequisite outside the plan draws no line, an empty plan nothing', () => {
  expect(layoutProcess({ matters: [matter('a', 'x', ['elsewhere'])] }).lines).toEqual([])
  expect(layoutProcess({ matters: [] })).toMatchObject({ boxes: [], lanes: [], lines: [] })
})

test('a line is critical where both its ends are', () => {
  const { lines } = layoutProcess({
    matters: [matter('a', 'x', [], true), matter('b', 'x', ['a'], true), matter('c', 'x', ['a'])],
  })
  expect(lines.map(({ to, critical }) => [to, critical])).toEqual([
    ['b', true],
    ['c', false],
  ])
})
