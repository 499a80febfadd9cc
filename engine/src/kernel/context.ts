/** Who acts. `division` is the 12-digit code whose cases the actor may touch. */
export type Actor = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly division: string
  /** Set for a department's officers and its head: the only department they act for. Whether it leads is a matter of the one thing, not of the person. */
  readonly department?: string
  /** Set for members of the joint team: the one of its four offices they sign for. */
  readonly office?: 'bb' | 'sgb' | 'fzb' | 'dzb'
}

export const roles = [
  'applicant',
  'window_clerk',
  'department_officer',
  'department_head',
  'issue_window',
  'joint_team',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** P40 Whoever acts for one department: its officers, who decide its matters, and its head. */
export const ofDepartment = (role: Role | undefined): boolean =>
  role === 'department_officer' || role === 'department_head'

/** Everything ambient a decision may know. Passed in, so that the engine stays pure. */
export type Context = {
  /** ISO 8601 instant with offset +08:00, e.g. 2026-10-16T09:30:00+08:00. */
  readonly now: string
  readonly actor: Actor
  /** Window or channel the act happened at: 'portal', 'window:3', 'api' … (C9). */
  readonly place: string
}
