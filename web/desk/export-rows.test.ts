import { expect, test } from 'vitest'
import type { QueueRow } from '../../contract/client.ts'
import { csvOf } from './export-rows.ts'

const row = {
  caseId: 'x',
  queryCode: '1201-AAAA-BBBB',
  thing: { code: 'yaodian', name: '开办药店', nameEn: 'Open a pharmacy' },
  applicantName: '=cmd|1',
  task: null,
  status: 'submitted',
  since: '2026-12-01T01:41:19.935Z',
  dueOn: '2026-12-08',
  remaining: -2,
  light: 'overdue',
  provisional: false,
  missing: [{ name: '平面图"A"', nameEn: 'Plan' }],
} as unknown as QueueRow

test('an export has local time, status, light and days left, and no cell that runs', () => {
  const [head, line] = csvOf([row], (key) => key).split('\r\n')
  expect(head).toContain('"column.status"')
  expect(head?.split(',')).toHaveLength(line?.split(',').length ?? 0)
  expect(line).toContain('"2026-12-01 09:41:19"')
  expect(line).toContain(`"'=cmd|1"`)
  expect(line).toContain('"平面图""A"""')
  expect(line).toContain('"-2"')
})
