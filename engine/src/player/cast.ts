import type { Catalogue } from '#engine/catalogue'
import { type Actor, ok, type Result, type Role, refuse } from '#engine/kernel'
import { failPlay } from './problems.ts'

/** PL3 Who does a step. */

const person = (role: Role, department?: string): Actor => ({
  id: department ? `${role}:${department}` : role,
  name: role,
  role,
  division: '330282000000',
  ...(department ? { department } : {}),
})

const alone: Readonly<Record<string, Role>> = {
  applicant: 'applicant',
  clerk: 'window_clerk',
  joint: 'joint_team',
  issue: 'issue_window',
}
const ofDepartment: Readonly<Record<string, Role>> = {
  officer: 'department_officer',
  head: 'department_head',
}

/** `applicant`, `clerk`, `joint`, `issue`, `lead`, `officer:<department>`, `head:<department>`; `time` is nobody. */
export const actorOf = (catalogue: Catalogue, lead: string, by: unknown): Result<Actor> => {
  const said = typeof by === 'string' ? by : (JSON.stringify(by) ?? 'null')
  const unknown = refuse(failPlay('play_by_unknown', { by: said }, 'by'))
  const role = alone[said]
  if (role) return ok(person(role))
  if (said === 'lead') return ok(person('department_officer', lead))
  const [word = '', department, more] = said.split(':')
  const office = ofDepartment[word]
  return office && department && more === undefined && catalogue.department.has(department)
    ? ok(person(office, department))
    : unknown
}

export const applicant = person('applicant')
export const clerk = person('window_clerk')
/** What time does by itself is nobody's. */
export const nobody = person('administrator')
