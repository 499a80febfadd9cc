import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Attendance, TrainingOrders, TrainingParams, TrainingView } from './schemas.ts'
import type { TrainingService } from './service.ts'

export const actOnTraining = route({
  id: 'actOnTraining',
  method: 'POST',
  url: '/api/trainings/:trainingId/acts',
  // Whoever may read a session may knock; the act's own permission is asked by the service, the rest by the engine.
  permission: 'training.read',
  summary:
    'Do one of the things that may be done to a session now (TR1–TR4); `available` of the session names them',
  params: TrainingParams,
  body: TrainingOrders,
  reply: ref(TrainingView),
  handle: ({ params, body, context }, training: TrainingService) =>
    training.act(params.trainingId, body, context),
})

/** Where a department confirmed its line in the release before; it goes with the renamed addresses, in 0.2.0. */
export const confirmAttendance = route({
  id: 'former POST /api/trainings/:trainingId/attendance',
  method: 'POST',
  url: '/api/trainings/:trainingId/attendance',
  permission: 'training.confirm',
  summary: 'confirm, as an address of the release before',
  params: TrainingParams,
  body: Attendance,
  reply: ref(TrainingView),
  former: true,
  handle: ({ params, body, context }, training: TrainingService) =>
    training.act(params.trainingId, { type: 'confirm', ...body }, context),
})
