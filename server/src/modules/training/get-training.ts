import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { TrainingParams, TrainingView } from './schemas.ts'
import type { TrainingService } from './service.ts'

export const getTraining = route({
  id: 'getTraining',
  method: 'GET',
  url: '/api/trainings/:trainingId',
  permission: 'training.read',
  summary: 'A session: who came, what was asked, which rows changed because of it (TR5)',
  params: TrainingParams,
  reply: ref(TrainingView),
  handle: ({ params, context }, training: TrainingService) => training.open(params.trainingId, context),
})
