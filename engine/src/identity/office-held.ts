import type { Problem, Role } from '#engine/kernel'
import type { Office } from './office.ts'
import { failIdentity } from './problems.ts'

/** A role somebody holds at one place, on the days [from, until): a window, a department, an office of the joint team. */
export type OfficeHeld = {
  readonly officeId: string
  readonly role: Role
  readonly department: string | null
  readonly office: Office | null
  readonly window: string | null
  /** YYYY-MM-DD; null is since before it was noted. */
  readonly from: string | null
  /** The first day it is no longer held; null while nobody has ended it. */
  readonly until: string | null
}

const isHeld = ({ from, until }: OfficeHeld, today: string): boolean =>
  (from ?? '') <= today && (until === null || today < until)

/** P5 The offices somebody holds on a day, the one they act in first: the chosen one, else the one held longest. */
export const officesOn = (
  offices: readonly OfficeHeld[],
  chosen: string | null,
  today: string,
): readonly OfficeHeld[] =>
  offices
    .filter((office) => isHeld(office, today))
    .sort(
      (a, b) =>
        Number(b.officeId === chosen) - Number(a.officeId === chosen) ||
        (a.from ?? '').localeCompare(b.from ?? ''),
    )

/** P6 What an appointment may say: staff only, an officer with a department that there is, an office only for the joint team. */
export const checkAppointment = (
  { role, department, office }: Pick<OfficeHeld, 'role' | 'department' | 'office'>,
  isDepartment: (id: string) => boolean,
): Problem[] => {
  if (role === 'department_officer' && !department)
    return [failIdentity('department_needed', { role }, 'department')]
  if (department && !isDepartment(department))
    return [failIdentity('unknown_department', { department }, 'department')]
  if (office && role !== 'joint_team') return [failIdentity('office_of_joint_team', {}, 'office')]
  return []
}
