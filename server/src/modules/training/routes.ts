import type { Route } from '../../platform/route.ts'
import { confirmAttendance } from './confirm-attendance.ts'
import { createTraining } from './create-training.ts'
import { getTraining } from './get-training.ts'
import { keepTraining } from './keep-training.ts'
import { listTrainings } from './list-trainings.ts'
import type { TrainingService } from './service.ts'

export const routes: readonly Route<TrainingService>[] = [
  listTrainings,
  createTraining,
  getTraining,
  keepTraining,
  confirmAttendance,
]
