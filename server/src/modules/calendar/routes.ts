import type { Route } from '../../platform/route.ts'
import { actOnNotice } from './act-on-notice.ts'
import { confirmClock } from './confirm-clock.ts'
import { enterNotice } from './enter-notice.ts'
import { listAlarms } from './list-alarms.ts'
import { listNotices } from './list-notices.ts'
import type { CalendarService } from './service.ts'

export const routes: readonly Route<CalendarService>[] = [
  listNotices,
  enterNotice,
  actOnNotice,
  listAlarms,
  confirmClock,
]
