import { expect, test } from 'vitest'
import type { VersionRemark } from '../../../../contract/client.ts'
import { remarksByRow, remarksShown } from './remarks.ts'

const remark = (id: string, more: Partial<VersionRemark> = {}): VersionRemark => ({
  id,
  kind: 'department',
  from: 'wgj',
  name: '李文广',
  row: '',
  text: id,
  at: `2026-03-0${id}`,
  answer: null,
  ...more,
})
const answer = { text: '好', taken: true, by: '王敏', at: '2026-03-09' }
const list = [
  remark('1', { answer }),
  remark('2'),
  remark('3', { kind: 'public', row: 'matters/a' }),
  remark('4'),
]
const ids = (shown: readonly VersionRemark[]) => shown.map(({ id }) => id)

test('what waits for an answer comes first, then the newest', () => {
  expect(ids(remarksShown(list, 'all'))).toEqual(['4', '3', '2', '1'])
  expect(ids(remarksShown(list, 'open'))).toEqual(['4', '3', '2'])
  expect(ids(remarksShown(list, 'public'))).toEqual(['3'])
  expect(remarksShown([], 'all')).toEqual([])
})

test('remarks stand by their rows, oldest first', () => {
  const byRow = remarksByRow(list)
  expect(ids(byRow.get('') ?? [])).toEqual(['1', '2', '4'])
  expect(ids(byRow.get('matters/a') ?? [])).toEqual(['3'])
})
