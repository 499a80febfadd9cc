import type { Route } from '../../platform/route.ts'
import { addAccount } from './add-account.ts'
import { addOffice } from './add-office.ts'
import { askPhoneCode } from './ask-phone-code.ts'
import { changePassword } from './change-password.ts'
import { checkPhoneCode } from './check-phone-code.ts'
import { checkRealName } from './check-real-name.ts'
import { chooseOffice } from './choose-office.ts'
import { confirmCard } from './confirm-card.ts'
import { endOffice } from './end-office.ts'
import { firstPassword } from './first-password.ts'
import { getMe } from './get-me.ts'
import { leaveEverywhere } from './leave-everywhere.ts'
import { listAccounts } from './list-accounts.ts'
import { orderAccount } from './order-account.ts'
import { renameAccount } from './rename-account.ts'
import { savePerson } from './save-person.ts'
import type { IdentityService } from './service.ts'

export const routes: readonly Route<IdentityService>[] = [
  getMe,
  savePerson,
  askPhoneCode,
  checkPhoneCode,
  checkRealName,
  confirmCard,
  chooseOffice,
  listAccounts,
  addAccount,
  addOffice,
  endOffice,
  renameAccount,
  orderAccount,
  changePassword,
  leaveEverywhere,
  firstPassword,
]
