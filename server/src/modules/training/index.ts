import type { Database } from '#platform/database'
import { createTrainingService, type TrainingParts } from './service.ts'
import { createTrainingStore } from './store.ts'

type Needs = Omit<TrainingParts, 'store'> & { readonly database: Database; readonly division: string }

/** Assembles the training module over a store. */
export const createTraining = ({ database, division, ...needs }: Needs) =>
  createTrainingService({ ...needs, store: createTrainingStore(database, division) })
export type { TrainingService } from './service.ts'
