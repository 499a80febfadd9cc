import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { TrainingSummary, TrainingTotals } from './schemas.ts'
import type { TrainingService } from './service.ts'

export const listTrainings = route({
  id: 'listTrainings',
  method: 'GET',
  url: '/api/trainings',
  permission: 'training.read',
  summary: 'Trainings and working days on site, the newest first, with totals (TR6)',
  reply: Type.Object({ trainings: Type.Array(ref(TrainingSummary)), totals: ref(TrainingTotals) }),
  handle: ({ context }, training: TrainingService) => training.list(context),
})
