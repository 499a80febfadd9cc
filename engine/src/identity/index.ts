export type { Permission } from './permissions.ts'
export { mayUse, permissions, permissionsOf } from './permissions.ts'
