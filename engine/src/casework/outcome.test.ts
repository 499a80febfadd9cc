import { expect, test } from 'vitest'
import type { Role } from '#engine/kernel'
import { endedBehind, outcomeOf, publicTaskStatuses, resultsHindrance, toldByCode } from './outcome.ts'
import { waitingTask } from './state.ts'
import { caseStatuses, keptStatuses } from './words.ts'

const tasks = keptStatuses.map((status) => ({
  ...waitingTask(`m-${status}`),
  status,
  reason: status === 'denied' ? '场所离中学不足五十米' : null,
}))

test('C34 what was denied is named, and the numbers add up to all matters', () => {
  const { denied, total, granted, notPossible, stopped, open } = outcomeOf(tasks)
  expect(denied.map(({ matter }) => matter)).toEqual(['m-denied'])
  expect([granted, notPossible, stopped, open]).toEqual([2, 1, 1, 2])
  expect(granted + notPossible + stopped + open + denied.length).toBe(total)
  expect(outcomeOf([])).toMatchObject({ total: 0, denied: [] })
})

test('C34 what a denial takes with it is told to the last one', () => {
  const chain = [
    { matter: 'licence', status: 'denied' as const, because: '材料不符' },
    { matter: 'food', status: 'not_possible' as const, because: 'licence' },
    { matter: 'hygiene', status: 'not_possible' as const, because: 'food' },
    { matter: 'fire', status: 'granted' as const, because: null },
  ]
  expect(endedBehind(chain, 'licence').map(({ matter }) => matter)).toEqual(['food', 'hygiene'])
  expect(endedBehind(chain, 'fire')).toEqual([])
})

test('C35 whoever has the code cannot tell a denial from a grant, a refusal from a withdrawal', () => {
  const told = toldByCode({ status: 'decided', tasks })
  const how = Object.fromEntries(told.tasks.map(({ matter, status }) => [matter, status]))
  expect(how).toEqual({
    'm-waiting': 'waiting',
    'm-running': 'running',
    'm-granted': 'ended',
    'm-partly': 'ended',
    'm-denied': 'ended',
    'm-not_possible': 'ended',
    'm-stopped': 'ended',
  })
  expect(JSON.stringify(told)).not.toContain('五十米')
  expect(told.tasks.every(({ status }) => publicTaskStatuses.includes(status))).toBe(true)
  const statuses = caseStatuses.map((status) => toldByCode({ status, tasks: [] }).status)
  expect(statuses).not.toContain('refused')
  expect(statuses).not.toContain('withdrawn')
  expect(toldByCode({ status: 'refused', tasks: [] })).toEqual(toldByCode({ status: 'withdrawn', tasks: [] }))
})

test('C35 a day is expected only while something is under way', () => {
  expect(caseStatuses.filter((status) => toldByCode({ status, tasks: [] }).expects)).toEqual([
    'submitted',
    'accepted',
  ])
})

test('C60 the sheet is for whose the case is, once something is decided or it was not accepted', () => {
  const code = (more: object, by = 'a', role: Role = 'applicant') =>
    resultsHindrance({ applicantId: 'a', refusal: null, tasks: [], ...more }, { id: by, role })?.code
  const decided = { tasks: [{ decidedAt: null }, { decidedAt: '2026-11-20T09:00:00+08:00' }] }
  expect(code(decided)).toBeUndefined()
  expect(code({ refusal: { reason: '不在本市', rightOffice: null, at: '2026-11-20' } })).toBeUndefined()
  expect(code({ tasks: [{ decidedAt: null }] })).toBe('results_none')
  expect([code(decided, 'b'), code(decided, 'a', 'window_clerk')]).toEqual(Array(2).fill('results_missing'))
  expect(resultsHindrance(undefined, { id: 'a', role: 'applicant' })?.code).toBe('results_missing')
})
