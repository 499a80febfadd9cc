import { expect, test } from 'vitest'
import { checkAppointment, type OfficeHeld, officesOn } from './index.ts'

const held = (officeId: string, more: Partial<OfficeHeld> = {}): OfficeHeld => ({
  ...{ officeId, role: 'window_clerk', department: null, office: null, window: null },
  ...{ from: '2026-01-01', until: null },
  ...more,
})
const ids = (offices: readonly OfficeHeld[], chosen: string | null, today = '2026-06-01') =>
  officesOn(offices, chosen, today).map(({ officeId }) => officeId)

test('P5 one acts in the chosen office, else in the one held longest; what is over or not begun counts for nothing', () => {
  const [early, late] = [held('early'), held('late', { from: '2026-05-01' })]
  expect(ids([late, early], null)).toEqual(['early', 'late'])
  expect(ids([late, early], 'late')).toEqual(['late', 'early'])
  expect(ids([late, early], 'gone')).toEqual(['early', 'late'])
  const over = held('over', { until: '2026-06-01' })
  expect(ids([over, late], 'over')).toEqual(['late'])
  expect(ids([over, late], 'over', '2026-05-31')).toEqual(['over', 'late'])
  expect(ids([held('next', { from: '2026-06-02' })], 'next')).toEqual([])
  expect(ids([], null)).toEqual([])
})

test('P6 an officer needs a department that there is; only the joint team has offices', () => {
  const codes = (role: OfficeHeld['role'], department: string | null, office: OfficeHeld['office'] = null) =>
    checkAppointment({ role, department, office }, (id) => id === 'scjgj').map(({ code }) => code)
  expect(codes('department_officer', null)).toEqual(['department_needed'])
  expect(codes('department_officer', 'nowhere')).toEqual(['unknown_department'])
  expect(codes('department_officer', 'scjgj')).toEqual([])
  expect(codes('window_clerk', null, 'bb')).toEqual(['office_of_joint_team'])
  expect(codes('joint_team', null, 'bb')).toEqual([])
})
