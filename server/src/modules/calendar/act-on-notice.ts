import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { NoticeOrders, NoticeParams, NoticeView } from './schemas.ts'
import type { CalendarService } from './service.ts'

export const actOnNotice = route({
  id: 'actOnNotice',
  method: 'POST',
  url: '/api/notices/:noticeId/acts',
  // Whoever may read notices may knock; the act's own permission is asked by the service, the rest by the engine.
  permission: 'notice.read',
  summary: 'Confirm or drop a holiday notice (K20); `available` of the notice names what may be done',
  params: NoticeParams,
  body: NoticeOrders,
  reply: ref(NoticeView),
  handle: ({ params, body, context }, calendar: CalendarService) =>
    calendar.act(params.noticeId, body, context),
})
