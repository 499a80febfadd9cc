import { moduleOf } from '#platform/module'
import { getCaseFigures } from './get-case-figures.ts'
import type { TurnService } from './service.ts'

export const turns = moduleOf<TurnService>([getCaseFigures])

export { createTurns, type TurnService } from './service.ts'
export { createTurnProof, createTurnStore, type StoredTurn } from './store.ts'
