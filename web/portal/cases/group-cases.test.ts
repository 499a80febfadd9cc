import { expect, test } from 'vitest'
import { caseStatuses } from '#engine/casework'
import type { CaseSummary } from '../../../contract/client.ts'
import { groupCases } from './group-cases.ts'

const summary = (status: CaseSummary['status']): CaseSummary => ({
  caseId: status,
  queryCode: null,
  thing: { code: 't', name: 't', nameEn: 't' },
  status,
  updatedAt: '',
  submittedAt: null,
  provisional: false,
  tasksDone: 0,
  tasksTotal: 0,
  expectedBy: null,
  correctionDueOn: null,
})

test('C13 every status has its place, what waits for the person comes first', () => {
  const grouped = groupCases(caseStatuses.map(summary))
  expect(grouped[0]?.cases.map(({ status }) => status)).toEqual(['correcting'])
  expect(grouped.flatMap(({ cases }) => cases.map(({ status }) => status)).sort()).toEqual(
    [...caseStatuses].sort(),
  )
})

test('nothing to show, no headings', () => {
  expect(groupCases([])).toEqual([])
})
