export { accountLengths, isUsername, tidyUsername, usernamePattern } from './account.ts'
export { checkAccountName, checkOwnName } from './account-name.ts'
export { failAccount } from './account-problems.ts'
export type { AccountMarks, AccountOrder, AccountState } from './account-state.ts'
export {
  accountOrders,
  accountState,
  accountStates,
  checkOrder,
  checkTakingAway,
  mayEnter,
  ordersFor,
  takesAway,
} from './account-state.ts'
export type { Assurance, PersonSaid } from './assurance.ts'
export { assuranceOf, assurances, cardIsOf, nameChecked, phoneVerified, sayAnew } from './assurance.ts'
export type { DocumentKind } from './document-kind.ts'
export { documentKindNames, documentKinds } from './document-kind.ts'
export type { Person } from './formats.ts'
export { nameChecks, personRecord } from './formats.ts'
export type { NameAnswer } from './name-check.ts'
export { mayCheckName, nameAnswered } from './name-check.ts'
export type { Office } from './office.ts'
export { officeNames, offices } from './office.ts'
export type { Appointment, OfficeHeld } from './office-held.ts'
export {
  actingAs,
  appointable,
  appointed,
  checkChoice,
  checkEnding,
  isAdministratorOn,
  officesOn,
  signsForOffice,
  worksAs,
} from './office-held.ts'
export { checkNewPassword, checkOneTime, oneTimeSigns, tidyOneTime } from './one-time.ts'
export { mayLeave, mayRecover, movedTo, namedAnew } from './own-account.ts'
export type { Permission } from './permissions.ts'
export { mayUse, permissionsOf } from './permissions.ts'
export type { CodesAsked, CodeTried } from './phone-code.ts'
export { checkCode, codeLimits, isMobile, mayAskCode } from './phone-code.ts'
export { failIdentity } from './problems.ts'
export type { ProviderAnswer, ProviderErrand } from './provider.ts'
export { mayComeBack, provedByProvider } from './provider.ts'
export type { AccountAct } from './say-account.ts'
export { sayAccountAct, tellsOfOffice } from './say-account.ts'
export type { Section } from './sections.ts'
export { checkMove, checkSections, sectionBounds } from './sections.ts'
export type { SignInCount } from './sign-in-count.ts'
export { mayTryPassword, quarterEnd, quarterOf, untold } from './sign-in-count.ts'
