import { expect, test } from 'vitest'
import { caseStatuses } from '#engine/casework'
import type { CaseSummary } from '../../../contract/client.ts'
import { findCases, groupCases } from './group-cases.ts'

const summary = (status: CaseSummary['status']): CaseSummary => ({
  caseId: status,
  queryCode: null,
  thing: { code: 't', name: 't', nameEn: 't' },
  status,
  updatedAt: '',
  submittedAt: null,
  provisional: false,
  tasksDenied: 0,
  tasksDone: 0,
  tasksTotal: 0,
  expectedBy: null,
  later: null,
  toFollow: null,
  endedAs: null,
  correctionDueOn: null,
})

test('C13 every status has its place, what waits for the person comes first', () => {
  const grouped = groupCases(caseStatuses.map(summary))
  expect(grouped[0]?.cases.map(({ status }) => status)).toEqual(['correcting'])
  expect(grouped.flatMap(({ cases }) => cases.map(({ status }) => status)).sort()).toEqual(
    [...caseStatuses].sort(),
  )
})

test('C12 a paper that is to follow waits for the person', () => {
  const owed = { ...summary('accepted'), toFollow: { open: 1, until: '2026-12-09', isOverdue: false } }
  expect(groupCases([owed])[0]?.key).toBe('cases.needYou')
})

test('nothing to show, no headings', () => {
  expect(groupCases([])).toEqual([])
})

test('one of many is found by its name in either language, or by its code as people type it', () => {
  const cases = [
    { ...summary('draft'), caseId: 'a', thing: { code: 'a', name: '开饭店', nameEn: 'Open a restaurant' } },
    { ...summary('accepted'), caseId: 'b', queryCode: '1201-9RRF-UMSH' },
  ]
  const ids = (text: string) => findCases(cases, text).map(({ caseId }) => caseId)
  expect([ids(''), ids('  '), ids('饭'), ids('RESTAURANT')]).toEqual([['a', 'b'], ['a', 'b'], ['a'], ['a']])
  for (const code of ['1201 9rrf umsh', '１２０１９ＲＲＦＵＭＳＨ', '9RRF', '1201—9RRF—UMSH'])
    expect(ids(code)).toEqual(['b'])
  expect(ids('没有这个')).toEqual([])
})

test('brackets of either width find the name that has the other', () => {
  const names = [
    { code: 'full', name: '开办歌舞娱乐场所（KTV）', nameEn: 'Open a karaoke bar (KTV)' },
    { code: 'half', name: '开办歌舞娱乐场所(KTV)', nameEn: 'Open a karaoke bar （ＫＴＶ）' },
  ]
  const cases = names.map((thing) => ({ ...summary('draft'), caseId: thing.code, thing }))
  const ids = (text: string) => findCases(cases, text).map(({ caseId }) => caseId)
  for (const typed of ['（KTV', '(ktv)', '场所（ktv）', 'bar (KTV', 'ｂａｒ （ＫＴＶ）'])
    expect({ typed, found: ids(typed) }).toEqual({ typed, found: ['full', 'half'] })
})
