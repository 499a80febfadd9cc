import { recordOf } from '#engine/kernel'
import { TrainingState } from './training-types.ts'

export const trainingRecord = recordOf({ noun: 'training', zh: '培训', schema: TrainingState })
