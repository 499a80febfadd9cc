import type { Route } from '../../platform/route.ts'
import { accountRoutes } from './account-routes.ts'
import { askPhoneCode } from './ask-phone-code.ts'
import { checkPhoneCode } from './check-phone-code.ts'
import { checkRealName } from './check-real-name.ts'
import { chooseOffice } from './choose-office.ts'
import { confirmCard } from './confirm-card.ts'
import { getMe } from './get-me.ts'
import { ownRoutes } from './own-routes.ts'
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
  ...accountRoutes,
  ...ownRoutes,
]
