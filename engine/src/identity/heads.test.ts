import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ofDepartment, type Role, roles } from '#engine/kernel'
import {
  type Appointment,
  actingAs,
  appointable,
  appointed,
  mayUse,
  type Permission,
  permissionsOf,
  worksAs,
} from './index.ts'

type Named<Given, Then> = {
  readonly name: string
  readonly given: Role
  readonly when: Given
  readonly then: Then
}
const { appointments, permissions } = JSON.parse(
  readFileSync(new URL('../../../cases/identity/heads.json', import.meta.url), 'utf8'),
) as {
  readonly appointments: readonly Named<Appointment, string>[]
  readonly permissions: readonly Named<Permission, boolean>[]
}

const appointing = { officeId: 'o1', today: '2026-06-01', isDepartment: (id: string) => id === 'scjgj' }
test.each(appointments)('$name', ({ when, then }) => {
  const result = appointed(when, appointing)
  expect(result.ok ? 'appointed' : result.problems[0]?.code).toBe(then)
})

test.each(permissions)('$name', ({ given, when, then }) => {
  expect(mayUse(given, when)).toBe(then)
})

test('P40 a head holds what everybody holds, the lists of the department, the extension and how its matters are typed again (C130), the figures of cases, and nothing else; nobody else extends', () => {
  const own = permissionsOf('department_head').filter((one) => !permissionsOf('applicant').includes(one))
  expect(own.sort()).toEqual([
    'figure.read',
    'queue.read',
    'retyping.read',
    'retyping.set',
    'section.arrange',
    'task.extend',
  ])
  expect(permissionsOf('department_head')).toHaveLength(9)
  expect(roles.filter((role) => mayUse(role, 'task.extend'))).toEqual(['department_head'])
})

test('P40 whoever is of a department: its officers and its head; a head reads what the officers work off', () => {
  expect(roles.filter(ofDepartment)).toEqual(['department_officer', 'department_head'])
  expect(roles.filter((role) => worksAs(role) !== role)).toEqual(['department_head'])
  expect(appointable).toContain('department_head')
})

test('P40 P5 a head acts for the department, at the desk', () => {
  const told = appointed({ role: 'department_head', department: 'scjgj' }, appointing)
  const offices = told.ok && told.value ? [told.value] : []
  const { actor, place } = actingAs(
    { id: 'u', name: '刘', offices, chosen: null },
    '330282000000',
    '2026-06-01',
  )
  expect({ actor, place }).toMatchObject({
    actor: { role: 'department_head', department: 'scjgj' },
    place: 'desk',
  })
})
