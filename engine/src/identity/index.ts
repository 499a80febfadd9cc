export type { Office } from './office.ts'
export { officeNames, offices } from './office.ts'
export type { Permission } from './permissions.ts'
export { mayUse, permissionsOf } from './permissions.ts'
