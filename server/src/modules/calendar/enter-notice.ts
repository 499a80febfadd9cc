import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { NoticeEntry, NoticeView } from './schemas.ts'
import type { CalendarService } from './service.ts'

export const enterNotice = route({
  id: 'enterNotice',
  method: 'POST',
  url: '/api/notices',
  permission: 'notice.enter',
  summary: 'Enter a holiday notice; it counts once another person has confirmed it (K20)',
  body: NoticeEntry,
  reply: ref(NoticeView),
  handle: ({ body, context }, calendar: CalendarService) => calendar.enter(body, context),
})
