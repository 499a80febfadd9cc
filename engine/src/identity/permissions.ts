import type { Role } from '#engine/kernel'

/** P1 P2 Every route names one of these; a role holds a fixed set. What a role sees of a case is cut again by casework's `sightOf` (C10). */
const permissionsByModule = {
  identity: ['public', 'account.self', 'account.manage', 'person.confirm'],
  catalogue: ['catalogue.manage'],
  casework: [
    'case.draft',
    'case.read',
    'case.withdraw',
    'case.check',
    'case.accept',
    'correction.approve',
    'queue.read',
    'task.decide',
    'task.extend',
    'case.extend',
    'case.lead',
    'case.issue',
    'case.deliver',
    'visit.record',
  ],
  retyping: ['retyping.read', 'retyping.set', 'retyping.rank'],
  ratings: ['rating.give', 'rating.read'],
  exchange: ['exchange.read'],
  audit: ['audit.read'],
  calendar: ['notice.read', 'notice.enter', 'notice.confirm', 'clock.confirm'],
  definition: ['definition.read', 'definition.act', 'definition.edit'],
  library: ['library.read', 'library.edit', 'library.undo'],
  lists: ['list.read', 'list.import'],
  wording: ['wording.read', 'wording.settle'],
  training: ['training.read', 'training.keep', 'training.confirm'],
} as const
type Module = keyof typeof permissionsByModule
export type Permission = (typeof permissionsByModule)[Module][number]

const everyone: readonly Permission[] = ['public', 'account.self', 'case.read']

const table: Record<Role, readonly Permission[]> = {
  applicant: [...everyone, 'case.draft', 'case.withdraw', 'rating.give'],
  window_clerk: [
    ...everyone,
    'person.confirm',
    'queue.read',
    'case.draft',
    'case.check',
    'case.accept',
    'case.withdraw',
    'visit.record',
  ],
  department_officer: [
    ...everyone,
    'queue.read',
    'task.decide',
    'case.lead',
    'rating.read',
    'definition.read',
    'definition.act',
    'library.read',
    'library.edit',
    'library.undo',
    'list.read',
    'list.import',
    'wording.read',
    'training.read',
    'training.confirm',
  ],
  department_head: [...everyone, 'queue.read', 'task.extend', 'retyping.read', 'retyping.set'],
  issue_window: [...everyone, 'queue.read', 'case.issue', 'case.deliver', 'visit.record'],
  joint_team: [
    ...everyone,
    'queue.read',
    'correction.approve',
    'case.extend',
    'case.lead',
    'retyping.read',
    'retyping.rank',
    'rating.read',
    'exchange.read',
    'audit.read',
    'definition.read',
    'definition.act',
    'definition.edit',
    'library.read',
    'library.edit',
    'library.undo',
    'list.read',
    'list.import',
    'wording.read',
    'wording.settle',
    'training.read',
    'training.keep',
    'notice.read',
    'notice.confirm',
    'clock.confirm',
  ],
  administrator: [
    ...everyone,
    'exchange.read',
    'audit.read',
    'account.manage',
    'retyping.read',
    'retyping.set',
    'retyping.rank',
    'catalogue.manage',
    'definition.read',
    'library.read',
    'list.read',
    'wording.read',
    'training.read',
    'notice.read',
    'notice.enter',
    'notice.confirm',
    'clock.confirm',
  ],
}

/** P3 A stranger (no account) holds `public` and nothing else. */
export const permissionsOf = (role: Role | undefined): readonly Permission[] =>
  role ? table[role] : ['public']

export const mayUse = (role: Role | undefined, permission: Permission): boolean =>
  permissionsOf(role).includes(permission)
