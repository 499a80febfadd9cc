import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Alarm } from './schemas.ts'
import type { CalendarService } from './service.ts'

export const listAlarms = route({
  id: 'listAlarms',
  method: 'GET',
  url: '/api/alarms',
  permission: 'notice.read',
  summary:
    'What administrators and the joint team must see to: a missing notice, a doubted clock, what time could not do',
  reply: Type.Object({ alarms: Type.Array(ref(Alarm)) }),
  handle: ({ context }, calendar: CalendarService) => calendar.listAlarms(context),
})
