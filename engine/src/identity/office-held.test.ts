import { expect, test } from 'vitest'
import { type Result, roles } from '#engine/kernel'
import {
  type Appointment,
  actingAs,
  appointable,
  appointed,
  checkChoice,
  checkEnding,
  isUsername,
  type OfficeHeld,
  officesOn,
  signsForOffice,
  tidyUsername,
} from './index.ts'

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

const appointing = { officeId: 'o1', today: '2026-06-01', isDepartment: (id: string) => id === 'scjgj' }
const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code))

test('P6 an officer needs a department that there is; only the joint team has offices', () => {
  const refused = (wanted: Appointment) => codes(appointed(wanted, appointing))
  expect(refused({ role: 'department_officer' })).toEqual(['department_needed'])
  expect(refused({ role: 'department_officer', department: 'nowhere' })).toEqual(['unknown_department'])
  expect(refused({ role: 'department_officer', department: 'scjgj' })).toEqual([])
  expect(refused({ role: 'window_clerk', office: 'bb' })).toEqual(['office_of_joint_team'])
  expect(refused({ role: 'joint_team', office: 'bb' })).toEqual([])
})

test('P6 staff hold their office from the day they are appointed; an applicant holds none', () => {
  const window = '综合窗口 1'
  expect(appointed({ role: 'window_clerk', window }, appointing)).toEqual({
    ok: true,
    value: held('o1', { window, from: '2026-06-01' }),
  })
  expect(appointed({ role: 'applicant' }, appointing)).toEqual({ ok: true, value: null })
  expect(appointable).toEqual(roles.filter((role) => role !== 'applicant'))
  expect(roles.filter(signsForOffice)).toEqual(['joint_team'])
})

test('P5 an account acts at its window, at the desk, or for itself on the portal', () => {
  const acting = (offices: readonly OfficeHeld[], chosen: string | null = null) =>
    actingAs({ id: 'u', name: '刘', offices, chosen }, '330282000000', '2026-06-01')
  const officer = held('o', { role: 'department_officer', department: 'scjgj', from: '2026-05-01' })
  const clerk = held('w', { window: '综合窗口 1' })
  const who = { id: 'u', name: '刘', division: '330282000000' }
  expect(acting([])).toEqual({ actor: { ...who, role: 'applicant' }, place: 'portal', offices: [] })
  expect(acting([officer, clerk])).toMatchObject({
    actor: { ...who, role: 'window_clerk' },
    place: '综合窗口 1',
  })
  expect(acting([officer, clerk], 'o')).toMatchObject({
    actor: { ...who, role: 'department_officer', department: 'scjgj' },
    place: 'desk',
  })
  const signer = held('j', { role: 'joint_team', office: 'fzb' })
  expect(acting([signer])).toMatchObject({ actor: { role: 'joint_team', office: 'fzb' }, place: 'desk' })
})

test('P5 P7 only what is held today is chosen; nobody ends an office of their own', () => {
  const over = held('over', { until: '2026-06-01' })
  const choice = (chosen: string, today = '2026-06-01') =>
    checkChoice([over, held('now')], chosen, today).map(({ code }) => code)
  expect([choice('now'), choice('over'), choice('gone')]).toEqual([
    [],
    ['office_not_held'],
    ['office_not_held'],
  ])
  expect(choice('over', '2026-05-31')).toEqual([])
  expect(checkEnding({ id: 'chief' }, 'chief').map(({ code }) => code)).toEqual(['office_own'])
  expect(checkEnding({ id: 'other' }, 'chief')).toEqual([])
})

test('P8 a user name is short and plain; what people copy is put right', () => {
  const names = ['li', 'liu', 'zhang.san_1', 'Liu', '刘一', 'a b c', 'x'.repeat(30), 'x'.repeat(31)]
  expect(names.filter(isUsername)).toEqual(['liu', 'zhang.san_1', 'x'.repeat(30)])
  for (const phone of [
    ' １３８ 0013 8000 ',
    '+86 138-0013-8000',
    '0086-13800138000',
    '138—0013—8000',
    '\u202d13800138000\u202c',
  ])
    expect({ phone, tidy: tidyUsername(phone) }).toEqual({ phone, tidy: '13800138000' })
  expect(['Zhang.San_1', ' LIU ', '138.0013.8000', '8613800138000'].map(tidyUsername)).toEqual([
    'zhang.san_1',
    'liu',
    '138.0013.8000',
    '8613800138000',
  ])
})
