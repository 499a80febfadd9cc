import { expect, test } from 'vitest'
import type { VersionEventView } from '../../../../contract/client.ts'
import { historyByDay } from './history-by-day.ts'

const event = (number: number, at: string, type: string, zh: string): VersionEventView => ({
  number,
  at,
  type,
  name: '王敏',
  zh,
  en: zh,
})

test('saves that follow each other are one line; another part, another person or another day is not', () => {
  const events = [
    event(6, '2026-03-10T17:00:00.000Z', 'agree', '同意'),
    event(5, '2026-03-10T03:00:00.000Z', 'save', '王敏修改了问题'),
    event(4, '2026-03-10T02:00:00.000Z', 'save', '王敏修改了问题'),
    event(3, '2026-03-10T01:00:00.000Z', 'save', '王敏修改了事项'),
    event(2, '2026-03-09T01:00:00.000Z', 'save', '王敏修改了事项'),
  ]
  const told = historyByDay(events).map(({ day, lines }) => [
    day,
    lines.map((line) => [line.event.number, line.times]),
  ])
  // 17:00 UTC is one in the morning of the next day in China.
  expect(told).toEqual([
    ['2026-03-11', [[6, 1]]],
    [
      '2026-03-10',
      [
        [5, 2],
        [3, 1],
      ],
    ],
    ['2026-03-09', [[2, 1]]],
  ])
  expect(historyByDay([])).toEqual([])
})
