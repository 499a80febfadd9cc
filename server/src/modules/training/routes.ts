import type { Route } from '../../platform/route.ts'
import { actOnTraining, confirmAttendance } from './act-on-training.ts'
import { createTraining } from './create-training.ts'
import { getTraining } from './get-training.ts'
import { listTrainings } from './list-trainings.ts'
import type { TrainingService } from './service.ts'

export const routes: readonly Route<TrainingService>[] = [
  listTrainings,
  createTraining,
  getTraining,
  actOnTraining,
  confirmAttendance,
]
