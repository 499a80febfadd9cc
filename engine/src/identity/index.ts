export { accountLengths, isUsername, tidyUsername, usernamePattern } from './account.ts'
export type { Person } from './formats.ts'
export { personRecord } from './formats.ts'
export type { Office } from './office.ts'
export { officeNames, offices } from './office.ts'
export type { Appointment, OfficeHeld } from './office-held.ts'
export {
  actingAs,
  appointable,
  appointed,
  checkChoice,
  checkEnding,
  officesOn,
  signsForOffice,
} from './office-held.ts'
export type { Permission } from './permissions.ts'
export { mayUse, permissionsOf } from './permissions.ts'
export { failIdentity } from './problems.ts'
export type { AccountAct } from './say-account.ts'
export { sayAccountAct } from './say-account.ts'
