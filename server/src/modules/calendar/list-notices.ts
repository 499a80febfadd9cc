import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { NoticeList } from './schemas.ts'
import type { CalendarService } from './service.ts'

export const listNotices = route({
  id: 'listNotices',
  method: 'GET',
  url: '/api/notices',
  permission: 'notice.read',
  summary:
    'Holiday notices entered on the desk, the newest first, and the days of this year and the next (K15, K20)',
  reply: ref(NoticeList),
  handle: ({ context }, calendar: CalendarService) => calendar.list(context),
})
