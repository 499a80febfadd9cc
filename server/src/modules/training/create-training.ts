import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { TrainingEntry, TrainingView } from './schemas.ts'
import type { TrainingService } from './service.ts'

export const createTraining = route({
  id: 'createTraining',
  method: 'POST',
  url: '/api/trainings',
  permission: 'training.keep',
  summary: 'Enter a session: planned, or held already (TR1, TR2)',
  body: TrainingEntry,
  reply: ref(TrainingView),
  handle: ({ body, context }, training: TrainingService) => training.create(body, context),
})
