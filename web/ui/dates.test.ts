import { expect, test } from 'vitest'
import { formatDue, sayDays } from './dates.ts'

// The year of Asia/Shanghai, whatever the process’s zone (K17).
const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()

test('days in a sentence are said with their weekdays, other numbers stay', () => {
  expect(sayDays('到 2017-10-16 为止，共 12-3 项', 'zh')).toBe('到 2017年10月16日 周一 为止，共 12-3 项')
  expect(sayDays('until 2017-10-16', 'en')).toBe('until Mon, 16 Oct 2017')
  expect(sayDays('编号 12017-10-160', 'zh')).toBe('编号 12017-10-160')
  expect(sayDays('', 'zh')).toBe('')
  expect(sayDays(`${year}-01-02`, 'zh')).toMatch(/^1月2日 周./)
})

test('K15 a day that may still move says so', () => {
  expect(formatDue('2017-10-16', false, 'zh')).toBe('2017年10月16日 周一')
  expect(formatDue('2017-10-16', true, 'zh')).toBe(
    '2017年10月16日 周一（暂按周末和法定节假日推算，放假通知公布后可能调整）',
  )
  expect(formatDue('2017-10-16', true, 'zh', true)).toBe('2017年10月16日 周一（暂）')
  expect(formatDue('2017-10-16', true, 'en', true)).toBe('Mon, 16 Oct 2017 (provisional)')
})
