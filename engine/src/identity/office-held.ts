import {
  type Actor,
  ofDepartment,
  ok,
  type Problem,
  type Result,
  type Role,
  refuse,
  roles,
} from '#engine/kernel'
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

/** P25 Who may appoint on a day, were they let in. */
export const isAdministratorOn = (offices: readonly OfficeHeld[], today: string): boolean =>
  officesOn(offices, null, today).some(({ role }) => role === 'administrator')

type Account = {
  readonly id: string
  readonly name: string
  /** Every office the account ever held. */
  readonly offices: readonly OfficeHeld[]
  /** The one its person chose to act in. */
  readonly chosen: string | null
}

/** P5 An account as it acts on a day: in the office chosen, else in the one held longest, else for itself. */
export const actingAs = (
  { id, name, offices, chosen }: Account,
  division: string,
  today: string,
): { readonly actor: Actor; readonly place: string; readonly offices: readonly OfficeHeld[] } => {
  const held = officesOn(offices, chosen, today)
  const [office] = held
  const actor: Actor = {
    ...{ id, name, division },
    role: office?.role ?? 'applicant',
    ...(office?.department ? { department: office.department } : {}),
    ...(office?.office ? { office: office.office } : {}),
  }
  // C9 Where an act happens: a window by its name, everybody else the portal or the desk.
  return { actor, place: office?.window ?? (office ? 'desk' : 'portal'), offices: held }
}

/** P5 Only an office that is held today can be chosen. */
export const checkChoice = (offices: readonly OfficeHeld[], chosen: string, today: string): Problem[] =>
  officesOn(offices, chosen, today)[0]?.officeId === chosen ? [] : [failIdentity('office_not_held')]

/** P6 What somebody can be appointed to; to apply for oneself needs no office. */
export const appointable: readonly Role[] = roles.filter((role) => role !== 'applicant')
/** P40 C75 In which role those work whose load somebody sees: of a head, the officers of the department. */
export const worksAs = (role: Role): Role => (role === 'department_head' ? 'department_officer' : role)
/** P6 Whoever signs for one of the four offices. */
export const signsForOffice = (role: Role | undefined): boolean => role === 'joint_team'

export type Appointment = {
  readonly role: Role
  readonly department?: string
  readonly window?: string
  readonly office?: Office
}

/** P6 What an appointment may say: whoever is of a department with one that there is, an office only for the joint team. */
const checkAppointment = (
  { role, department, office }: Appointment,
  isDepartment: (id: string) => boolean,
): Problem[] => {
  if (ofDepartment(role) && !department) return [failIdentity('department_needed', { role }, 'department')]
  if (department && !isDepartment(department))
    return [failIdentity('unknown_department', { department }, 'department')]
  if (office && !signsForOffice(role)) return [failIdentity('office_of_joint_team', {}, 'office')]
  return []
}

type Appointing = {
  readonly officeId: string
  readonly today: string
  readonly isDepartment: (id: string) => boolean
}

/** P6 The office somebody holds from today on; null where they are to be an applicant, who holds none. */
export const appointed = (
  wanted: Appointment,
  { officeId, today, isDepartment }: Appointing,
): Result<OfficeHeld | null> => {
  const { role, department = null, window = null, office = null } = wanted
  const problems = checkAppointment(wanted, isDepartment)
  if (problems.length) return refuse(...problems)
  return ok(
    appointable.includes(role)
      ? { officeId, role, department, window, office, from: today, until: null }
      : null,
  )
}

/** P7 Nobody ends an office of their own. */
export const checkEnding = ({ id }: Pick<Actor, 'id'>, accountId: string): Problem[] =>
  id === accountId ? [failIdentity('office_own')] : []
