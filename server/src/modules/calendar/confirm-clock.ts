import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { CalendarService } from './service.ts'

export const confirmClock = route({
  id: 'confirmClock',
  method: 'POST',
  url: '/api/clock/confirm',
  permission: 'clock.confirm',
  summary: 'Say that the clock is right, so that time goes on to do what nobody answers (K22)',
  body: Type.Object(
    { now: Type.String({ format: 'date-time', description: 'what the clock said when it was looked at' }) },
    { additionalProperties: false },
  ),
  reply: Type.Object({ confirmed: Type.Boolean() }),
  handle: ({ body, context }, calendar: CalendarService) => calendar.confirmClock(body.now, context),
})
