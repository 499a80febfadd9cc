import { afterEach, expect, test, vi } from 'vitest'
import { formatDue, sayDays } from './dates.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('days in a sentence are said with their weekdays, other numbers stay', () => {
  expect(sayDays('到 2017-10-16 为止，共 12-3 项', 'zh')).toBe('到 2017年10月16日 周一 为止，共 12-3 项')
  expect(sayDays('until 2017-10-16', 'en')).toBe('until Mon, 16 Oct 2017')
  expect(sayDays('编号 12017-10-160', 'zh')).toBe('编号 12017-10-160')
  expect(sayDays('', 'zh')).toBe('')
})

// The year is the one in China, whatever the process's zone; the last second of it and the first of the next (K17).
test.each([
  ['2026-12-31T23:59:59.000+08:00', '1月2日 周五'],
  ['2027-01-01T00:00:00.000+08:00', '2026年1月2日 周五'],
  ['2028-02-29T12:00:00.000+08:00', '2026年1月2日 周五'],
])('K17 at %s the second of January 2026 is %s', (now, said) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
  expect(sayDays('2026-01-02', 'zh')).toBe(said)
})

test('K15 a day that may still move says so', () => {
  expect(formatDue('2017-10-16', false, 'zh')).toBe('2017年10月16日 周一')
  expect(formatDue('2017-10-16', true, 'zh')).toBe(
    '2017年10月16日 周一（暂按周末和法定节假日推算，放假通知公布后可能调整）',
  )
  expect(formatDue('2017-10-16', true, 'zh', true)).toBe('2017年10月16日 周一（暂）')
  expect(formatDue('2017-10-16', true, 'en', true)).toBe('Mon, 16 Oct 2017 (provisional)')
})
