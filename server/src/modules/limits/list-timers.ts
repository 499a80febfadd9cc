import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { TimerList } from './schemas.ts'
import type { LimitService } from './service.ts'

export const listTimers = route({
  id: 'listTimers',
  method: 'GET',
  url: '/api/timers',
  permission: 'notice.read',
  summary:
    'What runs by the clock: when each round ran last, and timers of cases that are late or wait for another try (C90, C91)',
  reply: ref(TimerList),
  handle: (_asked, limits: LimitService) => limits.list(),
})
