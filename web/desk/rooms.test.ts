import { expect, test } from 'vitest'
import { permissionsOf } from '#engine/identity'
import type { roles } from '#engine/kernel'
import { rooms, roomsOf } from './rooms.ts'

const me = (role: (typeof roles)[number], department?: string) =>
  ({
    permissions: [...permissionsOf(role)],
    account: { department: department ? { id: department } : null },
  }) as unknown as Parameters<typeof roomsOf>[0]
const menuOf = (...account: Parameters<typeof me>) =>
  roomsOf(me(...account)).flatMap(({ text, path }) => (text ? [path] : []))

test('each room has an address of its own', () => {
  expect(new Set(rooms.map(({ path }) => path)).size).toBe(rooms.length)
})

test('menu and doors follow the permissions: a clerk sees the counter, a department its consultations', () => {
  expect(menuOf('window_clerk')).toEqual(['today', 'counter', 'people'])
  expect(menuOf('department_officer', 'scjgj')).toEqual([
    'today',
    'workbench/consultations',
    'workbench/library',
    'workbench/versions',
    'workbench/wordings',
    'workbench/trainings',
    'ratings',
    'figures',
  ])
  expect(menuOf('department_head', 'scjgj')).toEqual(['today', 'figures', 'retyping', 'sections'])
  expect(menuOf('joint_team')).not.toContain('workbench/consultations')
  expect(menuOf('administrator')).toContain('accounts')
  expect([menuOf('administrator'), menuOf('joint_team')].map((menu) => menu.includes('notices'))).toEqual([
    true,
    true,
  ])
  expect([menuOf('administrator'), menuOf('joint_team')].map((menu) => menu.includes('timers'))).toEqual([
    true,
    true,
  ])
  expect(roomsOf(me('applicant')).map(({ path }) => path)).toEqual(['cases/:caseId', 'me'])
})
