import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Names, Persons, TrainingParams, TrainingView } from './schemas.ts'
import type { TrainingService } from './service.ts'

export const confirmAttendance = route({
  id: 'confirmAttendance',
  method: 'POST',
  url: '/api/trainings/:trainingId/attendance',
  permission: 'training.confirm',
  summary: 'A department says who of its own came to a session (TR3)',
  params: TrainingParams,
  body: Type.Object({ names: Names, count: Persons }, { additionalProperties: false }),
  reply: ref(TrainingView),
  handle: ({ params, body, context }, training: TrainingService) =>
    training.confirm(params.trainingId, body, context),
})
