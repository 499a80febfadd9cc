import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Attendees, TrainingHead, TrainingView } from './schemas.ts'
import type { TrainingService } from './service.ts'

export const createTraining = route({
  id: 'createTraining',
  method: 'POST',
  url: '/api/trainings',
  permission: 'training.keep',
  summary: 'Enter a session: planned, or held already (TR1, TR2)',
  body: Type.Object({ head: TrainingHead, attendees: Attendees }, { additionalProperties: false }),
  reply: ref(TrainingView),
  handle: ({ body, context }, training: TrainingService) => training.create(body, context),
})
