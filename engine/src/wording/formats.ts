import { recordOf } from '#engine/kernel'
import { Decision } from './types.ts'

/** A decision is a row of columns. */
export const wordingDecisionRecord = recordOf({ noun: 'wording decision', zh: '用词决定', schema: Decision })
