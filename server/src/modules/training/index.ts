import type { Database } from '#platform/database'
import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { TrainingService } from './service.ts'
import { createTrainingService, type TrainingParts } from './service.ts'
import { createTrainingStore } from './store.ts'

export const training = moduleOf<TrainingService>(routes)

type Needs = Omit<TrainingParts, 'store'> & { readonly database: Database; readonly division: string }

/** Assembles the training module over a store. */
export const createTraining = ({ database, division, ...needs }: Needs) =>
  createTrainingService({ ...needs, store: createTrainingStore(database, division) })
export type { TrainingService } from './service.ts'
export { trainingsAfter } from './store.ts'
