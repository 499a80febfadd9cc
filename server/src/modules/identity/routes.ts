import type { Route } from '../../platform/route.ts'
import { addAccount } from './add-account.ts'
import { addOffice } from './add-office.ts'
import { chooseOffice } from './choose-office.ts'
import { endOffice } from './end-office.ts'
import { getMe } from './get-me.ts'
import { listAccounts } from './list-accounts.ts'
import { renameAccount } from './rename-account.ts'
import { savePerson } from './save-person.ts'
import type { IdentityService } from './service.ts'

export const routes: readonly Route<IdentityService>[] = [
  getMe,
  savePerson,
  chooseOffice,
  listAccounts,
  addAccount,
  addOffice,
  endOffice,
  renameAccount,
]
